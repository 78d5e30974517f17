/** Reads a report that was saved as JSON. */

import type * as z from 'zod'
import { InputError } from '../environment/input-error.ts'
import type { SetDetails } from '../report-set.ts'
import { reportSchema, type SavedReport } from './report-schema.ts'
import { reportSetSchema, type SavedSet } from './report-set-schema.ts'

const MOST_PROBLEMS = 5
// A report has less than ten levels; what comes later may have more, and whoever walks it must not run out of stack.
const MOST_LEVELS = 64

export interface Saved {
  readonly reports: readonly SavedReport[]
  /** Whether the file holds a set, however many reports are in it. */
  readonly isSet: boolean
  readonly details: SetDetails
}

/**
 * The reports of a file that `--format json` wrote, as they were written.
 * @throws InputError when it is anything else
 */
export function readSavedReport(text: string, file: string): Saved {
  const value = parseJson(text, file)
  const isSet = typeof value === 'object' && value !== null && 'reports' in value
  if (isTooDeep(value)) throw new InputError([{ file, message: 'is not a saved report: it is nested too deeply' }])
  const problems = isSet ? misfits(reportSetSchema(), value) : misfits(reportSchema(), value)
  if (problems.length > 0) throw new InputError(problems.map((message) => ({ file, message })))
  // The value itself, not the parsed copy: fields a later version added stay.
  if (!isSet) return { reports: [value as SavedReport], isSet, details: {} }
  const { reportVersion: _, reports, ...details } = value as SavedSet
  if (reports.length === 0 && Object.keys(details).length === 0) {
    throw new InputError([{ file, message: 'is not a saved report: reports: there is none' }])
  }
  return { reports, isSet, details }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new InputError([{ file, message: 'is not JSON: give a report written by check --format json' }])
  }
}

function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

function misfits(schema: z.ZodType, value: unknown): readonly string[] {
  const version = (value as { reportVersion?: unknown } | null)?.reportVersion
  if (version === undefined) return ['is not a saved report: give one written by check --format json']
  if (version !== 1) return [`is a report of version ${JSON.stringify(version)}: this program reads version 1`]
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => `is not a saved report: ${path.join('.')}: ${message}`)
}
