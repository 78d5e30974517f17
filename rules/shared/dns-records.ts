/** DNS records in words, for every family that speaks of them: as found, and ready for a zone file. */

import { recordText } from '../../src/domain/dns-record-text.ts'
import type { DnsRecord } from '../../src/question.ts'
import type { DnsRequirement, ExpectedAddresses } from '../../src/requirements/requirement.ts'
import { type Evidence, found } from '../../src/rule.ts'

export { recordText }

/** A record at its place. */
export function shown(record: DnsRecord): Evidence {
  return found(record.place, recordText(record))
}

/** The record to add, ready for a zone file. */
export function recordLine({ name, type, leadsTo, suggestedTarget, ...srv }: DnsRequirement): string {
  if (type !== 'srv') return hostLines(name, leadsTo)
  const { priority = 0, weight = 0, port = '<port>' } = srv
  return `${name}. IN SRV ${priority} ${weight} ${port} ${suggestedTarget ?? '<target>'}.`
}

/** The host records to add, ready for a zone file; addresses that are not given stand as `<address>`. */
export function hostLines(name: string, leadsTo: ExpectedAddresses | undefined): string {
  const any = leadsTo?.proposed ?? leadsTo?.addresses.slice(0, 1) ?? []
  const addresses = leadsTo?.match === 'all' ? leadsTo.addresses : any
  const lines = addresses.map((address) => `${name}. IN ${typeOf(address)} ${address}`)
  return lines.length > 0 ? lines.join(' and ') : `${name}. IN A <address>`
}

/** The type of the record that holds an address. */
export function typeOf(address: string): 'A' | 'AAAA' {
  return address.includes(':') ? 'AAAA' : 'A'
}
