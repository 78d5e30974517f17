/** A VPN profile of Windows together with scripts whose cmdlets add routes to its connection. */

import type { TunnelPolicy, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type ConfigReading, type PartOfConfig, readJoined } from './joined.ts'
import { readProfileXml } from './profile-xml.ts'
import type { WindowsOptions } from './profile-xml-policy.ts'
import { emptyPolicy } from './reading.ts'
import { readConnectionsScript } from './vpn-cmdlets-script.ts'
import type { ConnectionOptions, VpnConnection } from './vpn-connections.ts'

const NO_SCRIPT = /^\uFEFF?\s*[<[{]/

/** What scripts add to the connection of the profile, whose name only `profile` says. */
function addedRoutes(
  connections: readonly VpnConnection[],
  unresolved: readonly Unresolved[],
  { profile }: ConnectionOptions,
  place: Place,
): TunnelPolicy {
  const wanted = profile?.toLowerCase()
  const found = connections.filter(({ name }) => wanted === undefined || name.toLowerCase() === wanted)
  const [connection, second] = found
  const direct = { to: 'direct', why: 'no cmdlet adds it' } as const
  const doubt = (what: string, at: Place): Unresolved => ({ what, place: at, effect: 'any' })
  const doubts = [
    ...(second
      ? [doubt('the scripts are about several connections, and profile does not say which', second.place)]
      : []),
    ...(connection === undefined && connections.length > 0
      ? [doubt('the scripts are about other connections than profile names', place)]
      : []),
    ...(connection?.split
      ? [doubt('a script sets up the connection that the profile sets up too', connection.split.place)]
      : []),
  ]
  return {
    ...emptyPolicy(direct, direct),
    includes: connection?.includes ?? [],
    unresolved: [...unresolved, ...(connection?.unresolved ?? []), ...doubts],
  }
}

/** Reads the profile and the scripts; undefined where a further file is no script. */
export function readProfileAndScript(
  [first, ...scripts]: readonly PartOfConfig[],
  options: ConnectionOptions & WindowsOptions,
): ConfigReading | undefined {
  if (first === undefined || scripts.some(({ text }) => NO_SCRIPT.test(text))) return undefined
  const profile = readProfileXml(first.text, first.file, options)
  const script = readJoined(scripts, (text, file) => readConnectionsScript(text, file, options, addedRoutes))
  const { policy } = profile
  const [, ...furtherScripts] = scripts
  const { further, policy: added, names = [], ...accounts } = script
  return {
    ...profile,
    policy: {
      ...policy,
      includes: [...policy.includes, ...added.includes],
      unresolved: [...policy.unresolved, ...added.unresolved],
    },
    names: [...(profile.names ?? []), ...names],
    further: [
      { file: scripts[0]?.file ?? '', ...accounts },
      ...furtherScripts.flatMap((_, index) => further[index] ?? []),
    ],
  }
}
