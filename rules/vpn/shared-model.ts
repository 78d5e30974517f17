/** Which of Microsoft's five models a VPN is. */

import { classifyTunnel, type TunnelClass, type TunnelModel } from '../../src/domain/tunnel-model.ts'
import type { Unanswered } from '../../src/question.ts'
import type { RuleContext } from '../../src/rule.ts'
import { topicRow } from './shared.ts'

/** In the words of the documentation. */
export const MODELS: Readonly<Record<TunnelModel, string>> = {
  1: 'a forced tunnel',
  2: 'a forced tunnel with a small number of trusted exceptions',
  3: 'a forced tunnel with broad exceptions',
  4: 'a selective tunnel',
  5: 'no VPN',
}

export interface Model extends TunnelClass {
  /** The key that would tell more. */
  readonly settledBy: string
}

/** The model of a VPN by its name; undefined where nothing is documented for the product. */
export function modelOf(profile: string, context: RuleContext): Model | Unanswered | undefined {
  const few = topicRow(context, 'model')?.few
  if (few === undefined) return undefined
  const answer = context.observe({ ask: 'tunnel', profile })
  if (answer.status === 'unanswered') return answer
  const settledBy = answer.format === 'inline' ? 'vpn.split' : answer.format === undefined ? 'vpn.routes' : 'vpn.config'
  return { ...classifyTunnel(answer.policy, few), settledBy }
}
