/** `ip route` and `ip -6 route` as text. */

import type { Ledger } from '../line-accounts.ts'
import { type ConfigLine, tokenize } from './cisco-asa-lines.ts'
import { type IpRow, ROW_TYPES, takeIpRow } from './route-table-ip-row.ts'
import { emptyTable, type RouteTable } from './route-table-rows.ts'

/** Words that have no value behind them. */
const FLAGS = new Set(
  'onlink pervasive linkdown dead offload offload_failed trap rt_trap rt_offload notify unresolved cache'.split(' '),
)
const DESTINATION = /^(?!\d+:$)(?:default|[0-9a-fA-F]*[.:][0-9a-fA-F.:]*(?:\/\S*)?)$/
const MAX_LINE = 8192

/** Reads the lines; several ways of one route (`nexthop`) stand below it, indented. */
export function readIpText(lines: readonly string[], ledger: Ledger): RouteTable {
  const table = emptyTable()
  let open: IpRow | undefined
  const flush = () => {
    if (open) takeIpRow(open, table, ledger)
    open = undefined
  }
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const tokens = raw.length > MAX_LINE ? [] : tokenize(raw)
    const [first] = tokens
    if (raw.length > MAX_LINE) {
      flush()
      ledger.problem(line, 1, `the line is longer than ${MAX_LINE} characters`)
      table.unreadable.push({ line, column: 1 })
    } else if (first === undefined) ledger.ignore(line, 'blank')
    else if (first.text === 'nexthop' && open !== undefined) {
      open = withHop(open, { line, tokens })
      ledger.read(line)
    } else {
      flush()
      open = rowOf({ line, tokens })
      if (open === undefined) passOver(raw, line, ledger)
    }
  }
  flush()
  return table
}

function passOver(raw: string, line: number, ledger: Ledger): void {
  if (/^\d+:\s+(?:not )?from /.test(raw)) {
    ledger.note(line, 'rules (ip rule) are not read: the table main is taken to be asked for everything')
    ledger.ignore(line, 'a rule, not a route')
  } else if (/^\s*[#$]|^\S*[$#>] /.test(raw)) ledger.ignore(line, 'a comment or a prompt')
  else ledger.unknown(line, 'no row of a route table')
}

/** Undefined where the line is no route. */
function rowOf({ line, tokens }: ConfigLine): IpRow | undefined {
  const typed = ROW_TYPES.test(tokens[0]?.text ?? '')
  const dst = tokens[typed ? 1 : 0]
  if (dst === undefined || !(typed || DESTINATION.test(dst.text))) return undefined
  const { values, flags } = pairsOf(tokens.slice(typed ? 2 : 1).map(({ text }) => text))
  const device = values.get('dev')
  const hops = device === undefined ? [] : [device]
  return {
    line,
    column: dst.column,
    type: typed ? (tokens[0]?.text ?? '') : 'unicast',
    dst: dst.text,
    via: [values.get('via')],
    devices: hops,
    source: values.get('src'),
    metric: values.get('metric'),
    table: values.get('table'),
    tos: values.get('tos'),
    from: values.get('from'),
    pref: values.has('pref'),
    scope: values.get('scope'),
    flags,
  }
}

function withHop(row: IpRow, { tokens }: ConfigLine): IpRow {
  const { values, flags } = pairsOf(tokens.slice(1).map(({ text }) => text))
  const device = values.get('dev')
  if (device === undefined || flags.includes('dead')) return row
  return { ...row, devices: [...row.devices, device], via: [...row.via, values.get('via')] }
}

/** `via inet6 fe80::1` and `mtu lock 1400` have a word in the middle. */
function pairsOf(words: readonly string[]) {
  const values = new Map<string, string>()
  const flags: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const key = words[index] as string
    if (FLAGS.has(key)) flags.push(key)
    else {
      if (/^(?:inet6?|lock)$/.test(words[index + 1] ?? '')) index += 1
      index += 1
      const value = words[index]
      if (value !== undefined && !values.has(key)) values.set(key, value)
    }
  }
  return { values, flags }
}
