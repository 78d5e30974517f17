/** What decides in a GlobalProtect gateway, whether it is written as XML or as set commands. */

import type { Said } from './reading.ts'

/** The configuration some clients of a gateway get. */
export interface Gateway {
  /** What it can be called by, the innermost last. */
  readonly names: readonly string[]
  readonly line: number
  readonly column: number
  readonly access: Said[]
  readonly exclude: Said[]
  readonly domains: { readonly include: Said[]; readonly exclude: Said[] }
  readonly applications: { readonly include: Said[]; readonly exclude: Said[] }
  readonly pools: Said[]
  /** `no-direct-access-to-local-network` */
  readonly noLocal: Said[]
  /** What stands beside these, and is not known. */
  readonly strange: Said[]
}

export interface AddressObject extends Said {
  readonly kind: string
}

export interface GlobalProtectParts {
  readonly lines: number
  readonly gateways: readonly Gateway[]
  readonly objects: ReadonlyMap<string, readonly AddressObject[]>
  readonly groups: ReadonlyMap<string, readonly Said[]>
  /** Groups by tag, whose members the file does not hold. */
  readonly dynamic: ReadonlySet<string>
}

export interface GrowingParts {
  readonly gateways: Gateway[]
  readonly objects: Map<string, AddressObject[]>
  readonly groups: Map<string, Said[]>
  readonly dynamic: Set<string>
}

export function emptyParts(): GrowingParts {
  return { gateways: [], objects: new Map(), groups: new Map(), dynamic: new Set() }
}

export function emptyGateway(names: readonly string[], line: number, column: number): Gateway {
  return {
    names,
    line,
    column,
    access: [],
    exclude: [],
    domains: { include: [], exclude: [] },
    applications: { include: [], exclude: [] },
    pools: [],
    noLocal: [],
    strange: [],
  }
}

/** The list of a gateway that a keyword fills; the client's reply and the configuration spell them differently. */
export function listOf(gateway: Gateway, keyword: string): Said[] | undefined {
  const known = PLAIN[keyword.replace(/-v6$/, '').replace(/routes$/, 'route')]
  if (known) return gateway[known]
  const [, side, what] = /^(include|exclude)-(?:split-tunneling-)?(domain|application)s?$/.exec(keyword) ?? []
  if (side === undefined) return undefined
  return gateway[what === 'domain' ? 'domains' : 'applications'][side === 'include' ? 'include' : 'exclude']
}

/** What a setting is called that may move routes, where its name is not known. */
export const ABOUT_ROUTES = /rout|split/

const PLAIN: Readonly<Record<string, 'access' | 'exclude' | 'pools' | 'noLocal' | undefined>> = {
  'access-route': 'access',
  'exclude-access-route': 'exclude',
  'ip-pool': 'pools',
  'no-direct-access-to-local-network': 'noLocal',
}

/** Adds values one by one: a list may be longer than what a call takes as arguments. */
export function addAll(list: Said[] | undefined, values: readonly Said[]): void {
  for (const value of values) list?.push(value)
}
