import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

type Exchange = Exclude<NonNullable<EnvironmentDocument['exchange']>, 'none'>
type ExchangeServer = NonNullable<Exchange['servers']>[number]

export default defineRule({
  id: 'dns/exchange-um-names-without-ipv6',
  title: 'The names of Exchange UM have no IPv6 address',
  severity: 'fail',
  why: 'Exchange UM does not answer over IPv6: calls sent to voice mail fail.',
  facts: ['dns-rules'],
  cites: ['D31', 'S12'],
  sections: ['pools'],
  alsoReads: ['dns', 'exchange', 'features'],
  skippedWhen: 'there is no Exchange UM on premises, or none of its servers is given',
  *check({ environment: { document }, facts, observe }) {
    const { exchange, features } = document
    const um = features?.exchangeUm
    const row = rowOf(facts, document.product, 'exchange-um-ipv4')
    if (row === undefined || exchange === undefined || exchange === 'none') return
    if (!um?.enabled || um.mode !== 'on-premises') return
    for (const [index, server] of (exchange.servers ?? []).entries())
      if (answersCalls(server)) yield judge(server, ['exchange', 'servers', index], exchange, row, observe)
  },
})

/** A server of which no role is said may be one. */
function answersCalls({ roles }: ExchangeServer): boolean {
  return roles === undefined || roles.includes('um') || roles.includes('um-call-router')
}

function judge(
  { fqdn, address = [] }: ExchangeServer,
  at: Path,
  { dualStack }: Exchange,
  row: Row,
  observe: RuleContext['observe'],
): Judgement {
  const subject = { id: fqdn, at }
  const answer = observe({ ask: 'dns', view: 'internal', name: fqdn, type: 'AAAA' })
  const records = answer.status === 'answered' ? answer.records : []
  const evidence = () => [
    stated(row),
    ...(dualStack ? [given(['exchange', 'dualStack'], 'the names of Exchange also have IPv6 addresses')] : []),
    ...records.map(shown),
  ]
  if (dualStack || records.length > 0 || address.some((each) => each.includes(':')))
    return unmet(subject, `${fqdn} has an IPv6 address, and Exchange UM does not answer there`, {
      place: records[0]?.place,
      fix: `remove the AAAA records of ${fqdn} from the internal zone`,
      evidence,
    })
  if (answer.status === 'answered' || dualStack === false) return met(subject, `${fqdn} has no IPv6 address`, evidence)
  return unknown(subject, `whether ${fqdn} has an IPv6 address is not given`, { settledBy: 'exchange.dualStack' })
}
