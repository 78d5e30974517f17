/** Reads lists of subnets that go into a tunnel or stay outside, as tables and as JSON. */

import { readPrefixCsv } from './prefix-list-csv.ts'
import { readPrefixJson } from './prefix-list-json.ts'
import type { VpnReading } from './reading.ts'

/** Reads the list. Never throws. */
export function readPrefixList(text: string, file: string): VpnReading {
  return /^\uFEFF?\s*[[{]/.test(text) ? readPrefixJson(text, file) : readPrefixCsv(text, file)
}
