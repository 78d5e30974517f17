/** Random policies as formats can say them, and as a WireGuard file. */

import { bitsOf, everything, type Family, formatAddress, formatPrefix } from '../../../../src/domain/prefix.ts'
import { keyOf } from '../../../../src/domain/prefix-sets.ts'
import type { TunnelPolicy, TunnelRoute } from '../../../../src/domain/tunnel.ts'

/** The policy without what has no words: includes win over excludes of the same prefix, a default is no route. */
export function plain(policy: TunnelPolicy): TunnelPolicy {
  const includes = [...policy.includes, ...defaults(policy)]
  const held = new Set(includes.map(({ prefix }) => keyOf(prefix)))
  const excludes = policy.excludes.filter(({ prefix }) => prefix.length > 0 && !held.has(keyOf(prefix)))
  const direct = { to: 'direct', why: 'the rest' } as const
  return { ...policy, includes, excludes, defaultRoute: { v4: direct, v6: direct }, tie: 'direct' }
}

/** A default into the tunnel, as the route it is. */
function defaults({ defaultRoute, includes }: TunnelPolicy): readonly TunnelRoute[] {
  return ([4, 6] as const)
    .filter((one) => defaultRoute[`v${one}`].to === 'tunnel')
    .map((one: Family) => ({ prefix: everything(one), place: { file: 'policy' } }))
    .filter(({ prefix }) => !includes.some((route) => keyOf(route.prefix) === keyOf(prefix)))
}

/** Routes as `10.0.0.0/8`. */
export const texts = (routes: readonly TunnelRoute[]) => routes.map(({ prefix }) => formatPrefix(prefix))

/** A key of the right length, different for each number. */
export function wireGuardKey(number: number): string {
  return Buffer.alloc(32, number + 1).toString('base64')
}

/** A file with two peers; some prefixes have host bits set, and some addresses no length, as people write them. */
export function writeWireGuard({ includes, excludes }: TunnelPolicy): string {
  const commands = texts(excludes).map((prefix) => `PostUp = ip route add ${prefix} dev eth0`)
  const peers = [0, 1].map((peer) => {
    const own = includes.filter((_, index) => index % 2 === peer).map(asTyped)
    const lists = [own.slice(0, 2), own.slice(2)]
      .filter((list) => list.length > 0)
      .map((list) => `AllowedIPs = ${list.join(', ')}`)
    return ['[Peer]', `PublicKey = ${wireGuardKey(peer)}`, ...lists].join('\n')
  })
  return ['[Interface]', `PrivateKey = ${wireGuardKey(9)}`, ...commands, ...peers, ''].join('\n')
}

function asTyped({ prefix: { family, base, length } }: TunnelRoute, index: number): string {
  const host = length === bitsOf(family)
  if (host && index % 2 === 0) return formatAddress({ family, value: base })
  return `${formatAddress({ family, value: host || index % 2 === 0 ? base : base | 1n })}/${length}`
}
