/** What the readers of a policy file's parts, and of audit data, share: places, problems, and rules by name. */

import { InputError } from '../environment/input-error.ts'
import type { Path } from '../environment/model.ts'
import type { Layer } from '../environment/read-layers.ts'
import type { Misfit } from '../environment/validate.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'
import type { PlaceInFile } from './policy.ts'
import { noRule, type RuleBook } from './rule-book.ts'

const MOST_PROBLEMS = 50

export interface LayerReader {
  readonly book: RuleBook
  readonly misfits: Misfit[]
  readonly notices: ReportPolicyNotice[]
  placeOf(path: Path, key?: string): PlaceInFile
}

export function layerReader(layer: Layer, book: RuleBook): LayerReader {
  return {
    book,
    misfits: [],
    notices: [],
    placeOf: (path, key) => {
      const { file, line = 1, column = 1, endLine = line, endColumn = column } = layer.locate(path, key).place
      return { path: file, line, column, endLine, endColumn }
    },
  }
}

/** The id as it is called today, with a notice where it is an old one. */
export function currentName(given: string, location: PlaceInFile, { book, notices }: LayerReader): string {
  const now = book.replacements.get(given)
  if (now === undefined) return given
  notices.push({ kind: 'renamed', message: `${given} is now ${now}`, location })
  return now
}

/** A name that no rule has. */
export function unknownRule(path: Path, given: string, { book }: LayerReader, key?: string): Misfit {
  return { path, ...(key !== undefined && { key }), message: noRule(given, book) }
}

/** What is wrong with a file, in the order of its lines. */
export function inputErrorOf(layer: Layer, misfits: readonly Misfit[]): InputError {
  const problems = misfits.map((misfit) => layer.problem(misfit))
  return new InputError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_PROBLEMS))
}
