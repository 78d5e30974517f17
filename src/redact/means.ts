/** What the fields of a report are redacted with, and what several of them have in common. */

import type { Location } from '../report.ts'
import type { ReportInput } from '../report-provenance.ts'
import { keep, object } from './fields.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import type { TextNames } from './text.ts'

export interface Means extends TextNames {
  readonly pseudonyms: Pseudonyms
  fingerprint(ruleId: string, subject: string, path: string): string
}

type Place = Omit<Location, 'snippet'>

/** Where something is written, without the line itself. */
export function placeOf({ path }: Pick<Means, 'path'>): (place: Place) => Place {
  return object<Place>({ path, line: keep, column: keep, endLine: keep, endColumn: keep })
}

export function inputOf({ path, pseudonyms }: Pick<Means, 'path' | 'pseudonyms'>): (input: ReportInput) => ReportInput {
  return object<ReportInput>({ path, sha256: pseudonyms.hashOf })
}
