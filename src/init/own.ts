/** What the user says by options or answers, as parts of an environment file. */

import type { Value } from '../environment/yaml-values.ts'

/** A pool as an option names it. */
export interface OwnPool {
  readonly fqdn: string
  readonly role: string
  /** The FQDNs of its servers; none where they are not told, and one server there is at least. */
  readonly servers: readonly string[]
}

export interface Own {
  readonly name?: string | undefined
  readonly product?: string | undefined
  readonly sipDomains?: readonly string[] | undefined
  readonly pools?: readonly OwnPool[] | undefined
  /** The users homed on the first of the pools. */
  readonly users?: number | undefined
  /** The FQDN of the Edge pool, or `none`. */
  readonly edge?: string | undefined
  /** The external FQDN of its Access Edge service. */
  readonly accessEdge?: string | undefined
  /** The name of the VPN, or `none`. */
  readonly vpn?: string | undefined
}

/** The keys of an environment file that this gives. */
export function ownKeys({ name, product, sipDomains, pools = [], users, edge, accessEdge, vpn }: Own): {
  readonly [key: string]: Value
} {
  return given({
    name,
    product,
    sipDomains,
    pools: pools.length === 0 ? undefined : pools.map((pool, index) => poolOf(pool, index === 0 ? users : undefined)),
    edgePools: edge === undefined || edge === 'none' ? edge : [edgePool(edge, accessEdge)],
    vpn: vpn === undefined || vpn === 'none' ? vpn : [{ name: vpn }],
  })
}

function poolOf({ fqdn, role, servers }: OwnPool, users: number | undefined): Value {
  return given({ fqdn, role, users, servers: servers.length === 0 ? [{}] : servers.map((each) => ({ fqdn: each })) })
}

function edgePool(fqdn: string, access: string | undefined): Value {
  return given({ fqdn, services: access === undefined ? undefined : { access }, servers: [{}] })
}

function given(map: { readonly [key: string]: Value | undefined }): { readonly [key: string]: Value } {
  const entries = Object.entries(map).filter((entry): entry is [string, Value] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
