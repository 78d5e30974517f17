/** The zones that the required records belong to. */

import type { DnsEntry } from './dns-entries.ts'
import { apexAbove, parentOf, upwards } from './domains.ts'
import type { Estate, ReadyOptions } from './ready.ts'
import { isPlainName } from './safe-text.ts'

/** A zone as one view has it. */
export interface ReadyZone {
  readonly view: string
  readonly apex: string
  /** `pin-point`: for one name, so that it hides nothing else. `new`: nobody says that the view has it. */
  readonly kind: 'there' | 'new' | 'pin-point'
  readonly entries: readonly DnsEntry[]
}

/** By view and apex; a zone that would hold nothing but what must not exist, or have no possible name, is left out. */
export function readyZones(
  entries: readonly DnsEntry[],
  estate: Estate,
  { pinPoint }: Pick<ReadyOptions, 'pinPoint'>,
): readonly ReadyZone[] {
  const views = [...new Set(entries.map(({ shown }) => shown.view))]
  return views.flatMap((view) => {
    const own = entries.filter(({ shown }) => shown.view === view)
    const zones = zonesOf(view, own, estate, pinPoint && view === 'internal')
    return zones.filter((zone) => isPlainName(zone.apex) && isOfUse(zone))
  })
}

/** An empty zone of one name would hide it for nothing. */
function isOfUse({ kind, entries }: ReadyZone): boolean {
  if (kind === 'pin-point') return entries.some(({ notYet }) => notYet === undefined)
  return entries.some(({ shown }) => shown.necessity !== 'must not exist')
}

function zonesOf(view: string, entries: readonly DnsEntry[], estate: Estate, pinPoint: boolean): readonly ReadyZone[] {
  const declared = new Set(estate.zones[view])
  const known = new Set([...estate.sipDomains, ...estate.insideDomains])
  const there = new Set([...declared, ...(view === 'internal' ? estate.insideDomains : [])])
  const pinned = pinPoint ? new Set(entries.map(({ shown }) => shown.name)) : new Set<string>()
  const hidden = new Set(estate.sipDomains.filter((name) => !there.has(name)))
  const zones = new Map<string, { readonly kind: ReadyZone['kind']; readonly entries: DnsEntry[] }>()
  const outside = outsideApexes(entries, declared, known)
  for (const entry of entries) {
    const { name } = entry.shown
    const domain = apexAbove(name, declared) ?? apexAbove(name, known) ?? apexAbove(name, outside) ?? name
    const apex = hidden.has(domain) ? (shortest(name, domain, pinned) ?? domain) : domain
    const kind = there.has(apex) ? 'there' : apex === domain ? 'new' : 'pin-point'
    const zone = zones.get(apex) ?? { kind, entries: [] }
    zone.entries.push(entry)
    zones.set(apex, zone)
  }
  return [...zones].sort(([a], [b]) => (a < b ? -1 : 1)).map(([apex, zone]) => ({ view, apex, ...zone }))
}

/** The shortest of the names that is at or above a name, and below its domain. */
function shortest(name: string, domain: string, names: ReadonlySet<string>): string | undefined {
  let found: string | undefined
  for (const here of upwards(name)) {
    if (here === domain) break
    if (names.has(here)) found = here
  }
  return found
}

/** What belongs to no domain that is named: a zone for what stands above its host names, the shortest such. */
function outsideApexes(
  entries: readonly DnsEntry[],
  declared: ReadonlySet<string>,
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const parents = new Set<string>()
  for (const { shown } of entries) {
    if (apexAbove(shown.name, declared) ?? apexAbove(shown.name, known)) continue
    const host = shown.name.replace(/^(?:_[^.]*\.)+/, '')
    const parent = parentOf(host)
    parents.add(parent.includes('.') ? parent : host)
  }
  return new Set([...parents].filter((name) => apexAbove(parentOf(name), parents) === undefined))
}
