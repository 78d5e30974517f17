/** Which clients look for a server here, and from where. */

import { clientNameReader } from '../domain/client-names.ts'
import { listed } from '../domain/listed.ts'
import type { Environment, EnvironmentDocument } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { Facts } from '../facts/facts.ts'
import type { DnsView } from '../question.ts'
import type { ClientLookupRow } from './client-lookup-row.ts'
import type { NotWalked } from './walk.ts'

type Row = ClientLookupRow & FactRow

export interface Walker {
  readonly client: Row
  readonly views: readonly DnsView[]
}

export interface Walkers {
  readonly walkers: readonly Walker[]
  readonly notWalked: readonly NotWalked[]
}

/** The clients listed, or the product's own; mobile clients and phones also where a feature promises them. */
export function walkersOf(environment: Environment, facts: Facts): Walkers {
  const { document } = environment
  const rows = facts.rows('client-lookup', document.product)
  const { named, unknown } = namedClients(document, rows, facts)
  const chosen = new Set([...named, ...promised(document, rows, named)])
  const notWalked: NotWalked[] = [...unknown]
  const walkers = rows.flatMap((client): Walker[] => {
    if (!chosen.has(client)) return []
    const why = without(client, document)
    if (why !== undefined) {
      notWalked.push({ client: client.name, why })
      return []
    }
    const views = client.views.filter((view) => {
      const kept = keptFrom(view, client, environment)
      if (kept !== undefined) notWalked.push({ client: client.name, view, why: kept })
      return kept === undefined
    })
    return [{ client, views }]
  })
  return { walkers, notWalked }
}

interface Named {
  readonly named: readonly Row[]
  readonly unknown: readonly NotWalked[]
}

function namedClients({ clients, product }: EnvironmentDocument, rows: readonly Row[], facts: Facts): Named {
  const list = listed(clients)
  if (list.length === 0) return { named: clients === 'none' ? [] : own(rows, product, ['desktop']), unknown: [] }
  const read = clientNameReader(facts.rows('clients', product))
  const byClient = new Map(rows.flatMap((row) => row.clients.map((id) => [id, row] as const)))
  const named = new Set<Row>()
  const unknown = new Map<string, NotWalked>()
  for (const { client } of list) {
    const known = read(client)
    const row = 'open' in known ? undefined : byClient.get(known.id)
    if (row) named.add(row)
    else
      unknown.set(client, {
        client,
        why: 'open' in known ? known.open : 'no page gives the order in which it looks for its server',
      })
  }
  return { named: [...named], unknown: [...unknown.values()] }
}

function own(
  rows: readonly Row[],
  product: EnvironmentDocument['product'],
  kinds: readonly Row['kind'][],
): readonly Row[] {
  return rows.filter((row) => row.ownOf.includes(product) && kinds.includes(row.kind))
}

function promised(
  { features, product }: EnvironmentDocument,
  rows: readonly Row[],
  named: readonly Row[],
): readonly Row[] {
  const mobile = features?.mobility?.enabled === true && !named.some(({ kind }) => kind === 'mobile')
  const phones = features?.phoneEdition?.enabled === true
  return [
    ...(mobile ? own(rows, product, ['mobile']) : []),
    ...(phones ? rows.filter(({ kind }) => kind === 'phone') : []),
  ]
}

/** Why a client looks for nothing. */
function without({ kind, service }: Row, { features }: EnvironmentDocument): string | undefined {
  const { mobility, signIn } = features ?? {}
  if (kind === 'mobile' && mobility?.enabled === false) return 'mobile clients are not wanted (features.mobility)'
  if (service !== undefined && mobility?.[service] === false)
    return `its service, ${service === 'mcx' ? 'Mcx' : 'UCWA'}, is not used (features.mobility.${service})`
  const method = signIn?.method ?? 'automatic'
  if (kind !== 'desktop' || method === 'automatic') return undefined
  return method === 'manual'
    ? 'its servers are entered by hand (features.signIn)'
    : 'its servers are set by group policy (features.signIn)'
}

/** Why a client is not used from there. Mobile clients come through the reverse proxy, without an Edge. */
function keptFrom(view: DnsView, { kind }: Row, environment: Environment): string | undefined {
  const { features } = environment.document
  if (view === 'vpn') return environment.section('vpn') === 'given' ? undefined : 'there is no VPN'
  if (view === 'internal' || kind === 'mobile') return undefined
  if (features?.remoteAccess?.enabled === false) return 'users do not sign in from outside (features.remoteAccess)'
  const edge = environment.section('edgePools')
  if (edge === 'none') return 'there is no Edge'
  return edge === 'absent' && features?.remoteAccess === undefined ? 'an Edge is not given' : undefined
}
