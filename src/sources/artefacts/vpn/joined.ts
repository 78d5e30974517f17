/** A configuration that stands in several files, read as one text; what is said of a line is said of the file it is from. */

import { basename } from 'node:path/posix'
import type { TunnelPolicy } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type LineAccounts, splitLines } from '../line-accounts.ts'
import type { VpnReading } from './reading.ts'

/** A file and its text. */
export interface PartOfConfig {
  readonly text: string
  readonly file: string
}

/** A policy, with the accounts of the first file and, in their order, of the further ones. */
export interface ConfigReading extends VpnReading {
  readonly further: readonly (LineAccounts & { readonly file: string })[]
}

type Read<Reading extends VpnReading> = (text: string, file: string) => Reading
type Lines = readonly (readonly [text: string, file: string, line: number])[]

/** Reads the files one after the other, as they would be loaded. */
export function readJoined<Reading extends VpnReading>(
  parts: readonly PartOfConfig[],
  read: Read<Reading>,
): Reading & ConfigReading {
  return readLines(
    parts.flatMap((part) => linesOf(part)),
    parts,
    read,
  )
}

const INCLUDE = /^\s*include\s+"?([^\s"#]+)"?\s*(?:#.*)?$/
const MAX_DEPTH = 16

/** Reads the first file with the others in the place of the lines that include them; those no line includes come last. */
export function readIncluding(parts: readonly PartOfConfig[], read: Read<VpnReading>): ConfigReading {
  const [first, ...others] = parts
  const used = new Set<PartOfConfig>()
  const expand = (part: PartOfConfig, depth: number): Lines =>
    linesOf(part).flatMap((line): Lines => {
      const pattern = INCLUDE.exec(line[0])?.[1]
      const found = pattern === undefined ? [] : others.filter((one) => !used.has(one) && isMeant(pattern, one))
      if (found.length === 0 || depth >= MAX_DEPTH) return [line]
      for (const one of found) used.add(one)
      return [['', line[1], line[2]], ...found.flatMap((one) => expand(one, depth + 1))]
    })
  const own = first ? expand(first, 0) : []
  const rest = others.flatMap((one) => (used.has(one) ? [] : expand(one, 0)))
  return readLines([...own, ...rest], parts, read)
}

/** By the names of files alone: descriptions may keep them in other folders than the system does. */
function isMeant(pattern: string, { file }: PartOfConfig): boolean {
  const glob = basename(pattern).replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${glob.replace(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}$`).test(basename(file))
}

function linesOf({ text, file }: PartOfConfig): Lines {
  return splitLines(text).map((line, index) => [line, file, index + 1] as const)
}

function readLines<Reading extends VpnReading>(
  lines: Lines,
  parts: readonly PartOfConfig[],
  read: Read<Reading>,
): Reading & ConfigReading {
  // A line end behind the last line too, or an empty one would be none.
  const reading = read(lines.map(([text]) => `${text}\n`).join(''), parts[0]?.file ?? '')
  const move = (place: Place): Place => {
    const from = lines[(place.line ?? 1) - 1]
    return from ? { ...place, file: from[1], line: from[2] } : place
  }
  const accounts = parts.map(({ file }) => ({ file, ...accountsOf(reading, file, lines) }))
  const { file: _, ...own } = accounts[0] ?? { file: '', ...accountsOf(reading, '', lines) }
  const names = reading.names?.map((one) => ({ ...one, place: move(one.place) }))
  return {
    ...reading,
    policy: moved(reading.policy, move),
    ...(names ? { names } : {}),
    ...own,
    further: accounts.slice(1),
  }
}

function moved(policy: TunnelPolicy, move: (place: Place) => Place): TunnelPolicy {
  const one = <Thing extends { readonly place?: Place }>(thing: Thing): Thing =>
    thing.place ? { ...thing, place: move(thing.place) } : thing
  const { defaultRoute, drops, clientPool } = policy
  return {
    ...policy,
    includes: policy.includes.map(one),
    excludes: policy.excludes.map(one),
    ...(drops ? { drops: drops.map(one) } : {}),
    ...(clientPool ? { clientPool: clientPool.map(one) } : {}),
    defaultRoute: { v4: one(defaultRoute.v4), v6: one(defaultRoute.v6) },
    domains: policy.domains.map(one),
    blocks: policy.blocks.map(one),
    unresolved: policy.unresolved.map(one),
  }
}

/** What was said of the lines of one file. */
function accountsOf(reading: LineAccounts, file: string, lines: Lines): LineAccounts {
  const own = (line: number) => (lines[line - 1]?.[1] === file ? lines[line - 1]?.[2] : undefined)
  const of = <Entry extends { readonly line: number }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.flatMap((entry) => {
      const line = own(entry.line)
      return line === undefined ? [] : [{ ...entry, line }]
    })
  return {
    lines: lines.filter((line) => line[1] === file).length,
    read: reading.read.flatMap((line) => own(line) ?? []),
    ignored: of(reading.ignored),
    unknown: of(reading.unknown),
    problems: of(reading.problems),
    notes: of(reading.notes),
  }
}
