/** Where names of the inside lead: the pools that clients sign in to, and their web services. */

import type { EnvironmentDocument } from '../../environment/model.ts'
import { anyOf, type Pool, poolAddresses, webAddresses } from '../addresses.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import { clientPools } from '../sections.ts'
import type { Target } from './targets.ts'

/** The internal web services of any pool, a Director's before all others. */
export function webServices(document: EnvironmentDocument, site: string | undefined): Target {
  const pools = preferredFirst(document, site)
  return {
    addresses: anyPool(pools, webAddresses, 'where the internal web services answer'),
    aliases: pools.map((pool) => pool.webServices?.internal ?? pool.fqdn),
    names: [],
  }
}

/** Any pool that signs clients in, a Director before all others. */
export function signInPool(document: EnvironmentDocument): Target {
  const pools = preferredFirst(document, undefined)
  const addresses = anyPool(pools, poolAddresses, 'the pool clients sign in to')
  return { addresses, aliases: [], names: pools.map(({ fqdn }) => fqdn) }
}

/** Documents name the Director where there is one; for a site, that of the site or else a pool of it. */
function preferredFirst(document: EnvironmentDocument, site: string | undefined): readonly Pool[] {
  const rank = (pool: Pool) => (site === undefined || pool.site === site ? 0 : 2) + (pool.role === 'director' ? 0 : 1)
  return [...clientPools(document)].sort((a, b) => rank(a) - rank(b))
}

function anyPool(pools: readonly Pool[], of: (pool: Pool) => ExpectedAddresses, text: string): ExpectedAddresses {
  const places = pools.map(of)
  const [first, second] = places
  const proposed = first && second && first.settledBy === undefined ? first.addresses : undefined
  return { ...anyOf(places, text, 'pools'), ...(proposed && { proposed }) }
}
