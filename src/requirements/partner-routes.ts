/** Which Edge pools take the traffic of partners: the one that is the federation route, and those that are for XMPP. */

import type { EnvironmentDocument } from '../environment/model.ts'
import type { EdgePool } from './addresses.ts'
import { type Need, yesIf } from './needs.ts'
import { edgePoolsOf } from './sections.ts'

/** Whether an Edge pool is a route. */
export interface PartnerRoutes {
  readonly federation: (pool: EdgePool | undefined) => Need
  readonly xmpp: (pool: EdgePool | undefined) => Need
}

/** Only one Edge pool is the federation route: once one says that it is, no other is. Every one may take XMPP partners. */
export function partnerRoutes(document: EnvironmentDocument): PartnerRoutes {
  return {
    federation: routes(edgePoolsOf(document), 'federationRoute', 'no'),
    xmpp: routes(edgePoolsOf(document), 'xmppRoute', { openUntil: 'edgePools.xmppRoute' }),
  }
}

/** `besideAnother`: what holds for a pool that says nothing where another one is a route. */
function routes(
  pools: readonly EdgePool[],
  key: 'federationRoute' | 'xmppRoute',
  besideAnother: Need,
): (pool: EdgePool | undefined) => Need {
  const isOne = pools.some((pool) => pool[key] === true)
  const silent = pools.filter((pool) => pool[key] === undefined).length
  return (pool) => {
    if (pool === undefined || pool[key] === true) return 'yes'
    // Where every pool says that it is not, the feature asks for one all the same.
    if (pool[key] === false) return yesIf(!isOne && silent === 0)
    if (isOne) return besideAnother
    return silent === 1 ? 'yes' : { openUntil: `edgePools.${key}` }
  }
}
