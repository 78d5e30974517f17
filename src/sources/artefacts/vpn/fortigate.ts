/** Reads the tunnel of FortiClient users out of a FortiGate configuration: SSL VPN portals, and IPsec for dial-up. */

import { parseAddress } from '../../../domain/prefix.ts'
import { rangePrefixes } from '../../../domain/prefix-sets.ts'
import type { TunnelPolicy, TunnelRoute } from '../../../domain/tunnel.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { addressFollower } from './fortigate-addresses.ts'
import { collectFortiGate, type Entry, type FortiGateConfig, firstOf, use } from './fortigate-config.ts'
import { dialUpSplit, portalSplit, type Source } from './fortigate-split.ts'
import { emptyPolicy, undecidedPolicy, type VpnReading } from './reading.ts'

export interface FortiGateOptions {
  /** The portal, or the phase 1, of these users; it may be left out where there is only one. */
  readonly profile?: string | undefined
}

/** Reads a FortiGate configuration, or a part of one. Never throws. */
export function readFortiGate(text: string, file: string, { profile }: FortiGateOptions = {}): VpnReading {
  const ledger = openLedger()
  const lines = splitLines(text)
  const config = collectFortiGate(lines, ledger)
  const found = choose(config, profile)
  const start = { file, line: 1, column: 1 }
  const policy = config.broken
    ? undecidedPolicy('the configuration is not whole', start)
    : 'why' in found
      ? undecidedPolicy(found.why, start)
      : policyOf(found, sourceOf(found.domain, config, file, ledger))
  return { policy, ...ledger.close(lines.length) }
}

function sourceOf(domain: string, { domains }: FortiGateConfig, file: string, ledger: Ledger): Source {
  const sections = domains.get(domain) ?? new Map()
  const follow = { 4: addressFollower(sections, 4, ledger), 6: addressFollower(sections, 6, ledger) }
  return { sections, domain, file, ledger, follow }
}

interface Profile {
  readonly kind: 'portal' | 'dial-up'
  readonly domain: string
  readonly entry: Entry
}

function choose(config: FortiGateConfig, profile: string | undefined): Profile | { readonly why: string } {
  const all = [...config.domains].flatMap(([domain, sections]): readonly Profile[] => [
    ...[...(sections.get('vpn ssl web portal')?.values() ?? [])].map(
      (entry): Profile => ({ kind: 'portal', domain, entry }),
    ),
    ...['vpn ipsec phase1-interface', 'vpn ipsec phase1']
      .flatMap((name) => [...(sections.get(name)?.values() ?? [])])
      .map((entry): Profile => ({ kind: 'dial-up', domain, entry })),
  ])
  const wanted = profile === undefined ? all.filter(takesClients) : all.filter(({ entry }) => entry.name === profile)
  const [only, second] = wanted
  const names = (list: readonly Profile[]) =>
    [...new Set(list.map(({ entry }) => entry.name))].sort().slice(0, 20).join(', ')
  if (only === undefined)
    return {
      why:
        profile === undefined
          ? 'the file has no SSL VPN portal in tunnel mode, and no IPsec gateway for dial-up'
          : `the file has no portal and no phase 1 ${profile}; it has ${names(all) || 'none'}`,
    }
  if (second === undefined) return only
  return { why: `the file has several portals or gateways (${names(wanted)}), and none is named` }
}

/** Portals may be for browsers only, and gateways for other sites. */
function takesClients({ kind, entry }: Profile): boolean {
  if (kind === 'dial-up') return firstOf(entry, 'type') === 'dynamic' && firstOf(entry, 'mode-cfg') === 'enable'
  return ['tunnel-mode', 'ipv6-tunnel-mode'].some((key) => firstOf(entry, key) === 'enable')
}

function policyOf({ kind, entry }: Profile, source: Source): TunnelPolicy {
  use(entry, source.ledger)
  if (kind === 'dial-up')
    source.ledger.note(
      entry.line,
      'an IPsec gateway for dial-up: what it offers, and FortiClient takes when it asks for it',
    )
  const split = kind === 'portal' ? portalSplit : dialUpSplit
  const [v4, v6] = [split(entry, 4, source), split(entry, 6, source)]
  const clientPool = poolOf(entry, source)
  return {
    ...emptyPolicy(v4.defaultRoute, v6.defaultRoute),
    includes: [...v4.includes, ...v6.includes],
    excludes: [...v4.excludes, ...v6.excludes],
    unresolved: [...v4.unresolved, ...v6.unresolved],
    ...(clientPool.length > 0 ? { clientPool } : {}),
  }
}

/** `ip-pools` name address objects; an IPsec gateway gives the first and the last address. */
function poolOf(entry: Entry, { follow, file }: Source): readonly TunnelRoute[] {
  const named = (['ip-pools', 'ipv6-pools'] as const).flatMap((key, index) => {
    const setting = entry.settings.get(key)
    return (setting?.values ?? []).flatMap(({ text, column }) =>
      follow[index === 0 ? 4 : 6](text).prefixes.map((prefix) => ({
        prefix,
        place: { file, line: setting?.line ?? 1, column },
      })),
    )
  })
  const ranges = ([4, 6] as const).flatMap((family) => {
    const first = parseAddress(firstOf(entry, `ipv${family}-start-ip`) ?? '')
    const last = parseAddress(firstOf(entry, `ipv${family}-end-ip`) ?? '')
    const line = entry.settings.get(`ipv${family}-start-ip`)?.line ?? entry.line
    const prefixes = first && last ? rangePrefixes(first, last) : []
    return prefixes.map((prefix) => ({ prefix, place: { file, line, column: 1 } }))
  })
  return [...named, ...ranges]
}
