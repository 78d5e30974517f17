/** What no single record shows: names at which records exclude each other, and the one TTL of a set of records. */

import type { ZoneRecord } from './zone-types.ts'

/** A record that cannot stand beside the others at its name. */
export interface ZoneConflict {
  readonly record: ZoneRecord
  readonly reason: string
}

/** These sign other sets, each with the TTL of the set it signs (RFC 4034 3). */
const SIGNATURES = ['RRSIG', 'SIG']

/**
 * Gives the records of a type that stand together at a name one TTL, that of the first: a server has one for all of
 * them (RFC 2181 5.2), and this is the one BIND takes.
 */
export function withOneTtl(records: readonly ZoneRecord[]): readonly ZoneRecord[] {
  const ttls = new Map<string, number | undefined>()
  let name: string | undefined
  return records.map((record) => {
    if (record.name !== name) ttls.clear()
    name = record.name
    if (!ttls.has(record.type)) ttls.set(record.type, record.ttl)
    const ttl = ttls.get(record.type)
    return ttl === undefined || ttl === record.ttl || SIGNATURES.includes(record.type) ? record : { ...record, ttl }
  })
}

/** Of these types a name has one record at most (RFC 1034 3.6.2, RFC 6672 2.4, RFC 1035 6.1.2). */
const SINGLE = ['CNAME', 'DNAME', 'SOA']
/** What signs an alias may stand beside it (RFC 4034 2.5, RFC 2181 10.1, whose NXT no server knows any more: RFC 3755 4). */
const BESIDE_CNAME = ['CNAME', 'RRSIG', 'NSEC', 'KEY', 'SIG']

/**
 * The records BIND would refuse the zone for: a CNAME beside other data, and different CNAME, DNAME or SOA records
 * at one name, all of them, since nothing says which a server would give. The same record twice is one record.
 */
export function crossCheck(records: readonly ZoneRecord[]): readonly ZoneConflict[] {
  const byName = new Map<string, ZoneRecord[]>()
  for (const record of records) {
    const same = byName.get(record.name)
    if (same) same.push(record)
    else byName.set(record.name, [record])
  }
  return [...byName.values()].flatMap(conflictsAt)
}

function conflictsAt(records: readonly ZoneRecord[]): readonly ZoneConflict[] {
  if (records.length < 2) return []
  const others = records.filter((record) => !BESIDE_CNAME.includes(record.type)).map((record) => record.type)
  return SINGLE.flatMap((type) => {
    const own = records.filter((record) => record.type === type)
    const reason = reasonAgainst(type, own, others)
    return reason === undefined ? [] : own.map((record) => ({ record, reason }))
  })
}

function reasonAgainst(type: string, own: readonly ZoneRecord[], others: readonly string[]): string | undefined {
  const name = own[0]?.name
  if (name === undefined) return undefined
  if (type === 'CNAME' && others.length > 0) {
    const beside = [...new Set(others)].slice(0, 5).join(', ')
    return `${name} has a CNAME beside other data (${beside}); expected a CNAME alone (RFC 1034 3.6.2)`
  }
  const different = new Set(own.map((record) => record.data)).size
  return different > 1 ? `${name} has ${different} different ${type} records; expected one` : undefined
}
