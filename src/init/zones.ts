/**
 * The zones of exports as the section `dns`: a zone file is referred to, and so is an export that does not tell all of its
 * zone, since records written out say that there is nothing else. The records of other exports are written out.
 */

import { decodeText } from '../environment/decode.ts'
import type { ImportedZone, Placed } from '../environment/imported.ts'
import { InputError } from '../environment/input-error.ts'
import { DNS_VIEWS } from '../environment/schema/dns.ts'
import type { DnsView } from '../question.ts'
import { crossCheck, readRecordLine, readZoneFile, type ZoneRecord } from '../sources/artefacts/zone-file.ts'
import { isExport } from '../sources/zone-content.ts'
import { zoneOfExport } from '../sources/zone-export.ts'
import { type ExportFile, type Note, placeIn } from './export-file.ts'
import { mapOf, type Said, type SaidMap } from './said.ts'
import { placeText } from './yaml-text.ts'

interface FileZone {
  readonly of: ExportFile
  readonly zone: ImportedZone
}

/** The format takes no longer text for a record. */
const LONGEST_RECORD = 1024

/** The zones by view, and what is to be told of zones and records that are not among them. */
export function dnsSection(files: readonly ExportFile[]): { readonly dns?: SaidMap; readonly notes: readonly Note[] } {
  const all = files.flatMap((of) => of.reading.zones.map((zone) => ({ of, zone })))
  const leftOut: string[] = []
  const open: string[] = []
  const views = DNS_VIEWS.flatMap((view): [string, Said][] => {
    const zones = ofView(all, view, { leftOut, open })
    return zones.size === 0 ? [] : [[view, mapOf([['zones', { kind: 'map', entries: zones }]])]]
  })
  const notes = [
    ...note(
      'Zones whose view is not known: say --internal-dns, --external-dns or --vpn-dns before their file',
      all.filter((each) => viewOf(each) === undefined).map(zoneText),
    ),
    ...note('Zones that the file cannot refer to, and whose records alone would say that there is nothing else', open),
    ...note('Records that are left out', leftOut),
    ...note(
      'Files said to hold zones, in which there is none',
      files.filter(({ view, reading }) => view !== undefined && reading.zones.length === 0).map(({ file }) => file),
    ),
  ]
  return { ...(views.length > 0 && { dns: mapOf(views) }), notes }
}

function note(text: string, lines: readonly string[]): readonly Note[] {
  return lines.length === 0 ? [] : [{ text, lines }]
}

function viewOf({ of, zone }: FileZone): DnsView | undefined {
  return of.view ?? zone.view
}

function zoneText({ of, zone: { apex, records, at } }: FileZone): string {
  return `${apex}, ${records.length} record${records.length === 1 ? '' : 's'} (${placeText(placeIn(of, at))})`
}

/** What is to be told of, by what is wrong with it. */
interface ToTell {
  readonly leftOut: string[]
  readonly open: string[]
}

function ofView(all: readonly FileZone[], view: DnsView, { leftOut, open }: ToTell): ReadonlyMap<string, Said> {
  const byApex = new Map<string, FileZone[]>()
  for (const each of all) {
    const { apex } = each.zone
    if (viewOf(each) === view) byApex.set(apex, [...(byApex.get(apex) ?? []), each])
  }
  const given = [...byApex].flatMap(([apex, zones]): [string, Said][] => {
    const reference = referred(zones, view)
    if (reference) return [[apex, reference]]
    // Another file may hold what one of them lacks, but not that it is all.
    const lacking = zones.filter(({ zone }) => zone.unread !== undefined || zone.partial !== undefined)
    open.push(...lacking.map(zoneText))
    return lacking.length > 0 ? [] : [[apex, writtenOut(apex, zones, leftOut)]]
  })
  return new Map(given)
}

/** The file itself, where it alone holds the zone and the format can read it. */
function referred(zones: readonly FileZone[], view: DnsView): Said | undefined {
  const [only, ...others] = zones
  if (only === undefined || others.length > 0 || 'refused' in only.of.reference) return undefined
  const isOpen = only.zone.unread !== undefined || only.zone.partial !== undefined
  if (!(isOpen ? isReadAsExport(only, view) : isZoneFile(only))) return undefined
  const path: Said = { kind: 'value', value: only.of.reference.path, from: placeIn(only.of, only.zone.at) }
  // A word that names a view would be taken for it.
  return DNS_VIEWS.some((view) => view === path.value) ? mapOf([['file', path]]) : path
}

function isZoneFile({ of, zone }: FileZone): boolean {
  try {
    const { records, rejected } = readZoneFile(decodeText(of.bytes, of.file), zone.apex)
    return records.length > 0 && rejected.length === 0
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** Whether the check finds this zone in the file, with what the file does not tell of it. */
function isReadAsExport({ of, zone }: FileZone, view: DnsView): boolean {
  try {
    const text = decodeText(of.bytes, of.file)
    if (!isExport(text)) return false
    zoneOfExport({ text, file: of.file, apex: zone.apex, view, problemAt: (place, message) => ({ ...place, message }) })
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

interface Kept {
  readonly of: ExportFile
  readonly given: Placed<string>
}

function writtenOut(apex: string, zones: readonly FileZone[], leftOut: string[]): Said {
  const all = zones.flatMap(({ of, zone }) => zone.records.map((given) => ({ of, given })))
  const refuse = ({ of, given }: Kept, reason: string) =>
    void leftOut.push(`${given.value} (${placeText(placeIn(of, given.at))}): ${reason}`)
  const once = new Map(all.map((each) => [each.given.value, each]))
  const records: ZoneRecord[] = []
  const kept: Kept[] = []
  for (const each of once.values()) {
    const read = readOne(each.given.value, apex)
    if (typeof read === 'string') refuse(each, read)
    else {
      records.push({ ...read, line: kept.length })
      kept.push(each)
    }
  }
  const conflicts = new Map(crossCheck(records).map(({ record, reason }) => [kept[record.line], reason]))
  for (const [each, reason] of conflicts) if (each !== undefined) refuse(each, reason)
  const items = kept
    .filter((each) => !conflicts.has(each))
    .map(({ of, given }): Said => ({ kind: 'value', value: given.value, from: placeIn(of, given.at) }))
  return mapOf([['records', { kind: 'list', items }]])
}

/** The record, or why the format does not take it. */
function readOne(text: string, apex: string): ZoneRecord | string {
  if (text.length > LONGEST_RECORD) return `longer than ${LONGEST_RECORD.toLocaleString('en')} characters`
  const read = readRecordLine(text, apex)
  return 'rejected' in read ? read.rejected.reason : read.record
}
