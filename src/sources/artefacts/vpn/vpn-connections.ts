/** VPN connections of Windows as cmdlets set them up or show them, and the policy of one of them. */

import { type Fault, type Prefix, parsePrefix } from '../../../domain/prefix.ts'
import type { DefaultRoute, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { WindowsOptions } from './profile-xml-policy.ts'
import { emptyPolicy } from './reading.ts'
import { classRoutes } from './windows-class.ts'

export interface VpnConnection {
  readonly name: string
  readonly place: Place
  readonly includes: TunnelRoute[]
  readonly unresolved: Unresolved[]
  /** Whether only its routes go in; `undefined` where the file does not say. */
  split: { readonly value: boolean; readonly place: Place } | undefined
}

export interface ConnectionOptions extends WindowsOptions {
  /** The name of the connection of these users, where the file holds several. */
  readonly profile?: string | undefined
}

/** A connection of which nothing is known but its name. */
export function newConnection(name: string, place: Place): VpnConnection {
  return { name, place, includes: [], unresolved: [], split: undefined }
}

/** Sets what a cmdlet says of `-SplitTunneling`. */
export function setSplit(connection: VpnConnection, given: string | undefined, place: Place): void {
  const word = given?.toLowerCase()
  if (word === 'true' || word === '1') connection.split = { value: true, place }
  else if (word === 'false' || word === '0') connection.split = { value: false, place }
  else connection.unresolved.push({ what: 'the value of -SplitTunneling is not known', place, effect: 'any' })
}

/** The policy of the connection that is asked for, or of the only one. */
export function connectionPolicy(
  connections: readonly VpnConnection[],
  unresolved: readonly Unresolved[],
  { profile, clientPool }: ConnectionOptions,
  place: Place,
): TunnelPolicy {
  const wanted = profile?.toLowerCase()
  const found = connections.filter(({ name }) => wanted === undefined || name.toLowerCase() === wanted)
  const [connection, second] = found
  if (connection === undefined || second) {
    const to: DefaultRoute = { to: 'undecided', why: whyNone(connections, found.length, profile), place }
    return { ...emptyPolicy(to, to), unresolved }
  }
  const to = defaultOf(connection)
  const byClass = to.to === 'direct' ? classRoutes(clientPool, to.place ?? place) : { includes: [], unresolved: [] }
  return {
    ...emptyPolicy(to, to),
    includes: [...connection.includes, ...byClass.includes],
    unresolved: [...unresolved, ...connection.unresolved, ...byClass.unresolved],
  }
}

function whyNone(connections: readonly VpnConnection[], found: number, profile: string | undefined): string {
  if (connections.length === 0) return 'the file sets up no connection'
  const names = [...new Set(connections.map(({ name }) => name))].slice(0, 5).join(', ')
  if (found > 1 && profile !== undefined) return `the file has several connections named ${profile}`
  if (profile !== undefined) return `the file has no connection ${profile}; it has ${names}`
  return `the file has several connections, and profile does not say which: ${names}`
}

function defaultOf({ split, place }: VpnConnection): DefaultRoute {
  if (split === undefined) return { to: 'undecided', why: 'the file does not say whether the tunnel is split', place }
  if (split.value) return { to: 'direct', why: 'SplitTunneling is on', place: split.place }
  return { to: 'tunnel', why: 'SplitTunneling is off', place: split.place }
}

/** A destination as the cmdlets take it. Bits beyond the length are refused by Windows. */
export function destination(text: string): Prefix | (Fault & { readonly within?: Prefix }) {
  const prefix = parsePrefix(text.trim(), { hostBits: 'refuse' })
  if (!('fault' in prefix)) return prefix
  const cut = parsePrefix(text.trim(), { hostBits: 'cut' })
  return 'fault' in cut ? prefix : { ...prefix, within: cut }
}
