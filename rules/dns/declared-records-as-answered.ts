import type { DnsObservation, DnsView } from '../../src/question.ts'
import { defineRule, found, type Judgement, met, type RuleContext, unanswered, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { seenBy } from '../shared/observed.ts'
import { answerText, askedIn, differs, type Looked, lookedUp } from './shared-drift.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/declared-records-as-answered',
  title: 'DNS servers answer what the description says',
  severity: 'warn',
  why: 'What is judged and agreed on is then not what clients get: a record was never published, or nobody wrote down that it changed.',
  facts: ['dns-rules'],
  cites: ['RFC1034'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  observed: true,
  skippedWhen: 'no DNS server was asked for a name of which the zones of its view tell',
  *check(context) {
    const { environment, facts } = context
    const row = rowOf(facts, environment.document.product, 'server-answers-zone')
    if (row === undefined) return
    for (const view of ['internal', 'external', 'vpn'] as const) yield* judgeView(view, row, context)
  },
})

/** A view of which nothing was heard is said to be unknown once. */
function* judgeView(view: DnsView, row: Row, context: RuleContext): Iterable<Judgement> {
  const servers = context.environment.document.dns?.[view]
  if (servers?.resolver === undefined && servers?.authoritative === undefined) return
  const compared = askedIn(view, context).flatMap((asked) => {
    const declared = lookedUp(asked, 'declared', context)
    if (declared.status === 'unanswered') return []
    return [{ asked, declared, observed: lookedUp(asked, 'observed', context) }]
  })
  const silent = compared.flatMap(({ observed }) => (observed.status === 'unanswered' ? [observed] : []))
  const [first] = silent
  if (first !== undefined && silent.length === compared.length) {
    const key = servers.resolver === undefined ? 'authoritative' : 'resolver'
    yield unanswered({ id: view, at: ['dns', view, key] }, first)
    return
  }
  for (const each of compared) yield judge(each, row)
}

interface Compared {
  readonly asked: Looked
  readonly declared: Exclude<DnsObservation, { readonly status: 'unanswered' }>
  readonly observed: DnsObservation
}

function judge({ asked, declared, observed }: Compared, row: Row): Judgement {
  const { id, at, view, name, type } = asked
  const subject = { id, at }
  if (observed.status === 'unanswered') return unanswered(subject, observed)
  const [written, answered] = [declared, observed].map((answer) => answerText(answer, type))
  const server = observed.from?.server ?? `the DNS server of the ${view} view`
  const places = [...observed.records, ...observed.chain].map(({ place }) => place)
  const place = places[0] ?? observed.decidedBy?.place
  const evidence = () => [
    stated(row),
    ...[...declared.chain, ...declared.records].map(shown),
    ...(declared.decidedBy ? [found(declared.decidedBy.place, `the zone ${declared.decidedBy.zone}: ${written}`)] : []),
    ...(place ? [found(place, `${server}: ${answered}`)] : []),
    ...(observed.from ? [seenBy(observed.from.seen)] : []),
  ]
  if (!differs(declared, observed, type))
    return met(subject, `${name} is answered in the ${view} view as written`, evidence)
  const lines = declared.records[0]?.place ?? declared.chain[0]?.place ?? declared.decidedBy?.place
  return unmet(subject, `${name} in the ${view} view: ${written} is written, and ${server} answers ${answered}`, {
    place: lines,
    fix: `if the description is right, make ${server} answer: ${written}; else write there what it answers: ${answered}`,
    evidence,
  })
}
