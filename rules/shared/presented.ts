/** What servers were seen to present, one endpoint of the description after the other. */

import { addressesBehind, type TlsEndpoint, tlsEndpointsOf, viewFrom } from '../../src/discovery/tls-endpoints.ts'
import type { Certificate } from '../../src/domain/certificate.ts'
import type { TlsAnswer, TlsPresented } from '../../src/question-observed.ts'
import { type Judgement, type RuleContext, type Subject, unknown } from '../../src/rule.ts'

/** One address of an endpoint. */
export interface Asked {
  readonly endpoint: TlsEndpoint
  readonly address: string
}

/** What it presented. */
export interface Shown extends Asked {
  readonly subject: Subject
  /** `sip.contoso.com:443 at 131.107.155.10`. */
  readonly where: string
  readonly answer: TlsAnswer & TlsPresented
  readonly leaf: Certificate
}

/** Sections that tell where certificates are presented. */
export const TELL_ENDPOINTS = ['edgePools', 'officeWebApps', 'reverseProxies', 'dns', 'vantages', 'features'] as const

export const NOTHING_PRESENTED = 'no endpoint of the description was observed'

const SETTLED_BY = '--observations'

/**
 * One judgement an endpoint: the worst of those of its addresses. Who did not answer is not judged, and then the
 * endpoint is not known, unless what others present is wrong already. Where the rule is not about an address nobody is
 * asked.
 */
export function* judgeEndpoints(
  context: RuleContext,
  judge: (shown: Shown) => Judgement | undefined,
  isAbout: (asked: Asked) => boolean = () => true,
): Iterable<Judgement> {
  const unseen = new Set<TlsEndpoint['from']>()
  const looked = new Set<TlsEndpoint['from']>()
  for (const endpoint of tlsEndpointsOf(context.environment.document)) {
    const addresses = addressesOf(context, endpoint).filter((address) => isAbout({ endpoint, address }))
    const seen = addresses.flatMap((address) => lookAt(context, endpoint, address) ?? [])
    if (addresses.length > 0) (seen.length > 0 ? looked : unseen).add(endpoint.from)
    const judgements = seen.flatMap((each) => ('verdict' in each ? each : (judge(each) ?? [])))
    const [worst] = (['unmet', 'unknown', 'met'] as const).flatMap(
      (verdict) => judgements.find((each) => each.verdict === verdict) ?? [],
    )
    if (worst) yield worst
  }
  for (const from of unseen) if (!looked.has(from)) yield* notLooked(context, from)
}

function addressesOf({ observe }: RuleContext, endpoint: TlsEndpoint): readonly string[] {
  const { name, from } = endpoint
  const answers = (['A', 'AAAA'] as const).map((type) => observe({ ask: 'dns', view: viewFrom(from), name, type }))
  return addressesBehind(endpoint, answers)
}

/** Nothing where nobody looked. */
function lookAt({ observe }: RuleContext, endpoint: TlsEndpoint, address: string): Shown | Judgement | undefined {
  const { id, at, name, port, from } = endpoint
  const subject = { id, at }
  const where = `${name}:${port} at ${address}`
  const answer = observe({ ask: 'tls', at: from, name, address, port })
  if (answer.status === 'unanswered') {
    if (answer.notObserved) return undefined
    return unknown(subject, `what ${where} presents is not known: ${answer.reason}`, { settledBy: SETTLED_BY })
  }
  if (answer.outcome !== 'presented')
    return unknown(subject, `what ${where} presents is not known: ${answer.reason}`, { settledBy: SETTLED_BY })
  const [leaf] = answer.chain
  if (leaf !== undefined) return { endpoint, subject, address, where, answer, leaf }
  const why = answer.unreadable.join('; ')
  return unknown(subject, `what ${where} presents cannot be read: ${why}`, { settledBy: SETTLED_BY })
}

/** Said once where the description names a machine that stands there, and nobody looked from it. */
function* notLooked({ environment }: RuleContext, from: TlsEndpoint['from']): Iterable<Judgement> {
  const index = (environment.document.vantages ?? []).findIndex(({ at }) => at === from)
  if (index === -1) return
  const subject = { id: from, at: ['vantages', index] }
  yield unknown(subject, `nothing was observed from ${from === 'inside' ? from : 'the Internet'}`, {
    settledBy: SETTLED_BY,
  })
}
