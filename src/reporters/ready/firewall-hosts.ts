/** The openings as the rules of the hosts at their ends. */

import type { ShownEnd, ShownOpening } from '../requirements-data-firewall.ts'
import { betweenHosts, whyNotOpen } from './firewall-openings.ts'
import type { MissingThings } from './missing.ts'
import type { Estate, ReadyOptions } from './ready.ts'

/** One rule of Windows Firewall. */
export interface HostRule {
  readonly opening: ShownOpening
  readonly direction: 'Inbound' | 'Outbound'
  /** Of the host itself. */
  readonly localAddresses: readonly string[]
  readonly remoteAddresses: 'any' | readonly string[]
  /** Why it is only a comment. */
  readonly notYet?: string
}

/** By host, in the order of their names: what it lets in, and what it sends. */
export function hostRules(
  openings: readonly ShownOpening[],
  { hosts }: Estate,
  options: ReadyOptions,
  missing: MissingThings,
): ReadonlyMap<string, readonly HostRule[]> {
  const hostOf = new Map(hosts.flatMap(({ name, addresses }) => addresses.map((address) => [address, name] as const)))
  const rules = new Map<string, HostRule[]>()
  for (const opening of betweenHosts(openings)) {
    const notYet = whyNotOpen(opening, options)
    tell(opening, notYet, missing)
    for (const { own, other, direction } of sidesOf(opening)) {
      for (const [name, localAddresses] of byHost(own, hostOf, missing)) {
        const rule: HostRule = { opening, direction, localAddresses, remoteAddresses: other.addresses }
        const held = rules.get(name) ?? []
        held.push(notYet === undefined ? rule : { ...rule, notYet })
        rules.set(name, held)
      }
    }
  }
  return new Map([...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function tell({ id, give }: ShownOpening, notYet: string | undefined, missing: MissingThings): void {
  if (notYet === undefined && give !== undefined) missing.add(`give ${give} to know all addresses`, id)
  if (notYet !== undefined && notYet !== 'optional') missing.add(`only a comment, ${notYet}`, id)
}

/** What it goes to lets it in, what it comes from sends it. */
function sidesOf({ source, destination }: ShownOpening) {
  return [
    { own: destination, other: source, direction: 'Inbound' },
    { own: source, other: destination, direction: 'Outbound' },
  ] as const
}

/** The addresses of an end by the host whose adapters have them: with translation, those behind it. */
function byHost(
  { addresses, behindNat }: ShownEnd,
  hostOf: ReadonlyMap<string, string>,
  missing: MissingThings,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const address of addresses === 'any' ? [] : (behindNat ?? addresses)) {
    const name = hostOf.get(address)
    if (name === undefined) missing.add('no rules for addresses of no server or reverse proxy described', address)
    else found.set(name, [...(found.get(name) ?? []), address])
  }
  return found
}
