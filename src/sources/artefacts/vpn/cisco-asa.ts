/** Reads the tunnel of Cisco ASA and AnyConnect clients out of a running configuration. */

import type { DomainRule, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type Ledger, openLedger } from '../line-accounts.ts'
import { readAccessList } from './cisco-asa-access-list.ts'
import { findGroupPolicy, type GroupPolicy, readGroupPolicy } from './cisco-asa-attributes.ts'
import { type AsaConfig, collectAsa } from './cisco-asa-config.ts'
import { type ConfigLine, word } from './cisco-asa-lines.ts'
import { readNames } from './cisco-asa-names.ts'
import { networkReader } from './cisco-asa-networks.ts'
import { type AddressPool, readPools } from './cisco-asa-pools.ts'
import { type NetworkList, type Split, splitFamily } from './cisco-asa-split.ts'
import { emptyPolicy, type VpnReading } from './reading.ts'

export interface AsaOptions {
  /** The group policy of these users; it may be left out where the file has only one beside the default. */
  readonly groupPolicy?: string | undefined
}

/** Reads an ASA running configuration, or a part of one. Never throws. */
export function readCiscoAsa(text: string, file: string, { groupPolicy }: AsaOptions = {}): VpnReading {
  const ledger = openLedger()
  const config = collectAsa(text, ledger)
  const found = findGroupPolicy(config, groupPolicy)
  if ('why' in found) return { policy: notFound(found.why, file), names: [], ...ledger.close(config.lines) }
  const group = readGroupPolicy(config, found.name, ledger)
  const policy = policyOf(config, group, file, ledger)
  const names = group.external ? [] : readNames(group, file, ledger)
  return { policy, names, ...ledger.close(config.lines) }
}

function notFound(why: string, file: string): TunnelPolicy {
  const undecided = { to: 'undecided', why, place: { file, line: 1, column: 1 } } as const
  return emptyPolicy(undecided, undecided)
}

function policyOf(config: AsaConfig, group: GroupPolicy, file: string, ledger: Ledger): TunnelPolicy {
  if (group.external) {
    const why = 'the group policy is external: a server holds its attributes'
    const undecided = { to: 'undecided', why, place: placeOf(file, group.external) } as const
    return emptyPolicy(undecided, undecided)
  }
  const list = networkList(config, group, file, ledger)
  const v4 = splitFamily(4, splitOf(group, 'split-tunnel-policy', file, ledger), list, file)
  const v6 = splitFamily(6, splitOf(group, 'ipv6-split-tunnel-policy', file, ledger), list, file)
  const pools = readPools(config, group, file, ledger)
  const custom = customRules(config, group, file, ledger)
  const routes = (verdict: 'tunnel' | 'direct') =>
    [v4, v6].flatMap((one) => (one.verdict === verdict ? one.routes : []))
  const poolRoutes = pools.map(
    ({ subnet, place }): TunnelRoute => ({ prefix: subnet, place, from: 'subnet of the address pool' }),
  )
  const clientPool = pools.flatMap(({ addresses, place }) =>
    addresses.map((prefix): TunnelRoute => ({ prefix, place })),
  )
  return {
    includes: [...routes('tunnel'), ...poolRoutes],
    excludes: routes('direct'),
    defaultRoute: { v4: v4.defaultRoute, v6: v6.defaultRoute },
    tie: 'undecided',
    domains: custom.rules,
    blocks: [],
    unresolved: [...v4.unresolved, ...v6.unresolved, ...custom.unresolved, ...withoutIpv6(group, pools, file)],
    ...(clientPool.length > 0 ? { clientPool } : {}),
  }
}

function placeOf(file: string, line: ConfigLine, token = 0): Place {
  return { file, line: line.line, column: line.tokens[token]?.column ?? 1 }
}

function splitOf(group: GroupPolicy, attribute: string, file: string, ledger: Ledger): Split {
  const line = group.attributes.get(attribute)
  if (line === undefined) return { mode: 'tunnelall' }
  const place = placeOf(file, line)
  const mode = word(line, 1)
  if (mode === 'tunnelall' || mode === 'tunnelspecified' || mode === 'excludespecified') return { mode, place }
  ledger.problem(line.line, line.tokens[1]?.column ?? 1, 'expected tunnelall, tunnelspecified or excludespecified')
  return { mode: 'unknown', place }
}

function networkList(config: AsaConfig, group: GroupPolicy, file: string, ledger: Ledger): NetworkList {
  const line = group.attributes.get('split-tunnel-network-list')
  if (line === undefined || word(line, 1) === 'none') return { kind: 'none' }
  const name = word(line, 1) === 'value' ? word(line, 2) : word(line, 1)
  const lines = config.accessLists.get(name)
  if (lines === undefined) return { kind: 'missing', name, place: placeOf(file, line, line.tokens.length - 1) }
  return { kind: 'list', name, entries: readAccessList(lines, networkReader(config, ledger), ledger) }
}

const CUSTOM = { 'dynamic-split-exclude-domains': 'direct', 'dynamic-split-include-domains': 'tunnel' } as const

/** Dynamic split tunnelling: names, which the client turns into routes once it has resolved them. */
function customRules(config: AsaConfig, group: GroupPolicy, file: string, ledger: Ledger) {
  const rules: DomainRule[] = []
  const unresolved: Unresolved[] = []
  for (const [type, verdict] of Object.entries(CUSTOM)) {
    const line = group.attributes.get(`anyconnect-custom ${type}`)
    if (line === undefined || word(line, 2) === 'none') continue
    const place = placeOf(file, line)
    const data = config.customData.get(`${type} ${word(line, 3)}`)
    for (const one of data ?? []) ledger.read(one.line)
    if (data) rules.push({ domains: domainsOf(data), below: 'yes', verdict, place })
    else unresolved.push({ what: `the names of ${type} are not in the file`, place, effect: verdict })
  }
  return { rules, unresolved }
}

/** A long list goes on in the next line, which may start in the middle of a name. */
function domainsOf(data: readonly ConfigLine[]): readonly string[] {
  const text = data
    .map((line) =>
      line.tokens
        .slice(3)
        .map((token) => token.text)
        .join(''),
    )
    .join('')
  return text.split(',').filter((domain) => domain !== '')
}

/** A client without an IPv6 address of the tunnel drops IPv6, or lets it pass by: the group policy says which. */
function withoutIpv6(group: GroupPolicy, pools: readonly AddressPool[], file: string): readonly Unresolved[] {
  if (pools.some(({ subnet }) => subnet.family === 6)) return []
  const line = group.attributes.get('client-bypass-protocol')
  const bypass = line !== undefined && word(line, 1) === 'enable'
  const what = bypass
    ? 'the file hands out no IPv6 address, and clients without one send IPv6 past the tunnel (client-bypass-protocol)'
    : 'the file hands out no IPv6 address, and clients without one drop IPv6 (client-bypass-protocol is not enabled)'
  const place = line ? placeOf(file, line) : { file }
  return [{ what, place, effect: bypass ? 'direct' : 'block', family: 6 }]
}
