/** What of a command line this run judges, and what comes of it: all of it, or the share of one machine. */

import type { InputProblem } from '../environment/input-error.ts'
import type { Report } from '../report.ts'
import type { ReportShard, SetDetails } from '../report-set.ts'
import type { Expanded } from './expand-files.ts'
import type { Judged } from './judge.ts'
import { placesOf, type Shard } from './shard.ts'
import { unusableInput } from './unusable.ts'

export interface Part {
  /** To judge, in the order of the command line. */
  readonly files: readonly string[]
  /** Of patterns that match nothing. Each falls to one shard, as a file does. */
  readonly problems: readonly InputProblem[]
  /** Whether what comes of it is a set. */
  readonly isSet: boolean
  /** The reports in order, and what the set says beside them; `judged` are its files. */
  gather(judged: readonly Judged[]): { readonly reports: readonly Report[]; readonly details: SetDetails }
}

/** The share of one machine, or all of it. */
export function partOf(expanded: Expanded, shard: Shard | undefined, workingFolder: string): Part {
  const { names, isSet } = expanded
  const unmatched = new Map(expanded.problems.map((problem) => [problem.file, problem]))
  const problemOf = (name: string): Judged | undefined => {
    const problem = unmatched.get(name)
    return problem && { unusable: unusableInput(name, [problem]), inputs: [] }
  }
  const places = shard ? placesOf(names, shard, workingFolder) : names.map((_, place) => place)
  const own = places.map((place) => ({ place, name: names[place] ?? '' }))
  return {
    files: own.flatMap(({ name }) => (unmatched.has(name) ? [] : [name])),
    problems: own.flatMap(({ name }) => unmatched.get(name) ?? []),
    isSet: isSet || shard !== undefined,
    gather: (judged) => {
      const left = [...judged]
      const placed = own.map(({ place, name }) => ({ place, result: problemOf(name) ?? left.shift() }))
      return gathered(placed, shard && { ...shard, files: names.length, isSet })
    },
  }
}

interface Placed {
  readonly place: number
  readonly result: Judged | undefined
}

function gathered(
  placed: readonly Placed[],
  shard: Omit<ReportShard, 'places'> | undefined,
): ReturnType<Part['gather']> {
  const reports = placed.flatMap(({ place, result }) => (result && 'report' in result ? [{ place, ...result }] : []))
  const unusable = placed.flatMap(({ place, result }) => (result && 'unusable' in result ? [{ place, ...result }] : []))
  const places = { reports: reports.map(({ place }) => place), unusable: unusable.map(({ place }) => place) }
  return {
    reports: reports.map(({ report }) => report),
    details: {
      ...(unusable.length > 0 && { unusable: unusable.map((each) => each.unusable) }),
      ...(shard && { shard: { ...shard, places } }),
    },
  }
}
