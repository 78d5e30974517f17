/** Signing in: whether a SIP registrar answers at a name, on a port the client tries, with a certificate for the name. */

import type { DnsView } from '../question.ts'
import { accessPortOf } from '../requirements/dns/edge-targets.ts'
import { edgePoolsOf, isFrontEnd } from '../requirements/sections.ts'
import type { Endpoint } from './endpoints.ts'
import { askHost, type Host, serversAt } from './hosts.ts'
import { type Arrival, allReached, anyReached, failure, open, type Reached, type Trail } from './reached.ts'
import { serversOf, type Tools } from './tools.ts'

/** The port of Front End Servers for clients, and the one without TLS. */
const REGISTRAR_PORT = 5061
const TCP_PORT = 5060

export interface Registrar {
  readonly name: string
  readonly view: DnsView
  /** Those the client tries: a record names one, a host name tells none. */
  readonly ports: readonly number[]
  readonly tls: boolean
}

/** Clients that know no port try these two. */
export const UNTOLD_PORTS = [REGISTRAR_PORT, 443]

/** The registrar at a name that must exist. */
export function signInAt(registrar: Registrar, tools: Tools, trail: Trail): Reached {
  const { name, view } = registrar
  const host = askHost(tools.asking, view, name, trail)
  if (host.outcome === 'absent')
    return failure(
      `${name} does not exist in the ${view} view`,
      `add ${name} with the addresses of its servers to the ${view} view`,
    )
  return host.outcome === 'found' ? signInHost(host, registrar, tools, trail) : host
}

/** The registrar at the addresses of a name. */
export function signInHost(host: Host, registrar: Registrar, tools: Tools, trail: Trail): Reached {
  const at = serversAt(host, ['sip', 'access-edge'], tools.endpoints)
  if (at.outcome !== 'found') return at
  const stray = at.strays.map((address) =>
    failure(
      `${registrar.name} also leads to ${address}, where nobody can sign in`,
      `remove ${address} from ${registrar.name}`,
    ),
  )
  return anyReached([...at.servers.map((server) => register(server, registrar, tools, trail)), ...stray])
}

function register(server: Endpoint, registrar: Registrar, tools: Tools, trail: Trail): Reached {
  if (server.service === 'sip') return inside(server, registrar, tools, trail)
  if (server.service === 'access-edge') return outside(server, registrar, tools, trail)
  return failure(`${server.title} signs nobody in`, 'let the name lead to the server meant')
}

type Sip = Extract<Endpoint, { service: 'sip' | 'web' }>
type Edge = Extract<Endpoint, { service: 'access-edge' }>

function inside({ title, pool }: Sip, registrar: Registrar, tools: Tools, trail: Trail): Reached {
  const { view, tls } = registrar
  if (view === 'external')
    return failure(
      `it leads to ${title}, a server inside that clients outside wait for and do not reach`,
      `remove the record from the external view, or let it lead to the Access Edge service`,
    )
  const port = tls ? REGISTRAR_PORT : TCP_PORT
  const arrival = { outcome: 'reached', servers: [title], side: 'inside', port } as const
  return wrongPort(title, port, registrar) ?? shown(arrival, serversOf(pool), 'Default', registrar, tools, trail)
}

function outside({ title, edge }: Edge, registrar: Registrar, tools: Tools, trail: Trail): Reached {
  if (!registrar.tls)
    return failure('the Access Edge service takes no clients without TLS', 'let the record lead to a pool inside')
  const port = accessPortOf(edge)
  const arrival = { outcome: 'reached', servers: [title], side: 'outside', port } as const
  return (
    wrongPort(title, port, registrar) ?? shown(arrival, serversOf(edge), 'AccessEdgeExternal', registrar, tools, trail)
  )
}

function wrongPort(title: string, port: number, { name, ports }: Registrar): Reached | undefined {
  if (ports.includes(port)) return undefined
  const tried = ports.join(' and ')
  return failure(
    `the client tries port ${tried} of ${name}, and ${title} listens on ${port}`,
    `name port ${port} in the record the client finds`,
  )
}

/** Only explicit names: no document lets a wildcard stand for the name of a registrar. */
function shown(
  arrival: Omit<Arrival, 'certificates'>,
  showers: ReturnType<typeof serversOf>,
  use: 'Default' | 'AccessEdgeExternal',
  { name, tls }: Registrar,
  { certificates }: Tools,
  trail: Trail,
): Reached {
  if (!tls) return { ...arrival, certificates: [] }
  const result = certificates(name, { showers, uses: [use], wildcard: false }, trail)
  if (result.outcome !== 'covered') return result
  return { ...arrival, certificates: result.certificates, ...(result.flaw && { flaw: result.flaw }) }
}

/** Where the answer of Autodiscover inside sends a client: to the home pool of its user. */
export function signInAtHome(view: DnsView, tools: Tools, trail: Trail): Reached {
  const homes = tools.asking.environment.document.pools.filter(isFrontEnd)
  if (homes.length === 0) return open('no pool that holds users is given', 'pools')
  return allReached(
    homes.map(({ fqdn }) => signInAt({ name: fqdn, view, ports: [REGISTRAR_PORT], tls: true }, tools, trail)),
  )
}

/** Where the answer of Autodiscover outside sends a client: to the Access Edge service. */
export function signInAtEdge(view: DnsView, tools: Tools, trail: Trail): Reached {
  const { document } = tools.asking.environment
  if (document.edgePools === undefined) return open('whether there is an Edge is not given', 'edgePools')
  const edges = edgePoolsOf(document)
  if (edges.length === 0)
    return failure('there is no Edge that signs clients in', 'build an Edge, or keep clients inside')
  return anyReached(
    edges.map((edge) => {
      const name = edge.services?.access?.fqdn
      if (name === undefined)
        return open(`the Access Edge FQDN of ${edge.fqdn} is not given`, 'edgePools.services.access')
      return signInAt({ name, view, ports: [accessPortOf(edge)], tls: true }, tools, trail)
    }),
  )
}
