import { described } from '../../src/domain/listed.ts'
import { isPrivate } from '../../src/domain/private-address.ts'
import type { Path } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { OutsideTunnel, OutsideTunnelRow } from '../../src/requirements/vpn-row.ts'
import { defineRule, type Judgement, met, type RuleContext } from '../../src/rule.ts'
import { type VpnAt, vpnsOf } from './shared.ts'
import { namesAsOutside, namesOutside } from './shared-names.ts'
import { goingInWith, judgeAddress, type Ways, waysOf } from './shared-outside.ts'
import { insideServers } from './shared-servers.ts'

export default defineRule({
  id: 'vpn/resolved-addresses-outside-tunnel',
  title:
    'What names of the Edge, the reverse proxy and Exchange resolve to beyond their given addresses is not in a tunnel',
  severity: 'fail',
  why: 'Clients take whatever address DNS gives them, IPv6 first, and media goes into the tunnel for those who have it.',
  facts: ['vpn-requirements', 'dns-records'],
  cites: ['VPN-EDGE', 'VPN-CAC', 'VPN-NEXTHOP', 'VPN-PAPER'],
  sections: ['vpn', 'dns'],
  alsoReads: ['edgePools', 'exchange', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no name of theirs resolves in what is given of DNS',
  *check(context) {
    const { document } = context.environment
    const names = namesOf(context)
    const known = new Set([
      ...context.requirements.vpn.flatMap(({ addresses }) => addresses),
      ...insideServers(document).flatMap(({ addresses }) => addresses),
    ])
    const resolved = names.flatMap((name) => resolve(name, known, context) ?? [])
    for (const vpn of vpnsOf(document)) {
      const ways = waysOf(vpn, context)
      const others = goingInWith([...new Set(resolved.flatMap(({ addresses }) => addresses))], ways)
      for (const each of resolved) yield* judge(vpn, each, ways, others)
    }
  },
})

interface Name {
  readonly name: string
  readonly at: Path
  readonly row: OutsideTunnelRow & FactRow
}

interface Resolved extends Name {
  /** Public ones that are given nowhere. */
  readonly addresses: readonly string[]
}

/** Names with what is documented of the service they lead to. */
function namesOf(context: RuleContext): readonly Name[] {
  const { environment, facts, requirements } = context
  const { document } = environment
  const row = namesAsOutside(context)
  if (row === undefined) return []
  const rows = facts.rows('vpn-requirements', document.product)
  const rowOf = (service: OutsideTunnel) =>
    rows.flatMap((one) => (one.requirement === 'outside-tunnel' && one.service === service ? [one] : []))[0]
  const named = (name: string, at: Path, service: OutsideTunnel): readonly Name[] => {
    const wanted = rowOf(service)
    return wanted ? [{ name, at, row: wanted }] : []
  }
  const { autodiscover, webServices } = described(document.exchange) ?? {}
  return [
    ...namesOutside(requirements.dns, row).flatMap(({ name, type, at, row: { each, leadsTo } }) =>
      type === 'srv' ? [] : named(name, at, serviceOf(each, leadsTo)),
    ),
    ...[...new Set([autodiscover ?? [], webServices ?? []].flat())].flatMap((name) =>
      named(name, ['exchange'], 'exchange'),
    ),
  ]
}

function serviceOf(each: string, leadsTo: string | undefined): OutsideTunnel {
  if (each === 'audio-video-edge' || each === 'web-conferencing-edge' || each === 'access-edge') return each
  return leadsTo === 'access-edge' ? 'access-edge' : 'reverse-proxy'
}

/** What the name answers outside and over the VPN; nothing where no view answers, which other rules say. */
function resolve(name: Name, known: ReadonlySet<string>, { observe }: RuleContext): Resolved | undefined {
  const records = (['external', 'vpn'] as const).flatMap((view) =>
    (['A', 'AAAA'] as const).flatMap((type) => {
      const answer = observe({ ask: 'dns', view, name: name.name, type })
      return answer.status === 'answered' ? answer.records : []
    }),
  )
  if (records.length === 0) return undefined
  const addresses = records.map(({ data }) => data).filter((address) => !known.has(address) && !isPrivate(address))
  return { ...name, addresses: [...new Set(addresses)] }
}

function* judge(
  given: VpnAt,
  { name, at, row, addresses }: Resolved,
  ways: Ways,
  others: (address: string) => readonly string[],
): Iterable<Judgement> {
  const id = `${given.vpn.name}/${name}`
  if (addresses.length === 0) yield met({ id, at }, `${name} resolves to no public address that is not given`)
  const wanted = { text: `which ${name} resolves to`, row, addresses }
  for (const address of addresses)
    yield judgeAddress({ id: `${id}/${address}`, at: given.at }, given, wanted, address, ways, others(address))
}
