/** What the readers of a policy file's parts share: places, problems, and rules by name. */

import type { Path } from '../environment/model.ts'
import type { Layer } from '../environment/read-layers.ts'
import type { Misfit } from '../environment/validate.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'
import type { PlaceInFile } from './policy.ts'
import { noRule, type RuleBook } from './rule-book.ts'

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
