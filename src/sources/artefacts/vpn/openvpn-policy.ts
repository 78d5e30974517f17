/** What the options of OpenVPN files come to. */

import { contains } from '../../../domain/prefix.ts'
import type { TunnelBlock, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type NamesDraft, newNames } from './openvpn-names.ts'
import type { PullFilter } from './openvpn-pushed.ts'
import { type Redirect, redirectRoutes } from './openvpn-routes.ts'
import { emptyPolicy } from './reading.ts'

/** A policy that is being put together. */
export interface Draft {
  readonly includes: TunnelRoute[]
  readonly excludes: TunnelRoute[]
  readonly unresolved: Unresolved[]
  readonly clientPool: TunnelRoute[]
  readonly filters: PullFilter[]
  readonly remotes: TunnelRoute[]
  readonly names: NamesDraft
  noPull: boolean
  redirect?: Redirect
}

/** Nothing yet. */
export function newDraft(): Draft {
  return {
    includes: [],
    excludes: [],
    unresolved: [],
    clientPool: [],
    filters: [],
    remotes: [],
    names: newNames(),
    noPull: false,
  }
}

/** The policy of a client that has all these options. */
export function policyOf(draft: Draft, platforms: readonly string[] | undefined): TunnelPolicy {
  const { redirect: redirected } = draft
  const includes = [...draft.includes, ...(redirected ? redirectRoutes(redirected) : [])]
  const toServer = serverRoutes(draft, includes)
  const local = redirected?.blockLocal ? blockLocal(redirected.place, platforms) : { blocks: [], unresolved: [] }
  const plain = { to: 'direct', why: 'nothing redirects the default route' } as const
  return {
    ...emptyPolicy(plain, plain),
    includes,
    excludes: [...draft.excludes, ...toServer.excludes],
    blocks: local.blocks,
    unresolved: [...draft.unresolved, ...toServer.unresolved, ...local.unresolved],
    ...(draft.clientPool.length > 0 ? { clientPool: draft.clientPool } : {}),
  }
}

/** The way to the server stays outside; which of several servers it is shows when a client connects. */
function serverRoutes({ remotes, redirect: redirected }: Draft, includes: readonly TunnelRoute[]) {
  const excludes = remotes.filter(({ prefix }) =>
    prefix.family === 4
      ? redirected?.v4 && !redirected.local
      : includes.some((route) => contains(route.prefix, { family: 6, value: prefix.base })),
  )
  if (excludes.length < 2) return { excludes, unresolved: [] }
  const what = 'it is the address of one of several VPN servers, and the one in use stays outside'
  const unresolved = excludes.map(
    ({ prefix, place }): Unresolved => ({ what, place, effect: 'direct', within: prefix }),
  )
  return { excludes: [], unresolved }
}

/** `block-local` on Windows drops all that does not go through the tunnel; elsewhere it only adds routes. */
function blockLocal(place: Place, platforms: readonly string[] | undefined) {
  const blocks: TunnelBlock[] = [{ why: 'block-local drops on Windows what does not go through the tunnel', place }]
  if (platforms?.includes('windows')) return { blocks, unresolved: [] }
  if (platforms) return { blocks: [], unresolved: [] }
  const what = 'block-local drops it on Windows, and what the clients run on is not given'
  const unresolved: Unresolved[] = [{ what, place, effect: 'block' }]
  return { blocks: [], unresolved }
}
