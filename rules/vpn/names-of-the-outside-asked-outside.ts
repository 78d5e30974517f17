import type { Path } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { VpnTopicRow } from '../../src/requirements/vpn-row.ts'
import { defineRule, documented, found, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { edgeServesClients, topicRow, vpnsOf } from './shared.ts'
import { type Asked, askedFor, insideTest, ruleText } from './shared-asked.ts'
import { hostNamesOutside } from './shared-names.ts'

export default defineRule({
  id: 'vpn/names-of-the-outside-asked-outside',
  title:
    'Clients of a VPN ask no DNS server for names of the outside that answers with addresses inside, or not at all',
  severity: 'warn',
  why: 'A suffix rule that is meant for servers inside takes the names of the Edge along, and clients sign in inside.',
  facts: ['vpn-requirements', 'dns-records'],
  cites: ['VPN-PAPER', 'VPN-NAMES'],
  sections: ['vpn', 'dns'],
  alsoReads: ['edgePools', 'exchange', 'features', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no Edge serves remote users, so VPN clients sign in inside',
  *check(context) {
    const { document } = context.environment
    const row = topicRow(context, 'names-asked')
    if (row === undefined || !edgeServesClients(document)) return
    const names = hostNamesOutside(context)
    const isInside = insideTest(document)
    for (const { vpn } of vpnsOf(document)) {
      const rules = context.observe({ ask: 'vpn-names', profile: vpn.name })
      for (const { name, at } of names) {
        const asked = askedFor(name, ['A', 'AAAA'], rules, context)
        yield judge({ id: `${vpn.name}/${name}`, at }, name, asked, isInside, row)
      }
    }
  },
})

/** Clients take the answer of whichever of the servers is first, so one that is wrong is enough. */
function judge(
  subject: { readonly id: string; readonly at: Path },
  name: string,
  asked: readonly Asked[],
  isInside: (address: string) => boolean,
  row: VpnTopicRow & FactRow,
): Judgement {
  const isWrong = (one: Asked) =>
    one.of === 'server' && (one.records.length === 0 || one.records.some(({ data }) => isInside(data)))
  const one = asked.find(isWrong) ?? asked.find(({ of }) => of === 'unknown') ?? asked[0]
  const evidence = () => [
    documented('vpn-requirements', row, `${name} leads clients of the VPN to public addresses: ${row.because}`),
    ...(one?.rule ? [found(one.rule.place, ruleText(one.rule))] : []),
    ...(one?.of === 'server' ? one.records.map(shown) : []),
  ]
  if (one === undefined || one.of === 'network')
    return met(subject, `${name} is asked of the network the client is in`, evidence)
  if (one.of === 'unknown') return unknown(subject, one.reason, { settledBy: one.settledBy, evidence })
  const { server, records } = one
  if (!isWrong(one)) return met(subject, `${name} is asked of ${server}, which answers with public addresses`, evidence)
  const inside = records.filter(({ data }) => isInside(data)).map(({ data }) => data)
  const what = inside.length > 0 ? `answers with ${inside.join(', ')}` : 'knows no address of it'
  return unmet(subject, `${name} is asked of ${server}, which ${what}`, {
    place: one.rule.place,
    fix: `let ${server} answer clients of the VPN with the public address, or exempt the name: a rule for ${name} without DNS servers`,
    evidence,
  })
}
