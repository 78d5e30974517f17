/** One zone out of an export of any form: a listing of a cloud, a state, what a cmdlet printed. Loaded only for such files. */

import { makeZone, type Zone } from '../domain/dns-zone.ts'
import type { ImportedZone, ImportReading } from '../environment/imported.ts'
import { InputError, type InputProblem } from '../environment/input-error.ts'
import type { DnsRecord, DnsView, Place } from '../question.ts'
import { readRecordLine } from './artefacts/zone-file.ts'
import { readImport } from './imports/read-import.ts'

export interface ExportedZone {
  readonly text: string
  readonly file: string
  readonly apex: string
  readonly view: DnsView
  /** A problem with the line it is about. */
  readonly problemAt: (place: Place, message: string) => InputProblem
}

const MAX_PROBLEMS = 20

/** @throws InputError when the file cannot be read, or does not hold the zone, or more than one that it may be */
export function zoneOfExport(asked: ExportedZone): Zone {
  const { text, file, apex, problemAt } = asked
  const reading = readImport(Buffer.from(text, 'utf8'), { apex })
  if (reading.problems.length > 0) {
    const problems = reading.problems.slice(0, MAX_PROBLEMS)
    throw new InputError(problems.map(({ line, column, message }) => problemAt({ file, line, column }, message)))
  }
  const zone = chosen(reading, asked)
  const records = zone.records.map(({ at, value }) => recordOf(value, apex, { file, ...at }))
  const { line, column } = zone.at
  return makeZone(apex, records, { file, line, column }, zone)
}

/** The zone of that apex which the file says is for the view, else the only one that may be. */
function chosen(reading: ImportReading, { file, apex, view, problemAt }: ExportedZone): ImportedZone {
  const refuse = (message: string) => new InputError([problemAt({ file, line: 1, column: 1 }, message)])
  const named = reading.zones.filter((zone) => zone.apex === apex)
  if (named.length === 0) throw refuse(`${reading.title}: it holds no zone ${apex}${othersIn(reading)}`)
  const [own, open] = [view, undefined].map((each) => named.filter((zone) => zone.view === each)) as [
    typeof named,
    typeof named,
  ]
  // Through the VPN clients may see either of the others.
  const other = view === 'vpn' ? named : []
  const [only, more] = [own, open, other].find((each) => each.length > 0) ?? []
  if (only === undefined) throw refuse(`${reading.title}: its zone ${apex} is not for ${view} clients`)
  if (more !== undefined)
    throw refuse(`${reading.title}: it holds several zones ${apex} that may be meant; give each in a file of its own`)
  return only
}

function othersIn({ zones }: ImportReading): string {
  const apexes = [...new Set(zones.map((zone) => zone.apex))].sort()
  const shown = apexes.slice(0, 8).join(', ')
  return apexes.length === 0 ? '' : `; it holds ${shown}${apexes.length > 8 ? ` and ${apexes.length - 8} more` : ''}`
}

function recordOf(line: string, apex: string, place: Place): DnsRecord {
  const reading = readRecordLine(line, apex)
  if ('rejected' in reading) throw new Error(`a record that was read is none: ${reading.rejected.reason}`)
  const { name, type, data, srv } = reading.record
  return { name, type, data: type === 'SRV' && srv ? srv.target : data, ...(srv && { srv }), place }
}
