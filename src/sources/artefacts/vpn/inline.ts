/** Reads a split tunnel that is written in the environment file itself. */

import { parsePrefix } from '../../../domain/prefix.ts'
import type { DefaultRoute, DomainRule, TunnelRoute } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { emptyPolicy, type VpnReading } from './reading.ts'

/** The key `split` of a VPN, as the format gives it. */
export interface InlineSplit {
  readonly default: 'tunnel' | 'direct'
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly includeDomains?: readonly string[] | undefined
  readonly excludeDomains?: readonly string[] | undefined
  readonly enforced?: boolean | undefined
}

/** Where a value below `split` stands, such as `['include', 0]`. */
export type PlaceOf = (path: readonly (string | number)[]) => Place

/** Reads the lists. They are no lines of a file: the accounts hold problems only. Never throws. */
export function readInlineSplit(split: InlineSplit, placeOf: PlaceOf): VpnReading {
  const problems: { readonly line: number; readonly column: number; readonly message: string }[] = []
  const routes = (key: 'include' | 'exclude'): readonly TunnelRoute[] =>
    (split[key] ?? []).flatMap((text, index) => {
      const place = placeOf([key, index])
      const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
      if (!('fault' in prefix)) return [{ prefix, place }]
      problems.push({ line: place.line ?? 1, column: place.column ?? 1, message: prefix.fault })
      return []
    })
  const includes = routes('include')
  const excludes = routes('exclude')
  const to: DefaultRoute = {
    to: split.default,
    why: `the default is ${split.default}`,
    place: placeOf(['default']),
  }
  const why = 'the client drops what would go outside'
  return {
    policy: {
      ...emptyPolicy(to, to),
      includes,
      excludes,
      domains: [...domains(split, 'includeDomains', placeOf), ...domains(split, 'excludeDomains', placeOf)],
      blocks: split.enforced ? [{ why, place: placeOf(['enforced']) }] : [],
      unresolved: problems.map(({ line, column }) => ({
        what: 'a subnet of the list cannot be read',
        place: { ...placeOf([]), line, column },
        effect: 'any',
      })),
    },
    lines: 0,
    read: [],
    ignored: [],
    unknown: [],
    problems,
    notes: [],
  }
}

function domains(
  split: InlineSplit,
  key: 'includeDomains' | 'excludeDomains',
  placeOf: PlaceOf,
): readonly DomainRule[] {
  const list = split[key] ?? []
  const verdict = key === 'includeDomains' ? 'tunnel' : 'direct'
  return list.length > 0 ? [{ domains: list, below: 'unknown', verdict, place: placeOf([key]) }] : []
}
