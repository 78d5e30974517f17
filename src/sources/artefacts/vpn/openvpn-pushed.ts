/** What of a server's pushes a client takes: `route-nopull` and `pull-filter`. */

import type { Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { Directive } from './openvpn-directives.ts'
import { placeOf, type Source } from './openvpn-sources.ts'

/** A line `pull-filter accept|ignore|reject text`. */
export interface PullFilter {
  readonly action: 'accept' | 'ignore' | 'reject'
  readonly start: string
}

/** A pull filter, or undefined for a line OpenVPN refuses. */
export function readPullFilter({ args }: Directive): PullFilter | undefined {
  const [action, start, more] = args.map(({ text }) => text)
  if (start === undefined || more !== undefined) return undefined
  return action === 'accept' || action === 'ignore' || action === 'reject' ? { action, start } : undefined
}

/** What becomes of a pushed option: the first filter counts that its text starts with. */
export function filterPush(filters: readonly PullFilter[], { name, args }: Directive): PullFilter['action'] {
  const text = [name, ...args.map((word) => word.text)].join(' ')
  return filters.find(({ start }) => text.startsWith(start))?.action ?? 'accept'
}

const ROUTING = ['route', 'route-ipv6', 'redirect-gateway'] as const

/** Whether filters take every pushed route away, whatever the server pushes. */
function takesNoRoute(filters: readonly PullFilter[]): boolean {
  const about = ({ start }: PullFilter) => ROUTING.some((name) => start.startsWith(name) || name.startsWith(start))
  if (filters.some((filter) => filter.action !== 'ignore' && about(filter))) return false
  return ROUTING.every((name) => filters.some(({ start }) => name.startsWith(start)))
}

/** What is not known of a client that pulls, when no file of the server is given. */
export function missingPushes(filters: readonly PullFilter[], place: Place): readonly Unresolved[] {
  if (takesNoRoute(filters)) return []
  const what = 'the client takes what the server pushes, and no file of the server is given'
  return [{ what, place, effect: 'any' }]
}

/** A server that reads a file for each user, which is not given, may push anything to these. */
export function missingUserFile(
  servers: readonly Source[],
  users: readonly Source[],
  { filters, noPull }: { readonly filters: readonly PullFilter[]; readonly noPull: boolean },
): readonly Unresolved[] {
  if (noPull || takesNoRoute(filters)) return []
  const [first, second] = users
  if (first && second) return [{ what: SEVERAL_USERS, place: { file: second.file, line: 1, column: 1 }, effect: 'any' }]
  if (first) return []
  return servers.flatMap((source) =>
    source.directives
      .filter(({ name }) => name === 'client-config-dir')
      .map((directive) => ({ what: NO_USER, place: placeOf(source, directive), effect: 'any' as const })),
  )
}

const SEVERAL_USERS =
  'several files of single users are given (client-config-dir), and a user gets what one of them says'
const NO_USER =
  'the server reads a file for each user (client-config-dir), and that of these users is not given (with); where they have none, give an empty file'
