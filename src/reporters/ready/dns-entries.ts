/** Which of the required records can be put into a zone as they are, and why the others stand as comments. */

import type { ShownRequirements } from '../requirements-data.ts'
import type { ShownDns } from '../requirements-data-dns.ts'
import { withTargets } from './dns-targets.ts'
import type { MissingThings } from './missing.ts'
import type { Estate, ReadyOptions } from './ready.ts'
import { isHostName, isPlainName } from './safe-text.ts'

/** In its data every name is absolute, with its final dot. */
export interface ReadyRecord {
  readonly type: string
  readonly data: string
}

/** A required name and its records. */
export interface DnsEntry {
  readonly shown: ShownDns
  readonly records: readonly ReadyRecord[]
  /** Why they stand as comments. */
  readonly notYet?: string
}

/** Every required record, in the order of the requirements. */
export function dnsEntries(
  { dns = [] }: ShownRequirements,
  estate: Estate,
  { optional }: ReadyOptions,
  missing: MissingThings,
): readonly DnsEntry[] {
  const entries = withTargets(dns.map(entryOf), estate, optional)
  for (const { shown, notYet } of entries) {
    const what = `${shown.view} ${shown.type} ${shown.name}`
    if (notYet !== undefined && shown.necessity === 'required') missing.add(`only a comment, ${notYet}`, what)
    if (notYet === undefined && shown.give !== undefined) missing.add(`give ${shown.give} to know all addresses`, what)
  }
  return entries
}

function entryOf(shown: ShownDns): DnsEntry {
  const records = shown.records.flatMap(readyRecord)
  const notYet = reasonOf(shown, records)
  return { shown, records, ...(notYet !== undefined && { notYet }) }
}

const RECORD = /^\S+ IN ([A-Z]+) (.+)$/

function readyRecord(line: string): readonly ReadyRecord[] {
  const [, type, data] = RECORD.exec(line) ?? []
  return type === undefined || data === undefined ? [] : [{ type, data }]
}

function reasonOf(shown: ShownDns, records: readonly ReadyRecord[]): string | undefined {
  const { necessity, name, neededIf } = shown
  if (necessity === 'must not exist') return necessity
  if (!isPlainName(name) || !records.every(isPlain)) return 'as it is no name that can be put into DNS'
  if (records.some(isAddress) && !isHostName(name)) return 'as no host may have such a name'
  const unknown = unknownReason(shown, records)
  if (unknown !== undefined) return unknown
  return neededIf === undefined ? undefined : `unless ${neededIf}, which is not given, asks for it`
}

/** Of several addresses that must all be there, some are no answer; an alias is one, whatever it leads to. */
function unknownReason({ give, match, leadsTo }: ShownDns, records: readonly ReadyRecord[]): string | undefined {
  if (records.length === 0) {
    return give === undefined ? `as ${leadsTo ?? 'what it leads to'} is not known` : `until ${give} is given`
  }
  const partial = give !== undefined && match === 'all' && records.every(isAddress)
  return partial ? `until ${give} is given in full` : undefined
}

function isAddress({ type }: ReadyRecord): boolean {
  return type === 'A' || type === 'AAAA'
}

/** Whether the data of a record is an address, or numbers and a name. */
function isPlain({ type, data }: ReadyRecord): boolean {
  if (isAddress({ type, data })) return /^[\da-f:.]+$/i.test(data)
  const fields = data.split(' ')
  const name = fields.pop() ?? ''
  return name.endsWith('.') && isPlainName(name.slice(0, -1)) && fields.every((field) => /^\d+$/.test(field))
}
