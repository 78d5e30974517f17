/** What people lay beside reports: audit data, and an earlier report. Neither changes what was judged. */

import { basename, dirname, isAbsolute, resolve, sep } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { InputError } from '../environment/input-error.ts'
import type { Report } from '../report.ts'
import { withoutMet } from '../reports/without-met.ts'
import type { Context } from './context.ts'
import type { Reports } from './output.ts'
import { isRedacted, refuseOtherKeys } from './redaction.ts'

export interface ReportDataOptions {
  readonly auditData?: string
  readonly compareWith?: string
}

export function addReportDataOptions(command: Command): Command {
  return command
    .option('--audit-data <file>', 'add the cover, findings and attestations of this file to the report', once)
    .option('--compare-with <report>', 'add what is new and fixed since this earlier report', once)
}

/** One report has one cover, and is compared with one other. */
function once(value: string, held?: string): string {
  if (held !== undefined) throw new InvalidArgumentError('It is given twice.')
  return value
}

export interface ReportData {
  /** All that was read; absolute. */
  readonly files: readonly string[]
  /** Whether the reports it is added to should list what is met: else it cannot tell what people speak of. */
  readonly needsMet: boolean
  /** The reports with it; what somebody should know is told on standard error. */
  addTo(reports: readonly Report[], options?: AddOptions): readonly Report[]
}

interface AddOptions {
  /** Whether every environment that was asked for has its report here; default: it has. */
  readonly isWhole?: boolean
  /** Findings that are met are left out once they are not needed any more. */
  readonly leaveOutMet?: boolean
}

const NOTHING: ReportData = { files: [], needsMet: false, addTo: (reports) => reports }

interface Reading {
  readonly root?: string | undefined
  /** Environment files, to whose root paths are relative; without them, to that of the working folder. */
  readonly environments?: readonly string[]
}

/** @throws InputError when one of the files cannot be used */
export async function readReportData(
  { auditData, compareWith }: ReportDataOptions,
  reading: Reading,
  context: Context,
): Promise<ReportData> {
  if (auditData === undefined && compareWith === undefined) return NOTHING
  const audit = auditData === undefined ? NOTHING : await auditOf(auditData, reading, context)
  const earlier = compareWith === undefined ? NOTHING : await earlierOf(compareWith, context)
  return {
    files: [...audit.files, ...earlier.files],
    needsMet: audit.needsMet,
    addTo: (reports, options) => earlier.addTo(audit.addTo(reports, options), options),
  }
}

/** Saved reports with it. */
export function addedTo<Saved extends Reports>(saved: Saved, { addTo }: ReportData): Saved {
  const isWhole = saved.details?.unusable === undefined
  return { ...saved, reports: addTo(saved.reports, { isWhole }) }
}

async function auditOf(
  file: string,
  { root, environments = ['-'] }: Reading,
  { io, notice }: Context,
): Promise<ReportData> {
  const [{ readAuditFile }, { withAudit }, { noticesOf }, { ruleBook }] = await Promise.all([
    import('./audit-file.ts'),
    import('../audit/with-audit.ts'),
    import('../audit/notices.ts'),
    import('./policies.ts'),
  ])
  const { workingFolder } = io
  const beside = environments.map((each) => (each === '-' ? workingFolder : dirname(resolve(workingFolder, each))))
  const { data, files } = readAuditFile(file, { root, beside, workingFolder, book: ruleBook() })
  return {
    files,
    needsMet: data.attestations.length > 0,
    addTo: (reports, { isWhole = true, leaveOutMet = false } = {}) => {
      if (reports.some(isRedacted)) {
        const message = 'cannot be added to a redacted report: add it to the report that was made from, and redact both'
        throw new InputError([{ file, message }])
      }
      for (const { message, location } of noticesOf(data, reports, isWhole))
        notice(`${location.path}:${location.line}:${location.column}: ${message}`)
      return reports.map((report) => {
        const said = withAudit(report, data)
        return leaveOutMet ? withoutMet(said) : said
      })
    },
  }
}

async function earlierOf(file: string, { io, notice, fail }: Context): Promise<ReportData> {
  if (file === '-') fail('--compare-with needs the name of a file')
  const [{ readSavedReport }, { compareWith }, { readReport }] = await Promise.all([
    import('../reporters/saved-report.ts'),
    import('../reports/compare.ts'),
    import('./read-input.ts'),
  ])
  const saved = readSavedReport(await readReport(file, io), file)
  // Reports hold no absolute paths.
  const shown = isAbsolute(file) ? basename(file) : file.split(sep).join('/')
  return {
    files: [resolve(io.workingFolder, file)],
    needsMet: false,
    addTo: (reports) => {
      refuseOtherKeys(saved.reports, reports, file)
      const compared = compareWith(saved.reports, reports, reports.some(isRedacted) ? 'redacted' : shown)
      for (const path of compared.unmatched) notice(`${path}: ${file} has no earlier report of it`)
      return compared.reports
    },
  }
}
