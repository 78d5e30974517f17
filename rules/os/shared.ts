/** What the rules on operating systems have in common: reading the system of a computer, and judging it by the tables. */

import type { HostRole } from '../../src/domain/names.ts'
import type { OperatingSystem, OsReading } from '../../src/domain/operating-system.ts'
import { type GivenOs, givenOsReader, unreadableText } from '../../src/domain/os-given.ts'
import { judgeServerOs, type OsJudgement } from '../../src/domain/os-support.ts'
import type { OsSupportRow } from '../../src/domain/os-support-row.ts'
import type { Environment, Given, Path, Server, ServerOs } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { RuleContext } from '../../src/rule.ts'

/** A computer whose system is judged. */
export interface Host {
  readonly id: string
  readonly at: Path
  readonly role: HostRole
  readonly product: ProductId
  readonly os?: Given<ServerOs>
  readonly productVersion?: Given<string>
  readonly upgradedInPlace?: boolean
}

const CONDITIONS = [
  'editions',
  'editionsExcept',
  'minServicePack',
  'minProductVersion',
  'installation',
  'architecture',
  'onlyInPlaceUpgrade',
] as const

/** What a row asks of a system besides its name. */
export type Condition = (typeof CONDITIONS)[number]

export const EVERY_CONDITION: readonly Condition[] = CONDITIONS

/** A computer whose system was read and judged. */
export interface Seen {
  readonly host: Host
  readonly os: OperatingSystem
  readonly judgement: OsJudgement
}

/** Or one whose system is not given, or cannot be read. */
export type Sighting = Seen | { readonly host: Host; readonly unread: string }

type Verdict = Omit<Seen, 'host'> | { readonly unread: string } | undefined

/**
 * Judges computers by some of the conditions of the tables, so that each fault is told by one rule.
 * A role of which no table speaks is left out: nothing is documented to judge it by.
 */
export function* sightings(hosts: Iterable<Host>, facts: Facts, conditions: readonly Condition[]): Generator<Sighting> {
  const rows = facts.table('os-support').rows.flatMap((row) => narrowed(row, conditions))
  const read = givenOsReader(facts.table('operating-systems').rows)
  // An estate has thousands of servers and few kinds of them.
  const verdicts = new Map<string, Verdict>()
  for (const host of hosts) {
    const key = kindOf(host)
    const verdict = verdicts.has(key) ? verdicts.get(key) : judge(host, rows, read)
    verdicts.set(key, verdict)
    if (verdict) yield { host, ...verdict }
  }
}

const kinds = new WeakMap<Host, string>()

/** What a computer is judged by, as one text. */
function kindOf(host: Host): string {
  const held = kinds.get(host)
  if (held !== undefined) return held
  const { product, role, os, productVersion, upgradedInPlace } = host
  const kind = JSON.stringify([product, role, os?.value, productVersion?.value, upgradedInPlace])
  kinds.set(host, kind)
  return kind
}

function judge(host: Host, rows: readonly OsSupportRow[], read: (given: GivenOs) => OsReading): Verdict {
  const { product, role, os, productVersion, upgradedInPlace } = host
  if (!rows.some((row) => row.roles.includes(role) && row.products.includes(product))) return undefined
  if (os === undefined) return { unread: 'its operating system is not given' }
  const reading = read(os.value)
  if ('unreadable' in reading) return { unread: unreadableText(reading) }
  const context = { product, role, productVersion: productVersion?.value, upgradedInPlace }
  return { os: reading.os, judgement: judgeServerOs(reading.os, context, rows) }
}

/** The row with some of its conditions; none when it is an exception that other conditions single out. */
function narrowed(row: OsSupportRow, conditions: readonly Condition[]): readonly OsSupportRow[] {
  const others = CONDITIONS.filter((key) => row[key] !== undefined && !conditions.includes(key))
  if (others.length === 0) return [row]
  if (row.verdict !== 'supported') return []
  const kept = Object.entries(row).filter(([key]) => !others.some((other) => other === key))
  return [Object.fromEntries(kept) as unknown as OsSupportRow]
}

/** The servers on systems that the tables list for their role; of the others nothing more is worth judging. */
export function* listedServers(
  { environment, facts }: Pick<RuleContext, 'environment' | 'facts'>,
  conditions: readonly Condition[],
): Generator<Seen> {
  for (const sighting of sightings(environment.servers, facts, conditions)) {
    if ('judgement' in sighting && obstacleOf(sighting.judgement) !== 'os') yield sighting
  }
}

function obstacleOf(judgement: OsJudgement): string | undefined {
  if (judgement.verdict === 'supported') return undefined
  return judgement.verdict === 'unsupported' ? judgement.reason : judgement.missing
}

/** A pool with its servers. */
export interface PoolOfServers {
  readonly pool: string
  readonly at: Path
  readonly product: ProductId
  readonly servers: readonly Server[]
}

/** The servers by pool; those of one pool stand together. */
export function poolsOf({ servers }: Environment): readonly PoolOfServers[] {
  const pools = new Map<string, Server[]>()
  for (const server of servers) {
    const members = pools.get(server.pool)
    if (members) members.push(server)
    else pools.set(server.pool, [server])
  }
  return [...pools.values()].flatMap((members) => {
    const [first] = members
    return first ? [{ pool: first.pool, at: first.at.slice(0, 2), product: first.product, servers: members }] : []
  })
}

/** The name of the system of a server, edition and the like apart; undefined when it is not known. */
export function systemNames(facts: Facts): (server: Server) => string | undefined {
  const read = givenOsReader(facts.table('operating-systems').rows)
  return ({ os }) => {
    const reading = os && read(os.value)
    return reading && 'os' in reading ? reading.os.name : undefined
  }
}
