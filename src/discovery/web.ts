/** Reaching web services: of a pool inside, or through a reverse proxy. */

import { listed } from '../domain/listed.ts'
import type { DnsView } from '../question.ts'
import type { Pool } from '../requirements/addresses.ts'
import { isFrontEnd } from '../requirements/sections.ts'
import type { Endpoint } from './endpoints.ts'
import { askHost, serversAt } from './hosts.ts'
import { allReached, anyReached, failure, open, type Reached, type Trail } from './reached.ts'
import { serversOf, type Tools } from './tools.ts'

export interface WebRequest {
  readonly name: string
  readonly view: DnsView
  readonly scheme: 'https' | 'http'
}

/** The web services at one of the endpoints a name leads to. */
export function webAt(server: Endpoint, request: WebRequest, tools: Tools, trail: Trail): Reached {
  if (server.service === 'web') return inside(server.pool, request, tools, trail)
  if (server.service === 'proxy') return proxied(server, request, tools, trail)
  return failure(`${server.title} has no web services`, 'let the name lead to the web services')
}

/** A load balancer that ends TLS itself shows its own certificate. */
function inside(pool: Pool, request: WebRequest, tools: Tools, trail: Trail): Reached {
  const { view, name, scheme } = request
  if (view === 'external')
    return failure(
      `it leads to ${pool.fqdn}, a server inside that clients outside wait for and do not reach`,
      `remove ${name} from the external view, or let it lead to the reverse proxy`,
    )
  const arrival = {
    outcome: 'reached',
    servers: [pool.fqdn],
    side: 'inside',
    port: scheme === 'https' ? 443 : 80,
  } as const
  if (scheme === 'http') return { ...arrival, certificates: [] }
  const balancer = pool.webServices?.loadBalancer
  const showers = serversOf(pool).map(({ title, assignees }) => ({
    title,
    assignees: balancer === undefined ? assignees : [balancer, ...assignees],
  }))
  const uses = ['LoadBalancer', 'WebServicesInternal', 'Default'] as const
  const shown = tools.certificates(name, { showers, uses, wildcard: true }, trail)
  if (shown.outcome !== 'covered') return shown
  return { ...arrival, certificates: shown.certificates, ...(shown.flaw && { flaw: shown.flaw }) }
}

function proxied(
  { title, proxy, inside: innerSide }: Extract<Endpoint, { service: 'proxy' }>,
  request: WebRequest,
  tools: Tools,
  trail: Trail,
): Reached {
  const { name, view, scheme } = request
  if (view === 'external' && innerSide)
    return failure(`it leads to the internal address of ${title}`, `let ${name} lead to the public address of ${title}`)
  const hairpin = view === 'internal' && !innerSide ? hairpinOf(title, proxy.hairpin) : undefined
  const closed = hairpin ?? unpublished(title, proxy.publish, request)
  if (closed) return closed
  const arrival = {
    outcome: 'reached',
    servers: [title],
    side: 'outside',
    port: scheme === 'https' ? 443 : 80,
  } as const
  if (scheme === 'http') return { ...arrival, certificates: [] }
  const showers = [{ title, assignees: [title] }]
  const shown = tools.certificates(name, { showers, uses: ['ReverseProxyListener'], wildcard: true }, trail)
  return shown.outcome === 'covered' ? { ...arrival, certificates: shown.certificates } : shown
}

/** Clients inside reach the public address only where the network turns them round. */
function hairpinOf(title: string, hairpin: boolean | undefined): Reached | undefined {
  if (hairpin === true) return undefined
  if (hairpin === undefined)
    return open(`whether clients inside reach the public address of ${title} is not given`, 'reverseProxies.hairpin')
  return failure(
    `clients inside do not reach the public address of ${title} (hairpin: false)`,
    'let the firewall turn traffic from inside to the public address of the reverse proxy round',
  )
}

type Publish = Extract<Endpoint, { service: 'proxy' }>['proxy']['publish']

function unpublished(title: string, publish: Publish, { name, scheme }: WebRequest): Reached | undefined {
  if (publish === undefined) return open(`what ${title} publishes is not given`, 'reverseProxies.publish')
  const rules = publish.filter(({ hosts }) => hosts.includes(name))
  const port = scheme === 'https' ? '443' : '80'
  const open80 = (rule: (typeof rules)[number]) => scheme === 'http' && rule.httpAutodiscover === true
  const ends = rules.find((rule) => rule.ports === undefined || port in rule.ports || open80(rule))
  if (ends) return undefined
  const what = rules.length === 0 ? `${name}` : `port ${port} of ${name}`
  return failure(`${title} does not publish ${what}`, `publish ${what} on ${title}`)
}

/** Where Autodiscover sends a mobile client, inside too: to the external web services of the home pool. */
export function mobilityAt(view: DnsView, tools: Tools, trail: Trail): Reached {
  const { document } = tools.asking.environment
  if (document.reverseProxies === undefined)
    return open('whether there is a reverse proxy is not given', 'reverseProxies')
  if (listed(document.reverseProxies).length === 0)
    return failure(
      'mobile clients reach the mobility service through a reverse proxy only, and there is none',
      'publish the external web services through a reverse proxy',
    )
  const homes = document.pools.filter(isFrontEnd)
  if (homes.length === 0) return open('no pool that holds users is given', 'pools')
  return allReached(homes.map((pool) => mobilityOf(pool, view, tools, trail)))
}

function mobilityOf({ fqdn, webServices }: Pool, view: DnsView, tools: Tools, trail: Trail): Reached {
  const name = webServices?.external
  if (name === undefined)
    return open(`the external web services FQDN of ${fqdn} is not given`, 'pools.webServices.external')
  const host = askHost(tools.asking, view, name, trail)
  if (host.outcome === 'absent')
    return failure(
      `the mobility service of ${fqdn} is at ${name}, which does not exist in the ${view} view`,
      `add ${name} with the public address of the reverse proxy to the ${view} view`,
    )
  if (host.outcome !== 'found') return host
  const at = serversAt(host, ['proxy'], tools.endpoints)
  if (at.outcome === 'fails')
    return failure(
      `the mobility service of ${fqdn} is at ${name}, and ${at.why}`,
      `let ${name} lead to the reverse proxy`,
    )
  if (at.outcome !== 'found') return at
  return anyReached(at.servers.map((server) => webAt(server, { name, view, scheme: 'https' }, tools, trail)))
}
