/** The addresses of Edge services on both sides of a translation. */

import { once } from '../../src/domain/memo.ts'
import { contains, type Prefix, parseAddress, parsePrefix } from '../../src/domain/prefix.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

export interface NatService {
  /** `server/service`. */
  readonly id: string
  readonly at: Path
  readonly nat: true | undefined
  readonly adapter: readonly string[]
  readonly translated?: readonly string[]
}

const SERVICES = ['access', 'webConferencing', 'av'] as const
const WORDS = { access: 'access-edge', webConferencing: 'web-conferencing-edge', av: 'audio-video-edge' } as const

/** Every service of every server, but those of pools without NAT. */
export function natServices({ edgePools }: EnvironmentDocument): readonly NatService[] {
  const pools = edgePools === undefined || edgePools === 'none' ? [] : edgePools
  return pools.flatMap(({ fqdn, nat, servers }, index) =>
    nat === false
      ? []
      : servers.flatMap((server, member) =>
          SERVICES.map((service) => ({
            id: `${server.fqdn ?? fqdn}/${WORDS[service]}`,
            at: ['edgePools', index, 'servers', member],
            nat: nat || undefined,
            adapter: server.external?.[service] ?? [],
            ...(server.public?.[service] && { translated: server.public[service] }),
          })),
        ),
  )
}

/** Addresses no router of the Internet forwards: RFC 1918, 6598, 3927, 1122, 4193, 4291. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
]

const privatePrefixes = once(() =>
  PRIVATE.flatMap((text): readonly Prefix[] => {
    const prefix = parsePrefix(text, { hostBits: 'cut' })
    return 'fault' in prefix ? [] : [prefix]
  }),
)

export function isPrivate(text: string): boolean {
  const address = parseAddress(text)
  return address !== undefined && privatePrefixes().some((prefix) => contains(prefix, address))
}
