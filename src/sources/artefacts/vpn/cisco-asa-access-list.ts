/** An ASA access list as a list of networks for split tunnelling. */

import type { Fault, Prefix } from '../../../domain/prefix.ts'
import type { Ledger } from '../line-accounts.ts'
import { type ConfigLine, word } from './cisco-asa-lines.ts'
import type { NetworkReader, Networks } from './cisco-asa-networks.ts'

/** One entry of a list, as far as it is known. */
export interface ListEntry extends Networks {
  readonly line: number
  readonly column: number
  /** A deny line: what it does in a split tunnel is not documented. */
  readonly denied: boolean
  /** Why the entry may not mean what its networks say. */
  readonly doubt?: string
}

/** Beyond this, a list of groups was made to exhaust whoever reads it. */
const MAX_PREFIXES = 500_000
const TOO_MANY = `the access list stands for more than ${MAX_PREFIXES} subnets`

/** Reads the entries of a list. A line that cannot be read is an entry of unknown addresses. */
export function readAccessList(
  lines: readonly ConfigLine[],
  networks: NetworkReader,
  ledger: Ledger,
): readonly ListEntry[] {
  let room = MAX_PREFIXES
  const entries: ListEntry[] = []
  for (const line of lines) {
    const entry = readEntry(line, networks)
    if (entry === undefined) {
      ledger.ignore(line.line, 'a remark, or an inactive line')
      continue
    }
    const column = entry.column ?? 1
    if ('fault' in entry) {
      ledger.problem(line.line, column, entry.fault)
      const unresolved = ['a line of the access list cannot be read']
      entries.push({ prefixes: [], unresolved, line: line.line, column, denied: false })
      continue
    }
    ledger.read(line.line)
    if (entry.reading) ledger.note(line.line, entry.reading)
    room -= entry.prefixes.length
    const networksOf = room < 0 ? { prefixes: [], unresolved: [TOO_MANY] } : entry
    entries.push(listEntry(entry, networksOf, line.line, column))
  }
  return entries
}

/** Written out: spreading what a hundred thousand entries hold takes longer than reading them. */
function listEntry(
  { denied, doubt }: Entry,
  { prefixes, unresolved }: Networks,
  line: number,
  column: number,
): ListEntry {
  const entry = { prefixes, unresolved, line, column, denied }
  return doubt === undefined ? entry : { ...entry, doubt }
}

type Entry = Omit<ListEntry, 'line' | 'column'> & { readonly column?: number; readonly reading?: string }

/** Undefined for a line that does nothing. */
function readEntry(line: ConfigLine, networks: NetworkReader): Entry | (Fault & { column?: number }) | undefined {
  // access-list NAME [line N] [standard | extended] permit | deny …
  const start = word(line, 2) === 'line' ? 4 : 2
  const kind = word(line, start)
  if (kind === 'remark' || line.tokens.at(-1)?.text === 'inactive') return undefined
  const column = line.tokens[start]?.column ?? 1
  const at = kind === 'standard' || kind === 'extended' ? start + 1 : start
  const action = word(line, at)
  if (action !== 'permit' && action !== 'deny')
    return { fault: 'expected standard or extended, then permit or deny', column }
  const denied = action === 'deny'
  return kind === 'standard' ? standard(line, at + 1, denied, networks) : extended(line, at + 1, denied, networks)
}

function standard(line: ConfigLine, index: number, denied: boolean, networks: NetworkReader): Entry | Fault {
  const column = line.tokens[index]?.column ?? 1
  const read = networks.at(line, index)
  if ('fault' in read) return { ...read, column } as Fault
  const entry = { prefixes: read.prefixes, unresolved: read.unresolved, denied, column }
  return line.tokens.length > read.next ? { ...entry, doubt: 'something stands behind the network' } : entry
}

/** In a split tunnel the source of an extended entry is the network, and the destination the client. */
function extended(line: ConfigLine, index: number, denied: boolean, networks: NetworkReader): Entry | Fault {
  const named = /^object(?:-group)?$/.test(word(line, index))
  const source = index + (named ? 2 : 1)
  const column = line.tokens[source]?.column ?? 1
  const read = networks.at(line, source)
  if ('fault' in read) return { ...read, column } as Fault
  const { prefixes, unresolved } = read
  const reading = 'an extended access list: its source field is read as the network of the tunnel'
  const plain = { prefixes, unresolved, denied, column, reading }
  if (named || word(line, index) !== 'ip')
    return { ...plain, doubt: 'an entry of the access list names a protocol or ports, which a route cannot' }
  const target = networks.at(line, read.next)
  if ('fault' in target) return { ...target, column: line.tokens[read.next]?.column ?? column } as Fault
  if (!isAny(read) || isAny(target)) return plain
  return {
    ...plain,
    doubt:
      'an entry of the access list has its network in the destination field; the source field is the one that counts',
  }
}

function isAny({ prefixes }: Networks): boolean {
  return prefixes.length > 0 && prefixes.every(({ length }) => length === 0)
}

/** Whether an entry of an exclude list (`host 0.0.0.0`) only says that the client's own network stays reachable. */
export function isLocalNetwork({ family, base, length }: Prefix): boolean {
  return family === 4 && length === 32 && base === 0n
}
