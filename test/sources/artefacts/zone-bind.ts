/** What BIND reads in a zone file, and what our reader does, in words that can be compared. */

import { isUtf8 } from 'node:buffer'
import { execa } from 'execa'
import { decodeText } from '../../../src/environment/decode.ts'
import { InputError } from '../../../src/environment/input-error.ts'
import { readZoneFile, type ZoneReading, type ZoneRecord } from '../../../src/sources/artefacts/zone-file.ts'

/** A file as it was judged. Records are a set: the same record twice is one (RFC 2181 5). */
export interface Judgement {
  /** Why the file was refused; empty when it was accepted. */
  readonly refusals: readonly string[]
  /** The lines it was refused for, from the first to the last of each, as far as they were said. */
  readonly lines: readonly (readonly [number, number])[]
  /** `name ttl TYPE data`, sorted. */
  readonly records: readonly string[]
}

/**
 * BIND is to judge the text only. Off is what it says of a zone that is well written: whether names lead to addresses
 * (-i) or aliases (-M, -S), are host names (-k), look like addresses (-m, -n) or wildcards (-W), are twice in different
 * letters (-r), or SPF is complete (-T). What stays on cannot be switched off: one SOA, and a name server with address.
 * Not quiet (-q), so that a failing test can show why BIND refused a file.
 */
const TEXT_ONLY = ['i none', 'k ignore', 'm ignore', 'M ignore', 'n ignore', 'r ignore', 'S ignore', 'T ignore']
const OPTIONS = [...TEXT_ONLY, 'W ignore', 's full', 'o -'].flatMap((option) => `-${option}`.split(' '))

/** Where a message of BIND says that it belongs: the name of the file ends in the first colon before a number. */
const LINE = /^(?:\w+: )?\S*?:(\d+): /

/** Judges by `named-checkzone -D`; files that the zone includes are looked for in `folder`. */
export async function readByBind(zone: Uint8Array, apex: string, folder: string): Promise<Judgement> {
  const { exitCode, stdout, stderr } = await execa('named-checkzone', ['-D', ...OPTIONS, apex, '-'], {
    input: zone,
    cwd: folder,
    reject: false,
    timeout: 10_000,
  })
  // It says nothing but 0 and 1: anything else is no judgement, and neither is a refusal without a reason.
  if (exitCode === 0) return { refusals: [], lines: [], records: sorted(stdout.split('\n').flatMap(dumped)) }
  if (exitCode === 1 && stderr !== '') return refused(stderr.split('\n'))
  throw new Error(`named-checkzone ended with ${exitCode}: ${stderr}`)
}

function refused(refusals: readonly string[]): Judgement {
  const lines = refusals.flatMap((text) => LINE.exec(text)?.[1] ?? []).map(Number)
  return { refusals, lines: lines.map((line) => [line, line] as const), records: [] }
}

/** Judges as the program does: a text, then a zone, and one rejected line refuses the file. */
export function readByUs(zone: Uint8Array, apex: string): Judgement & { readonly reading?: ZoneReading } {
  try {
    const reading = readZoneFile(decodeText(zone, 'zone'), apex)
    const refusals = reading.rejected.map(({ line, column, reason }) => `${line}:${column} ${reason}`)
    const lines = reading.rejected.map(({ line, endLine }) => [line, endLine] as const)
    return { refusals, lines, records: sorted(reading.records.map(held)), reading }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const lines = error.problems.flatMap(({ line }) => (line === undefined ? [] : [[line, line] as const]))
    return { refusals: [error.message], lines, records: [] }
  }
}

function sorted(records: readonly string[]): readonly string[] {
  return [...new Set(records)].sort()
}

/** The types whose data the reader understands. The data of others is kept as written, so BIND prints it otherwise. */
const UNDERSTOOD = ['A', 'AAAA', 'CNAME', 'NS', 'PTR', 'DNAME', 'MX', 'SRV', 'SOA', 'TXT', 'SPF']

/** Stands for the data of other types in a record. */
export const UNCHECKED = '...'

function held({ name, ttl, type, data, srv }: ZoneRecord): string {
  const shown = srv ? `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}` : data
  return `${name} ${ttl} ${type} ${comparableData(type, shown)}`
}

/** One line of a dump. */
function dumped(line: string): readonly string[] {
  if (line === '' || line.startsWith(';')) return []
  const [, name, ttl, type, data] = /^(\S+)\s+(\d+)\s+IN\s+(\S+)\s+(.*)$/.exec(line) ?? []
  if (name === undefined || type === undefined || data === undefined) throw new Error(`not a line of a dump: ${line}`)
  return [`${nameOf(name)} ${ttl} ${type} ${comparableData(type, dataOf(type, data))}`]
}

function comparableData(type: string, data: string): string {
  return UNDERSTOOD.includes(type) || /^TYPE\d+$/.test(type) ? data : UNCHECKED
}

/** BIND's data as the reader holds it: no preference of MX, the strings of text joined, names without the final dot. */
function dataOf(type: string, data: string): string {
  const fields = data.split(/\s+/)
  if (type === 'TXT' || type === 'SPF') return textOf(data)
  if (type.startsWith('TYPE')) return [...fields.slice(0, 2), fields.slice(2).join('')].join(' ').trimEnd()
  if (type === 'MX') return nameOf(fields[1] ?? '')
  return type === 'A' ? data : fields.map(nameOf).join(' ')
}

/** Names are equal in any case (RFC 4343). */
function nameOf(name: string): string {
  return name === '.' ? name : name.toLowerCase().replace(/\.$/, '')
}

/** The octets of all strings, which BIND prints in ASCII: as UTF-8, or a character for each where they are none. */
function textOf(data: string): string {
  const octets = [...data.matchAll(/"((?:\\.|[^"\\])*)"/g)].flatMap(([, string = '']) =>
    [...string.matchAll(/\\(\d{3})|\\?(.)/g)].map(([, octet, char = '']) =>
      octet === undefined ? char.charCodeAt(0) : Number(octet),
    ),
  )
  const joined = Buffer.from(octets)
  return joined.toString(isUtf8(joined) ? 'utf8' : 'latin1')
}
