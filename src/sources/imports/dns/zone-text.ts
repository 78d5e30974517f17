/** Zone files: as BIND and Windows keep them, as Export-DnsServerZone writes them, and as dnscmd /zoneprint prints them. */

import type { ImportItem, ImportOptions, ImportReading, Spot } from '../../../environment/imported.ts'
import { readZoneFile, type ZoneReading, type ZoneRecord } from '../../artefacts/zone-file.ts'
import { readHeader } from '../../artefacts/zone-header.ts'
import { zoneEntries, zoneLines } from '../../artefacts/zone-tokens.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'
import { placeInEnvironment } from './growing-zone.ts'
import { recordLine } from './record-line.ts'
import { apexOf } from './zone-apex.ts'

const TITLE = 'a zone file'
const MAX_PROBLEMS = 20
/** What the console shows around what dnscmd prints. */
const CONSOLE =
  /^(?:Command completed successfully\.|[A-Za-z]:\\[^>]*>\s*dnscmd(?:\.exe)?\s.*|PS [^>]*>\s*dnscmd(?:\.exe)?\s.*)\s*$/i

/** A directive, the comment of a tool that writes zone files, an SOA record, or a record with its class. */
const MARKS = [
  /^\$(?:ORIGIN|TTL|INCLUDE|GENERATE)\b/im,
  /^;\s*(?:Database file .* for \S+ zone|Zone:\s+\S+|<<>> DiG )/im,
  /^(?:[^\s;{}<>]{1,255})?[ \t]+(?:\[ag(?:e|ing):\d+\][ \t]+)?(?:\d[\dwdhms]*[ \t]+)?(?:IN[ \t]+)?(?:\d[\dwdhms]*[ \t]+)?SOA[ \t]+\S+[ \t]+\S/im,
  /^[^\s;{}<>:]{1,255}[ \t]+(?:\d[\dwdhms]*[ \t]+)?IN[ \t]+(?:\d[\dwdhms]*[ \t]+)?(?:A|AAAA|CNAME|MX|NS|PTR|SRV|TXT)[ \t]+\S/im,
] as const

export const ZONE_TEXT: Reader<string> = {
  recognises: (text) => {
    const start = text.slice(0, 20_000)
    return !/^\s*[<{[]/.test(start) && MARKS.some((mark) => mark.test(start))
  },
  read: readZoneText,
}

/** Reads a zone file. Its apex is the one it names; of one that names none, the one the caller asks for. */
function readZoneText(text: string, options: ImportOptions = {}): ImportReading {
  const written = zoneLines(text)
  // Blank lines in their stead keep the places of all others.
  const lines = written.map((line) => (CONSOLE.test(line) ? '' : line))
  const apex = apexOf(lines) ?? options.apex
  if (apex === undefined) {
    throw new Unreadable(
      'a zone file that does not name its zone (no $ORIGIN, no SOA record with a full name): name the file in the ' +
        'environment, under dns, the view and the apex, as in external: { zones: { contoso.com: contoso.com.dns } }',
    )
  }
  const reading = readZoneFile(lines.join('\n'), apex)
  return { ...emptyReading(TITLE, itemsOf(reading, apex, written)), ...contentOf(reading, apex, lines) }
}

function contentOf(reading: ZoneReading, apex: string, lines: readonly string[]): Partial<ImportReading> {
  const problems = reading.rejected.slice(0, MAX_PROBLEMS).map(({ line, column, reason }) => ({
    line,
    column,
    message: reason,
  }))
  if (problems.length > 0) return { problems }
  const records = reading.records.map((record) => ({
    at: spotOf(record),
    value: recordLine(record, record.type === 'MX' ? preferenceOf(record, lines) : undefined),
  }))
  const at = records[0]?.at ?? { line: 1, column: 1 }
  return { zones: [{ apex, at, records }] }
}

function itemsOf(reading: ZoneReading, apex: string, written: readonly string[]): readonly ImportItem[] {
  const to = placeInEnvironment(apex)
  const items: ImportItem[] = [
    ...reading.records.map(
      (record): ImportItem => ({
        status: 'mapped',
        at: spotOf(record),
        what: `${record.name} ${record.type}`,
        to,
      }),
    ),
    ...reading.ignored.map(({ line, endLine, reason }): ImportItem => {
      const isConsole = CONSOLE.test(written[line - 1] ?? '')
      return {
        status: 'ignored',
        at: { line, column: 1, endLine, endColumn: (written[endLine - 1]?.length ?? 0) + 1 },
        what: `line ${line}`,
        reason: isConsole ? 'what the console says about the command' : `${reason}: no record`,
      }
    }),
    ...reading.rejected.map(
      ({ line, column, reason }): ImportItem => ({
        status: 'unknown',
        at: { line, column },
        what: `line ${line}`,
        reason,
      }),
    ),
  ]
  return items.sort((one, other) => one.at.line - other.at.line)
}

function spotOf({ line, column, endLine, endColumn }: ZoneRecord): Spot {
  return { line, column, endLine, endColumn }
}

/** The reader of zone files keeps the host of an MX record alone: the preference is taken from its text. */
function preferenceOf({ line, endLine }: ZoneRecord, lines: readonly string[]): string {
  const limits = { maxRecords: 1, maxLineLength: 65_536, maxTokens: 1_024 }
  const [entry] = zoneEntries(lines.slice(line - 1, endLine), limits)
  const header = entry && readHeader(entry.tokens.slice(entry.blankOwner ? 0 : 1))
  const [head, , octets] = header && 'value' in header ? header.value.data : []
  if (head?.raw === '\\#') return String(Number.parseInt(octets?.raw.slice(0, 4) ?? '0', 16))
  return head?.raw ?? '0'
}
