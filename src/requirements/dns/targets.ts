/** Where a documented record must lead: addresses for hosts and SRV targets, names for aliases. */

import { once } from '../../domain/memo.ts'
import type { Environment, EnvironmentDocument } from '../../environment/model.ts'
import { anyOf } from '../addresses.ts'
import type { DnsTarget } from '../dns-record-row.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import type { Thing } from '../things.ts'
import { accessEdge, accessEdgeByName, federationEdge, xmppEdge } from './edge-targets.ts'
import { signInPool, webServices } from './pool-targets.ts'
import { proxyTargets } from './proxy-targets.ts'

export interface Target {
  /** Absent where documents do not agree on it: it is not judged. */
  readonly addresses?: ExpectedAddresses
  /** Names an alias may point to. */
  readonly aliases: readonly string[]
  /** Names an SRV record may lead to, before those of its own domain. */
  readonly names: readonly string[]
  /** The ports of the Access Edge service, where all Edge pools have the same. */
  readonly accessPort?: number
  readonly federationPort?: number
  /** All their ports. */
  readonly accessPorts?: readonly number[]
  readonly federationPorts?: readonly number[]
}

/** Undefined where the description holds nothing of the kind. */
export type TargetOf = (target: DnsTarget, thing: Thing, name: string) => Target | undefined

/** Where each kind of target leads; what is the same for many names is worked out once. */
export function targetsOf(environment: Environment): TargetOf {
  const { document } = environment
  const known = new Map<string, Target>()
  const shared = (key: string, make: () => Target) => {
    const target = known.get(key) ?? make()
    known.set(key, target)
    return target
  }
  const inside = (thing: Thing) => shared(`web ${thing.site ?? ''}`, () => webServices(document, thing.site))
  const proxies = once(() => proxyTargets(document))
  // Most names are published by the same proxies.
  const forMobiles = (thing: Thing, name: string) => {
    const outside = proxies().reverseProxyInside(name)
    const { addresses = [], settledBy } = outside.addresses ?? {}
    return shared(`mobile ${thing.site ?? ''} ${settledBy} ${addresses.join()}`, () => either(inside(thing), outside))
  }
  return (target, thing, name) => {
    switch (target) {
      case 'own-address':
        return thing.addresses && plain(thing.addresses)
      case 'own-address-or-reverse-proxy':
        return thing.addresses && either(plain(thing.addresses), proxies().reverseProxyInside(name))
      case 'web-services':
        return inside(thing)
      case 'web-services-or-reverse-proxy':
        return servesMobiles(environment) ? forMobiles(thing, name) : inside(thing)
      case 'sign-in-pool':
        return shared(target, () => signInPool(document))
      case 'access-edge':
        return shared(target, () => accessEdge(document))
      case 'access-edge-by-name':
        return shared(target, () => accessEdgeByName(document))
      case 'federation-edge':
        return shared(target, () => federationEdge(document))
      case 'xmpp-edge':
        return shared(target, () => xmppEdge(document))
      case 'reverse-proxy':
        return proxies().reverseProxy(name)
      case 'reverse-proxy-inside':
        return proxies().reverseProxyInside(name)
      case 'domain-controller':
        return shared(target, () => domainControllers(document))
    }
  }
}

function plain(addresses: ExpectedAddresses): Target {
  return { addresses, aliases: [], names: [] }
}

/** Whether internal DNS may serve mobile devices, which are let in by a reverse proxy. */
function servesMobiles(environment: Environment): boolean {
  return environment.document.features?.mobility?.enabled !== false && environment.section('reverseProxies') !== 'none'
}

/** Mobile devices may be led to where the web services answer outside. */
function either(inside: Target, outside: Target): Target {
  const text = `${inside.addresses?.text}, or for mobile devices ${outside.addresses?.text}`
  const places = [inside, outside].flatMap(({ addresses }) => addresses ?? [])
  const proposed = inside.addresses?.proposed ?? inside.addresses?.addresses
  return {
    addresses: { ...anyOf(places, text, 'pools'), ...(proposed && proposed.length > 0 && { proposed }) },
    aliases: [...inside.aliases, ...outside.aliases],
    names: [],
  }
}

/** Any source of time will do; documents name a domain controller. */
function domainControllers({ activeDirectory }: EnvironmentDocument): Target {
  const controllers = activeDirectory?.domains?.flatMap(({ domainControllers: given }) => given ?? []) ?? []
  return { aliases: [], names: controllers.map(({ fqdn }) => fqdn) }
}
