/** What records lead to: a target that stands in no zone makes the record that leads there useless, and BIND warns of it. */

import type { ShownDns } from '../requirements-data-dns.ts'
import type { DnsEntry, ReadyRecord } from './dns-entries.ts'
import { apexAbove } from './domains.ts'
import type { Estate } from './ready.ts'

/** The entries with the hosts that only SRV records name; optional ones wait, unless something leads to them. */
export function withTargets(entries: readonly DnsEntry[], estate: Estate, optional: boolean): readonly DnsEntry[] {
  const hosts = new Set(entries.filter(({ shown }) => shown.type !== 'SRV').map(({ shown }) => keyOf(shown)))
  const controllers = new Map(estate.domainControllers.map(({ name, addresses }) => [name, addresses]))
  const all = [...entries, ...entries.flatMap((entry) => hostsOf(entry, hosts, controllers))]
  const wanted = new Set(all.filter(({ shown }) => shown.necessity === 'required').flatMap(targetKeys))
  const chosen = optional
    ? all
    : all.map((entry) => (isSpare(entry, wanted) ? { ...entry, notYet: 'optional' } : entry))
  return waitingForTargets(chosen, hosts, controllers, estate)
}

function keyOf({ view, name }: Pick<ShownDns, 'view' | 'name'>): string {
  return `${view} ${name}`
}

/** The names an entry leads to. */
function targets({ notYet, records }: DnsEntry): readonly string[] {
  return notYet === undefined ? records.flatMap(targetOf) : []
}

function targetOf({ type, data }: ReadyRecord): readonly string[] {
  return type === 'SRV' || type === 'CNAME' ? [(data.split(' ').at(-1) ?? '').slice(0, -1)] : []
}

function targetKeys(entry: DnsEntry): readonly string[] {
  return targets(entry).map((name) => keyOf({ view: entry.shown.view, name }))
}

function isSpare({ shown, notYet }: DnsEntry, wanted: ReadonlySet<string>): boolean {
  return shown.necessity === 'optional' && notYet === undefined && !wanted.has(keyOf(shown))
}

type Controllers = ReadonlyMap<string, readonly string[]>

/** No record of its own is asked for: the requirement of the SRV record, or the domain controller, gives the addresses of its target. */
function hostsOf(entry: DnsEntry, hosts: Set<string>, controllers: Controllers): readonly DnsEntry[] {
  const { shown } = entry
  const { targetAddresses = [] } = shown
  return targets(entry).flatMap((name): DnsEntry[] => {
    const key = keyOf({ view: shown.view, name })
    const addresses = targetAddresses.length > 0 ? targetAddresses : (controllers.get(name) ?? [])
    if (addresses.length === 0 || hosts.has(key)) return []
    hosts.add(key)
    const records = addresses.map((data) => ({ type: data.includes(':') ? 'AAAA' : 'A', data }))
    return [{ shown: { ...shown, name, type: 'A', because: [`${shown.name} leads to it`] }, records }]
  })
}

/** A record whose target waits waits too; so does one whose target is a name of the estate that has no address. */
function waitingForTargets(
  entries: readonly DnsEntry[],
  hosts: ReadonlySet<string>,
  controllers: Controllers,
  { sipDomains, insideDomains }: Estate,
): readonly DnsEntry[] {
  const waiting = new Set(
    entries
      .filter(({ shown, notYet }) => notYet !== undefined && shown.type !== 'SRV')
      .map(({ shown }) => keyOf(shown)),
  )
  const own = new Set([...sipDomains, ...insideDomains])
  return entries.map((entry) => {
    const { view, type } = entry.shown
    const lost = targets(entry).find((name) => {
      const key = keyOf({ view, name })
      const unknown = type === 'SRV' && !hosts.has(key) && apexAbove(name, own) !== undefined
      return unknown || waiting.has(key)
    })
    if (lost === undefined) return entry
    const notYet = controllers.has(lost)
      ? `until activeDirectory.domains.domainControllers.address of ${lost} is given`
      : `as ${lost}, which it leads to, has no record yet`
    return { ...entry, notYet }
  })
}
