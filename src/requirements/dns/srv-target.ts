/** The host to propose as the target of an SRV record. */

import type { DnsRecordRow, DnsTarget } from '../dns-record-row.ts'
import type { Thing } from '../things.ts'

/** Inside, `sip` is the host of the pool; a record there that leads to the Edge needs another. */
const ELSEWHERE: readonly (DnsTarget | undefined)[] = ['access-edge', 'access-edge-by-name']

/** An SRV record must lead to a host of its own domain (D1); `sip` is the host every document uses. */
export function suggestedTarget(
  { view, leadsTo, targetAnywhere }: DnsRecordRow,
  { name: domain, hosts = [] }: Thing,
  names: readonly string[],
): string | undefined {
  if (targetAnywhere) return hosts[0] ?? names[0]
  const sip = `sip.${domain}`
  const own = [...hostsIn(domain, hosts), ...hostsIn(domain, names)]
  if (view === 'external' || !ELSEWHERE.includes(leadsTo)) return own[0] ?? sip
  return own.find((name) => name !== sip) ?? `sipexternal.${domain}`
}

/** By list: its names by the domain each is a host of. The same list is asked for every SIP domain. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

function hostsIn(domain: string, names: readonly string[]): readonly string[] {
  const index = indexes.get(names) ?? byDomain(names)
  indexes.set(names, index)
  return index.get(domain) ?? []
}

/** A host of a domain below is in another domain: strict matching need not take it. */
function byDomain(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const name of names) {
    const domain = name.slice(name.indexOf('.') + 1)
    const held = index.get(domain)
    if (held) held.push(name)
    else index.set(domain, [name])
  }
  return index
}
