/** Which clients an environment has, what they run on, and what the tables say of it. */

import { clientNameReader } from '../../src/domain/client-names.ts'
import { systemName } from '../../src/domain/names.ts'
import type { OperatingSystem, OsReading } from '../../src/domain/operating-system.ts'
import { type GivenOs, givenOsReader, unreadableText } from '../../src/domain/os-given.ts'
import { type ClientOsJudgement, judgeClientOs } from '../../src/domain/os-support-client.ts'
import type { ClientOsSupportRow, ClientRow } from '../../src/domain/os-support-row.ts'
import type { Environment, EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'

type ClientEntry = Exclude<NonNullable<EnvironmentDocument['clients']>, 'none'>[number]

/** What is known of a client, or why nothing is, with the key that would settle it. */
export type ClientSighting =
  | { readonly row: ClientRow; readonly os: OperatingSystem; readonly judgement: ClientOsJudgement }
  | { readonly open: string; readonly settledBy: string }

export interface ClientSeen {
  readonly entry: ClientEntry
  readonly at: Path
  readonly reading: ClientSighting
}

/** The clients of an environment; those of whose systems no table speaks are left out. */
export function* clientsOf({ document }: Environment, facts: Facts): Generator<ClientSeen> {
  const { clients, product } = document
  if (clients === undefined || clients === 'none') return
  const nameClient = clientNameReader(facts.rows('clients', product))
  const readOs = givenOsReader(facts.table('operating-systems').rows)
  const rows = facts.rows('client-os-support', product)
  for (const [index, entry] of clients.entries()) {
    const named = nameClient(entry.client)
    const reading = 'open' in named ? { ...named, settledBy: 'clients.client' } : see(named, entry.os, readOs, rows)
    if (reading) yield { entry, at: ['clients', index], reading }
  }
}

function see(
  client: ClientRow,
  written: GivenOs | undefined,
  readOs: (given: GivenOs) => OsReading,
  rows: readonly ClientOsSupportRow[],
): ClientSighting | undefined {
  if (!rows.some(({ clients }) => clients.includes(client.id))) return undefined
  const settledBy = 'clients.os'
  if (written === undefined) return { open: `${client.name}: its operating system is not given`, settledBy }
  const reading = readOs(written)
  if ('unreadable' in reading) return { open: `${client.name}: ${unreadableText(reading)}`, settledBy }
  return { row: client, os: reading.os, judgement: judgeClientOs(reading.os, client.id, rows) }
}

type Refused = Extract<ClientOsJudgement, { verdict: 'unsupported' }>

/** What is wrong with a client on a system. */
export function problemOf({ name }: ClientRow, os: OperatingSystem, judgement: Refused): string {
  if (judgement.reason !== 'os') return `${name} on ${systemName(os)}: ${judgement.text}`
  const known = judgement.row.verdict === 'unconfirmed' ? 'is not confirmed as supported' : 'is not supported'
  return `${name} ${known} on ${systemName(os)}`
}

/** The systems a client runs on, with their first and last version. */
export function supportedSystems(client: ClientRow, product: ProductId, facts: Facts): readonly string[] {
  const names = new Map(facts.table('operating-systems').rows.map(({ id, name }) => [id, name]))
  return facts
    .rows('client-os-support', product)
    .filter((row) => row.verdict === 'supported' && row.clients.includes(client.id))
    .map((row) => withBounds(names.get(row.os) ?? row.os, row))
}

function withBounds(name: string, { minVersion, maxVersion, minServicePack }: ClientOsSupportRow): string {
  if (minServicePack !== undefined) return `${name} with Service Pack ${minServicePack}`
  if (minVersion === undefined) return name
  return maxVersion === undefined ? `${name} ${minVersion} or later` : `${name} ${minVersion} to ${maxVersion}`
}
