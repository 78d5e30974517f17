/** Where names lead that a reverse proxy publishes. */

import type { EnvironmentDocument } from '../../environment/model.ts'
import { anyOf, webAddresses } from '../addresses.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import { clientPools, publishersOf, type ReverseProxy } from '../sections.ts'
import type { Target } from './targets.ts'

const OUTSIDE = 'the public address of the reverse proxy'
const INSIDE = 'the public or perimeter address of the reverse proxy'

/** By the name that is published: what the Internet reaches it by, and what clients inside do. */
export function proxyTargets(
  document: EnvironmentDocument,
): Record<'reverseProxy' | 'reverseProxyInside', (name: string) => Target> {
  const pools = clientPools(document)
  const aliases = pools.flatMap(({ webServices }) => webServices?.external ?? [])
  // Where the pools answer inside, no name of the reverse proxy leads.
  const never = pools.flatMap((pool) => webAddresses(pool).addresses)
  return {
    reverseProxy: (name) => ({ addresses: anyPublisher(document, name, OUTSIDE, publicAddress), aliases, names: [] }),
    reverseProxyInside: (name) => ({
      addresses: { ...anyPublisher(document, name, INSIDE, insideAddress), never },
      aliases,
      names: [],
    }),
  }
}

type Given = Pick<ExpectedAddresses, 'addresses' | 'settledBy'>

function publicAddress({ public: given }: ReverseProxy): Given {
  return { addresses: given ?? [], ...(given === undefined && { settledBy: 'reverseProxies.public' }) }
}

/** The Internet address, or that of its listener in the perimeter network. */
function insideAddress({ public: given = [], perimeter }: ReverseProxy): Given {
  const addresses = [...given, ...(perimeter ?? [])]
  return { addresses, ...(perimeter === undefined && { settledBy: 'reverseProxies.perimeter' }) }
}

function anyPublisher(
  document: EnvironmentDocument,
  name: string,
  text: string,
  of: (proxy: ReverseProxy) => Given,
): ExpectedAddresses {
  const places = publishersOf(document, name).map((proxy): ExpectedAddresses => ({ ...of(proxy), match: 'some', text }))
  return anyOf(places, text, 'reverseProxies')
}
