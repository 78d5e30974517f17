/** Gathers the records of one zone, whatever export they come from, and has each checked by the reader of zone files. */

import { plainName } from '../../../domain/plain-name.ts'
import type { ImportedZone, ImportProblem, Placed, Spot, UnreadSet } from '../../../environment/imported.ts'
import type { DnsView } from '../../../question.ts'
import { crossCheck, readRecordLine, type ZoneRecord } from '../../artefacts/zone-file.ts'
import type { Accounts } from '../accounts.ts'
import type { Part } from '../tree.ts'
import { dotted, nameText, recordLine } from './record-line.ts'

/** A record as an export says it. */
export interface SaidRecord {
  /** Relative to the zone, or absolute with a final dot; `@` or nothing is the apex. */
  readonly owner: string
  readonly type: string
  /** As in a zone file, names absolute. */
  readonly data: string
  /** What says it, and so its place. */
  readonly part: Part
}

/** Records that are there, but of which the export does not tell the data. */
export interface SaidUnread {
  readonly owner: string
  /** Empty: any type. */
  readonly types: readonly string[]
  readonly reason: string
  readonly part: Part
}

export interface GrowingZone {
  readonly apex: string
  /** Where the environment holds it, for the account. */
  readonly to: string
  readonly at: Spot
  add(record: SaidRecord): void
  leave(unread: SaidUnread): void
  /** The records so far, by which an alias within the zone is followed. */
  find(owner: string, type: string): readonly ZoneRecord[]
  has(type: string): boolean
  close(): { readonly zone: ImportedZone; readonly problems: readonly ImportProblem[] }
}

const MAX_PROBLEMS = 20

/** A zone with nothing in it yet. `partial`: why the export may not hold all of it. */
export function growZone(apexText: string, at: Spot, book: Accounts, view?: DnsView, partial?: string): GrowingZone {
  const apex = plainName(apexText)
  const to = placeInEnvironment(apex, view)
  const held: { readonly record: ZoneRecord; readonly at: Spot; readonly line: string }[] = []
  const unread: UnreadSet[] = []
  const problems: ImportProblem[] = []
  const refuse = ({ line, column }: Spot, message: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ line, column, message })
  }
  return {
    apex,
    to,
    at,
    add: ({ owner, type, data, part }) => {
      const read = readSaid(owner, type, data, apex)
      if ('reason' in read) return refuse(part.at, `${part.what}: ${read.reason}`)
      // The index stands for the place: conflicts are found by it.
      const record = { ...read.record, line: held.length }
      held.push({ record, at: part.at, line: recordLine(record, data.trim().split(/\s+/, 1)[0]) })
      book.mapped(part, to)
    },
    leave: ({ owner, types, reason, part }) => {
      const name = nameOf(owner, apex)
      if ('reason' in name) return refuse(part.at, `${part.what}: ${name.reason}`)
      unread.push({ name: name.name, types, reason, at: part.at })
      book.unknown(part, `${reason}; questions for ${dotted(name.name)} stay unanswered`)
    },
    find: (owner, type) => {
      const name = nameOf(owner, apex)
      return 'reason' in name
        ? []
        : held.filter(({ record }) => record.name === name.name && record.type === type).map(({ record }) => record)
    },
    has: (type) => held.some(({ record }) => record.type === type),
    close: () => {
      for (const { record, reason } of crossCheck(held.map(({ record }) => record))) {
        const place = held[record.line]?.at
        if (place) refuse(place, reason)
      }
      const records: readonly Placed<string>[] = held.map(({ at: place, line }) => ({ at: place, value: line }))
      const rest = { ...(unread.length > 0 && { unread }), ...(partial !== undefined && { partial }) }
      const zone = { apex, at, ...(view && { view }), records, ...rest }
      return { zone, problems }
    },
  }
}

/** `dns.internal.zones.contoso.com`; which view a file is for it seldom says itself. */
export function placeInEnvironment(apex: string, view?: DnsView): string {
  return `dns.${view ?? '<view>'}.zones.${apex}`
}

type Outcome<Value> = Value | { readonly reason: string }

function readSaid(owner: string, type: string, data: string, apex: string): Outcome<{ readonly record: ZoneRecord }> {
  const bare = data.replace(/"(?:[^"\\]|\\.)*"|\\./gs, '')
  if (/[;()\r\n"]/.test(bare)) return { reason: `"${data.slice(0, 60)}" is not the data of one record` }
  const reading = readRecordLine(`${ownerText(owner)} ${type} ${data}`, apex)
  return 'record' in reading ? reading : { reason: reading.rejected.reason }
}

function nameOf(owner: string, apex: string): Outcome<{ readonly name: string }> {
  const reading = readRecordLine(`${ownerText(owner)} TXT x`, apex)
  return 'record' in reading ? { name: reading.record.name } : { reason: reading.rejected.reason }
}

function ownerText(owner: string): string {
  return owner === '' || owner === '@' ? '@' : nameText(owner)
}
