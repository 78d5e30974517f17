/** Address objects and groups of them, as firewalls name them: followed each once, within bounds. */

import type { Prefix } from '../../../domain/prefix.ts'

/** What a name stands for, as far as it is known. */
export interface NamedNetworks {
  readonly prefixes: readonly Prefix[]
  /** Parts whose addresses are not known, in words. */
  readonly unresolved: readonly string[]
}

/** What a file says of a name. */
export type Definition = NamedNetworks | { readonly members: readonly string[] }

/** Beyond these, groups were made to exhaust whoever reads them. */
const MAX_PREFIXES = 500_000
const MAX_DEPTH = 32

/** Follows names; `define` is asked for each name once, and gives undefined for one that is not in the file. */
export function nameFollower(define: (name: string) => Definition | undefined): (name: string) => NamedNetworks {
  const known = new Map<string, NamedNetworks>()
  let depth = 0
  let room = MAX_PREFIXES
  const resolve = (name: string): NamedNetworks => {
    const definition = define(name)
    if (definition === undefined) return nothing(`the address object ${name} is not in the file`)
    if ('prefixes' in definition) return definition
    depth += 1
    const parts = definition.members.map(follow)
    depth -= 1
    return {
      prefixes: parts.flatMap(({ prefixes }) => prefixes),
      unresolved: [...new Set(parts.flatMap(({ unresolved }) => unresolved))],
    }
  }
  const follow = (name: string): NamedNetworks => {
    if (depth > MAX_DEPTH) return nothing(`groups are nested more than ${MAX_DEPTH} deep`)
    if (!known.has(name)) {
      // Stands while the group is being read, so that a group inside itself ends.
      known.set(name, nothing(`the group ${name} is part of itself`))
      known.set(name, resolve(name))
    }
    const found = known.get(name) as NamedNetworks
    room -= found.prefixes.length + found.unresolved.length
    return room < 0 ? nothing(`groups stand for more than ${MAX_PREFIXES} subnets`) : found
  }
  return follow
}

/** Addresses that are not known, and why. */
export function nothing(why: string): NamedNetworks {
  return { prefixes: [], unresolved: [why] }
}
