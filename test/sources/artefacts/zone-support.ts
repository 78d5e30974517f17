/** How the zone tests read, and what every reading of any text has to satisfy. */

import { type Answer, decode, encode } from 'dns-packet'
import { expect } from 'vitest'
import { readZoneFile, type ZoneReading, type ZoneRecord } from '../../../src/sources/artefacts/zone-file.ts'

export const APEX = 'contoso.com'

/** `name ttl TYPE data`, which is what most tests are about. */
export function lineOf(record: ZoneRecord): string {
  const srv = record.srv ? `${record.srv.priority} ${record.srv.weight} ${record.srv.port} ` : ''
  return `${record.name} ${record.ttl ?? '-'} ${record.type} ${srv}${record.data}`
}

/** Reads under the usual apex, and holds every text any test reads to the accounting. */
export function read(text: string): ZoneReading {
  const reading = readZoneFile(text, APEX)
  expect(reading.lines).toBe(countLines(text))
  expect(miscounted(reading)).toEqual([])
  return reading
}

/** The records of a text nothing of which may be rejected. */
export function recordsOf(text: string): readonly string[] {
  const reading = read(text)
  expect(reading.rejected).toEqual([])
  return reading.records.map(lineOf)
}

/** The lines the reading does not cover exactly once, or covers beyond the text. Empty is right. */
export function miscounted(reading: ZoneReading): readonly string[] {
  const covered = new Array<number>(reading.lines + 1).fill(0)
  const outside: string[] = []
  for (const { line, endLine } of [...reading.records, ...reading.ignored, ...reading.rejected]) {
    if (line < 1 || endLine < line || endLine > reading.lines) outside.push(`${line}-${endLine}`)
    for (let at = line; at <= Math.min(endLine, reading.lines); at += 1) covered[at] = (covered[at] ?? 0) + 1
  }
  const wrong = covered.flatMap((count, line) => (line > 0 && count !== 1 ? [`line ${line}: ${count}`] : []))
  return [...outside, ...wrong]
}

/** How many lines an editor shows, a final newline starting none: counted apart from the reader. */
export function countLines(text: string): number {
  const ends = text.match(/\r\n|\r|\n/g)?.length ?? 0
  const last = /[\r\n]$/.test(text) ? 0 : 1
  return Math.max(1, ends + last)
}

/** Sends a record through a DNS message of dns-packet; types and names it cannot carry give undefined. */
export function throughWire(record: ZoneRecord): { readonly before: unknown; readonly after: unknown } | undefined {
  const data = wireData(record)
  if (data === undefined || `${record.name} ${record.data}`.includes('\\')) return undefined
  const answer = { type: record.type, name: record.name, ttl: record.ttl ?? 0, class: 'IN', data } as Answer
  const back = decode(encode({ type: 'response', id: 1, answers: [answer] })).answers?.[0] as unknown as Record<
    string,
    unknown
  >
  return {
    before: { name: record.name, type: record.type, ttl: record.ttl ?? 0, data: comparable(record.type, data) },
    after: { name: back.name, type: back.type, ttl: back.ttl, data: comparable(record.type, back.data) },
  }
}

function wireData(record: ZoneRecord): unknown {
  switch (record.type) {
    case 'A':
    case 'AAAA':
    case 'CNAME':
    case 'NS':
    case 'PTR':
    case 'DNAME':
      return record.data
    case 'MX':
      return { preference: 10, exchange: record.data }
    case 'SRV':
      return record.srv
    case 'TXT':
      return record.data.match(/.{1,60}/gsu) ?? ['']
    case 'SOA':
      return soaData(record.data)
    default:
      return undefined
  }
}

function soaData(data: string): unknown {
  const [mname, rname, ...numbers] = data.split(' ')
  const [serial, refresh, retry, expire, minimum] = numbers.map(Number)
  return { mname, rname, serial, refresh, retry, expire, minimum }
}

function comparable(type: string, data: unknown): unknown {
  if (type === 'TXT') return Buffer.concat((data as (string | Buffer)[]).map((part) => Buffer.from(part))).toString()
  // dns-packet prints no IPv6 address with a dotted end, so both sides go through one printer.
  return type === 'AAAA' ? new URL(`http://[${String(data)}]/`).hostname : data
}
