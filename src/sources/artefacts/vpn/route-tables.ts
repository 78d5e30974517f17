/** Route tables in several files, as when the commands for IPv4 and IPv6 write into one each. */

import { type ConfigReading, type PartOfConfig, readJoined } from './joined.ts'
import { type RouteTableReading, readRouteTable } from './route-table.ts'
import type { TunnelHints } from './route-table-interface.ts'

const JSON_TEXT = /^\uFEFF?\s*[[{]/
const MIXED = 'the tables are not of one kind: some are JSON and some are not, so take all of them with one command'

/** Reads tables of one kind, one after the other. Never throws. */
export function readRouteTables(
  parts: readonly [PartOfConfig, ...PartOfConfig[]],
  hints: TunnelHints,
): RouteTableReading & ConfigReading {
  const reading = readJoined(parts, (text, file) => readRouteTable(text, file, hints))
  const [first, ...others] = parts
  const odd = others.find(({ text }) => JSON_TEXT.test(text) !== JSON_TEXT.test(first.text))
  if (odd === undefined) return reading
  const problem = { line: 1, column: 1, message: MIXED }
  return {
    ...reading,
    problems: [],
    further: reading.further.map((one) => (one.file === odd.file ? { ...one, problems: [problem] } : one)),
  }
}
