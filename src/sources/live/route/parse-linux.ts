/** Reads `ip -j route get`, `ip -j route get fibmatch` and `ip -j -d link show`. */

import { everythingLike, prefixText, type Way } from './way.ts'

/** Routes that say no, as iproute2 names their types. */
const REFUSING: ReadonlySet<unknown> = new Set(['unreachable', 'blackhole', 'prohibit', 'throw'])

/** Undefined for what is no answer of `ip -j route get`. */
export function readRouteGet(text: string): Way | undefined {
  const [route] = records(text)
  if (route === undefined) return undefined
  const { type, dev, gateway, via, prefsrc } = route
  if (REFUSING.has(type)) return { outcome: 'blocked', reason: `its route is of the type ${type}` }
  if (typeof dev !== 'string') return undefined
  const next = typeof gateway === 'string' ? gateway : (via as { host?: unknown } | undefined)?.host
  return {
    outcome: 'routed',
    interface: dev,
    ...(typeof next === 'string' && { gateway: next }),
    ...(typeof prefsrc === 'string' && { source: prefsrc }),
  }
}

/** What the kernel answers instead of a route, as `strerror` words it. */
const REFUSALS: readonly (readonly [RegExp, Way])[] = [
  [/Network is unreachable/, { outcome: 'no-route', reason: 'this machine has no route there' }],
  [/No route to host/, { outcome: 'blocked', reason: 'its route is of the type unreachable' }],
  [/Permission denied/, { outcome: 'blocked', reason: 'its route is of the type prohibit' }],
  [/Invalid argument/, { outcome: 'blocked', reason: 'its route is of the type blackhole' }],
]

/** Undefined for a complaint of another kind. */
export function readRefusal(complained: string): Way | undefined {
  if (!complained.includes('RTNETLINK answers')) return undefined
  return REFUSALS.find(([pattern]) => pattern.test(complained))?.[1]
}

/** The prefix of the route that decided. */
export function readFibMatch(text: string, address: string): string | undefined {
  const dst = records(text)[0]?.dst
  if (typeof dst !== 'string') return undefined
  return dst === 'default' ? everythingLike(address) : prefixText(dst)
}

/** `wireguard`, `tun`, `tap`, `veth`; of an interface without a kind of its own that of its link: `ether`, `loopback`. */
export function readLinkKind(text: string): string | undefined {
  const link = records(text)[0]
  const info = link?.linkinfo as { info_kind?: unknown; info_data?: { type?: unknown } } | undefined
  const kind = info?.info_kind === 'tun' ? (info.info_data?.type ?? 'tun') : (info?.info_kind ?? link?.link_type)
  return typeof kind === 'string' ? kind : undefined
}

function records(text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text)
    // `ip` leaves empty objects where a filter left nothing to show.
    return Array.isArray(value) ? value.filter((each) => each !== null && typeof each === 'object') : []
  } catch {
    return []
  }
}
