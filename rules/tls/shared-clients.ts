/** What clients speak, as far as the tables tell. */

import { compareBuilds } from '../../src/domain/builds.ts'
import { clientNameReader } from '../../src/domain/client-names.ts'
import { listed } from '../../src/domain/listed.ts'
import { writtenOs } from '../../src/domain/os-given.ts'
import type { TlsClientRow } from '../../src/domain/tls-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, note } from '../../src/rule.ts'
import type { Speaks12, Talker } from './shared-talkers.ts'

/** The clients; one of which no document speaks is left out. */
export function* clientTalkers({ clients, product }: EnvironmentDocument, facts: Facts): Generator<Talker> {
  const nameClient = clientNameReader(facts.rows('clients', product))
  const rows = facts.rows('tls-clients', product)
  for (const [index, entry] of listed(clients).entries()) {
    const { client, version, os, site, remote } = entry
    const words = [client, version, os && `on ${writtenOs(os)}`, site && `in ${site}`]
    const id = words.filter(Boolean).join(' ')
    const at = ['clients', index]
    const stated = given(at, id)
    const named = nameClient(client)
    const ofClient = 'open' in named ? [] : rows.filter((row) => row.clients.includes(named.id))
    if (!('open' in named) && ofClient.length === 0) continue
    yield {
      id,
      at,
      name: 'open' in named ? client : named.name,
      outside: remote !== 0,
      fix: fixFor(client, ofClient),
      speaks12: () =>
        'open' in named
          ? { verdict: 'open', because: named.open, settledBy: 'clients.client', evidence: [stated] }
          : speaks12(version, ofClient, stated),
    }
  }
}

/** A client of which no build speaks TLS 1.2 cannot be updated to do so. */
function fixFor(client: string, rows: readonly TlsClientRow[]): string {
  const never = rows.length > 0 && rows.every(({ verdict }) => verdict === 'never')
  return never
    ? `replace ${client} with a client that speaks TLS 1.2`
    : `update ${client}, or use a client that speaks TLS 1.2`
}

function speaks12(version: string | undefined, rows: readonly TlsClientRow[], stated: Evidence): Speaks12 {
  const row = rowFor(version, rows)
  const said = row ?? rows[0]
  const evidence = [
    ...(said ? [documented('tls-clients', said, said.text), ...(said.note ? [note(said.note)] : [])] : []),
    stated,
  ]
  const because = said?.text ?? ''
  if (rows.every(({ verdict }) => verdict === 'never')) return { verdict: 'no', because, evidence }
  const settledBy = 'clients.version'
  if (version === undefined) return { verdict: 'open', because: 'its version is not given', settledBy, evidence }
  const order = row?.minVersion === undefined ? undefined : compareBuilds(version, row.minVersion)
  if (row?.minVersion?.startsWith(`${version.trim()}.`)) {
    return { verdict: 'open', because: `"${version}" is only the beginning of a build`, settledBy, evidence }
  }
  if (order !== undefined) return { verdict: order >= 0 ? 'yes' : 'no', because, evidence }
  return { verdict: 'open', because: `"${version}" is not a build of it`, settledBy, evidence }
}

/** The row that speaks of a build: of several the one that begins last. */
function rowFor(version: string | undefined, rows: readonly TlsClientRow[]): TlsClientRow | undefined {
  if (version === undefined) return undefined
  const holds = ({ firstBuild, before }: TlsClientRow) =>
    (firstBuild === undefined || (compareBuilds(version, firstBuild) ?? -1) >= 0) &&
    (before === undefined || compareBuilds(version, before) === -1)
  const order = (a: TlsClientRow, b: TlsClientRow) => compareBuilds(a.firstBuild ?? '0.0', b.firstBuild ?? '0.0') ?? 0
  return rows.filter(holds).toSorted(order).at(-1)
}
