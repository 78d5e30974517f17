import type { StunAnswer, Vantage } from '../../src/question-observed.ts'
import { defineRule, documented, type Evidence, type Judgement, note, type RuleContext } from '../../src/rule.ts'
import { seenBy } from '../shared/observed.ts'
import { fromPlace, type Heard, heardTogether, type UNSEEN, unheard } from '../shared/observed-places.ts'
import { documentedAnswers } from '../shared/service-answers.ts'

export default defineRule({
  id: 'ports/av-edge-answers-stun',
  title: 'The A/V Edge answers over UDP on both sides',
  severity: 'fail',
  why: 'Clients that cannot ask the A/V Edge over UDP send audio and video over TCP, or have none.',
  facts: ['firewall-openings', 'service-answers'],
  cites: ['A-port', 'B-port', 'S2', 'P2', 'MS-TURN', 'MS-TURN-401'],
  sections: ['edgePools'],
  alsoReads: ['features', 'vantages'],
  observed: true,
  skippedWhen: 'no address of an A/V Edge is known, or nobody looked',
  *check(context) {
    yield* fromPlace('internet', context.environment, answers('internet', context))
    yield* fromPlace('inside', context.environment, answers('inside', context))
  },
})

/** The openings a client uses first, by where it is. */
const SIDES = {
  internet: { side: 'external', service: 'audio-video-edge' },
  inside: { side: 'internal', service: 'edge-internal' },
} as const

function* answers(at: keyof typeof SIDES, context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  const { side, service } = SIDES[at]
  for (const requirement of context.requirements.firewall) {
    const { id, row, protocol, direction, destination, ports, necessity } = requirement
    const isAsked = requirement.side === side && requirement.service === service && direction === 'in'
    if (!isAsked || protocol !== 'udp' || necessity !== 'required' || destination.addresses === 'any') continue
    const [range] = ports
    if (requirement.openUntil !== undefined || range === undefined || range.first !== range.last) continue
    const port = range.first
    const heard = destination.addresses.map((address) => ask(context, at, address, port))
    const says = `UDP ${port} of ${destination.text} is open: ${row.purpose}`
    const evidence = [documented('firewall-openings', row, says), ...documentedAnswers(context, 'turn')]
    const what = `UDP ${port} of ${destination.text}`
    yield heardTogether({ subject: { id, at: requirement.at }, what, at, evidence }, heard)
  }
}

function ask({ observe }: RuleContext, at: Vantage, address: string, port: number): Heard | typeof UNSEEN {
  const answer = observe({ ask: 'stun', at, address, port })
  if (answer.status === 'unanswered') return unheard(address, answer)
  return { ...judged(answer), address, evidence: [...told(answer), seenBy(answer.seen)] }
}

/** Any answer of STUN shows that it is there: an A/V Edge refuses those who have no credentials. */
function judged(answer: StunAnswer): Pick<Heard, 'verdict' | 'text' | 'fix'> {
  switch (answer.outcome) {
    case 'replied':
      return { verdict: 'met', text: `answers ${answer.kind === 'success' ? 'with a binding' : codeOf(answer)}` }
    case 'refused':
      return {
        verdict: 'unmet',
        text: 'the port is closed',
        fix: 'start the A/V Edge service, and let the firewall lead this port to it',
      }
    case 'broken':
      return { verdict: 'unmet', text: answer.reason, fix: 'let the port lead to the A/V Edge service' }
    default:
      // A firewall that drops, a service that is down and a network that lets no UDP out look the same.
      return { verdict: 'unknown', text: answer.reason }
  }
}

function codeOf({ code, phrase }: Extract<StunAnswer, { outcome: 'replied' }>): string {
  return code === undefined ? 'with an error' : [code, phrase].filter((part) => part !== undefined).join(' ')
}

function told(answer: StunAnswer): readonly Evidence[] {
  if (answer.outcome !== 'replied') return []
  const { method, ms, mapped, software } = answer
  return [
    note(`the ${method === 'binding' ? 'Binding' : 'Allocate'} request was answered after ${ms} ms`),
    ...(mapped ? [note(`it saw the request come from ${mapped.address}, port ${mapped.port}`)] : []),
    ...(software === undefined ? [] : [note(`it calls itself ${software}`)]),
  ]
}
