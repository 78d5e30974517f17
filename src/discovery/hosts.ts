/** Following a name to its addresses, and the addresses to what answers there. */

import { recordText } from '../domain/dns-record-text.ts'
import type { DnsAnswer, DnsRecord, DnsView } from '../question.ts'
import type { Endpoint, Endpoints, Service } from './endpoints.ts'
import { type Absent, type Asking, type Failure, failure, type Open, open, type Trail } from './reached.ts'

export interface Host {
  readonly outcome: 'found'
  readonly addresses: readonly string[]
  /** The last of its aliases. */
  readonly alias?: string
}

export function remember(trail: Trail, records: readonly DnsRecord[]): void {
  for (const record of records) trail.push({ text: recordText(record), place: record.place })
}

/** The addresses of a name, of both kinds: clients take whichever they like. */
export function askHost(
  { observe }: Asking,
  view: DnsView,
  name: string,
  trail: Trail,
): Host | Absent | Failure | Open {
  const answers: DnsAnswer[] = []
  for (const type of ['A', 'AAAA'] as const) {
    const answer = observe({ ask: 'dns', view, name, type })
    if (answer.status === 'unanswered') return open(answer.reason, answer.settledBy)
    answers.push(answer)
  }
  const [first] = answers
  const addresses = answers.flatMap(({ records }) => records)
  remember(trail, first?.chain ?? [])
  remember(trail, addresses)
  const alias = first?.chain.at(-1)?.data
  if (addresses.length > 0)
    return { outcome: 'found', addresses: [...new Set(addresses.map(({ data }) => data))], ...(alias && { alias }) }
  return nowhere(name, view, first, trail)
}

/** A name that does not exist lets the client go on; an alias that leads nowhere is somebody's mistake. */
export function nowhere(name: string, view: DnsView, answer: DnsAnswer | undefined, trail: Trail): Absent | Failure {
  const alias = answer?.chain.at(-1)
  if (answer?.outcome === 'loop')
    return failure(`the aliases of ${name} never end`, `let ${name} lead to a host with an address`)
  if (alias)
    return failure(
      `${alias.name} is an alias of ${alias.data}, which does not resolve in the ${view} view`,
      `give ${alias.data} an address in the ${view} view, or correct the alias`,
    )
  if (answer?.decidedBy)
    trail.push({ text: `the zone ${answer.decidedBy.zone} holds no such record`, place: answer.decidedBy.place })
  return { outcome: 'absent', why: 'does not exist' }
}

/** What answers at the addresses for one of the services wanted, or why nothing does. */
export function serversAt(
  { addresses }: Host,
  wanted: readonly Service[],
  endpoints: Endpoints,
):
  | { readonly outcome: 'found'; readonly servers: readonly Endpoint[]; readonly strays: readonly string[] }
  | Failure
  | Open {
  const isWanted = ({ service }: Endpoint) => wanted.includes(service)
  const servers = [...new Set(addresses.flatMap((address) => endpoints.at(address).filter(isWanted)))]
  const strays = addresses.filter((address) => !endpoints.at(address).some(isWanted))
  const known = (address: string) => endpoints.at(address).length > 0 || endpoints.missing(wanted) === undefined
  if (servers.length > 0) return { outcome: 'found', servers, strays: strays.filter(known) }
  const [stray = ''] = strays
  const [other] = endpoints.at(stray)
  const settledBy = other === undefined ? endpoints.missing(wanted) : undefined
  const list = strays.join(', ')
  if (settledBy !== undefined) return open(`what answers at ${list} cannot be told without ${settledBy}`, settledBy)
  const what =
    other === undefined ? 'no server of this description' : `${other.title}, which does not offer this service`
  return failure(`it leads to ${list}: ${what}`, 'let it lead to the address of the server meant')
}
