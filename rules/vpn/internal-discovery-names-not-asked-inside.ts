import type { DnsType } from '../../src/question.ts'
import { defineRule, documented, found, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { recordText, shown } from '../shared/dns-records.ts'
import { edgeServesClients, topicRow, vpnsOf } from './shared.ts'
import { type Asked, askedFor, ruleText } from './shared-asked.ts'

export default defineRule({
  id: 'vpn/internal-discovery-names-not-asked-inside',
  title: 'Clients of a VPN ask no DNS server that knows them for the names by which clients inside find their server',
  severity: 'warn',
  why: 'Clients try these names first, and sign in inside or wait for a server they must not reach.',
  facts: ['vpn-requirements'],
  cites: ['D1', 'VPN-NAMES'],
  sections: ['vpn', 'dns'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no Edge serves remote users, so VPN clients sign in inside',
  *check(context) {
    const { document } = context.environment
    if (!edgeServesClients(document)) return
    for (const { vpn } of vpnsOf(document)) {
      for (const [index, domain] of document.sipDomains.entries()) {
        yield* judgeDomain(vpn.name, domain, ['sipDomains', index], context)
      }
    }
  },
})

function* judgeDomain(
  profile: string,
  domain: string,
  at: readonly (string | number)[],
  context: RuleContext,
): Iterable<Judgement> {
  const row = topicRow(context, 'internal-names-asked')
  if (row === undefined) return
  const rules = context.observe({ ask: 'vpn-names', profile })
  for (const hidden of context.facts.rows('vpn-requirements', context.environment.document.product)) {
    if (hidden.requirement !== 'name-hidden') continue
    const name = hidden.owner.replace('{name}', domain)
    const types: readonly DnsType[] = hidden.type === 'srv' ? ['SRV'] : ['CNAME', 'A', 'AAAA']
    const asked = askedFor(name, types, rules, context)
    const told = asked.find(tells) ?? asked.find(({ of }) => of === 'unknown') ?? asked[0]
    const evidence = () => [
      documented('vpn-requirements', row, `${name} is not known where clients of the VPN ask: ${row.because}`),
      ...(told?.rule ? [found(told.rule.place, ruleText(told.rule))] : []),
      ...(told?.of === 'server' ? told.records.map(shown) : []),
    ]
    const subject = { id: `${profile}/${name}`, at }
    if (told?.of === 'unknown') yield unknown(subject, told.reason, { settledBy: told.settledBy, evidence })
    else if (told?.of === 'server' && tells(told))
      yield unmet(
        subject,
        `${name} is asked of ${told.server}, which answers ${told.records.map(recordText).join(', ')}`,
        {
          place: told.rule.place,
          fix: `let ${told.server} not answer clients of the VPN for it, or exempt the name: a rule for ${name} without DNS servers`,
          evidence,
        },
      )
    else yield met(subject, `no DNS server that knows ${name} is asked for it`, evidence)
  }
}

function tells(one: Asked): boolean {
  return one.of === 'server' && one.records.some(({ srv }) => srv?.target !== '.')
}
