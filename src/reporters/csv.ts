/**
 * A table for spreadsheets, a row for each finding and for each rule that no finding stands for. With a byte order mark,
 * without which Excel reads UTF-8 in the code page of the system; programs are better served by `jsonl`.
 */

import type { Location, Report, ReportEvidence } from '../report.ts'
import { attestedText } from './attested.ts'
import { statusWords } from './counts.ts'
import { csvLines } from './csv-cell.ts'
import { type Entry, entriesOf, evidenceTexts, unlisted } from './entries.ts'
import { changeText, placeText } from './policy-text.ts'
import { printable } from './printable.ts'

/** A line of the report, or what a policy switched off, or what a baseline lists and is there no more. */
interface Row extends Omit<Entry, 'status' | 'location' | 'fingerprint'> {
  readonly status: Entry['status'] | 'off' | 'fixed'
  readonly subject?: string
  readonly location: Partial<Location> & Pick<Location, 'path'>
  readonly fingerprint?: string
}

type Column = (row: Row, report: Report) => string | number | undefined

const COLUMNS: Readonly<Record<string, Column>> = {
  environment: (_, { environment }) => environment.name,
  environmentFile: (_, { environment }) => environment.path,
  product: (_, { environment }) => environment.product,
  status: ({ status }) => statusWords(status),
  rule: ({ rule }) => rule.id,
  family: ({ rule }) => rule.family,
  title: ({ rule }) => rule.title,
  subject: ({ finding, subject }) => finding?.subject ?? subject,
  message: ({ message }) => message,
  expected: evidence('expected'),
  found: evidence('actual'),
  note: evidence('note'),
  fix: ({ finding }) => finding?.fix,
  give: ({ settledBy }) => settledBy,
  file: ({ location }) => location.path,
  line: ({ location }) => location.line,
  column: ({ location }) => location.column,
  snippet: ({ location }) => location.snippet && printable(location.snippet).trim(),
  acceptedBy: ({ finding }) => finding?.waived?.by,
  reason: ({ finding }) => finding?.waived?.reason,
  until: ({ finding }) => finding?.waived?.until,
  daysLeft: ({ finding }) => finding?.waived?.daysLeft,
  approver: ({ finding }) => finding?.waived?.approver,
  ticket: ({ finding }) => finding?.waived?.ticket,
  risk: ({ finding }) => finding?.waived?.risk,
  writtenAt: ({ finding }) => finding?.waived?.location && placeText(finding.waived.location),
  policy: (_, { policy }) => policy?.path,
  change: ({ rule }, { policy }) =>
    policy?.changes
      .filter(({ ruleId }) => ruleId === rule.id)
      .map(changeText)
      .join('; '),
  why: ({ rule }) => rule.why,
  sources: ({ rule }) =>
    rule.sources.map(({ title, url }) => (url === undefined ? title : `${title} ${url}`)).join('; '),
  fingerprint: ({ fingerprint }) => fingerprint,
  asOf: (_, { asOf }) => asOf,
  version: (_, { tool }) => tool.version,
  attested: ({ attested }) => attested?.map(attestedText).join('; '),
  headline: ({ headline }) => headline?.text,
  // Of the root: what it settles has the same. A text must not be the last cell, or its end could begin the next row.
  cause: ({ headline }) => headline?.root.fingerprint,
}

const MARK = '\ufeff'

/** All rows of all reports under one line of headings. */
export function renderCsv(reports: readonly Report[]): string {
  return [...csvPieces(reports)].join('')
}

/** The headings, then the rows of one report after the other. */
export function* csvPieces(reports: readonly Report[]): Generator<string> {
  const columns = Object.values(COLUMNS)
  yield MARK + csvLines([Object.keys(COLUMNS)])
  for (const report of reports) {
    const rows = [...entriesOf(report), ...rowsOf(report)]
    yield csvLines(rows.map((row) => columns.map((column) => cellText(column(row, report)))))
  }
}

function rowsOf({ policy }: Report): readonly Row[] {
  const off = (policy?.changes ?? []).filter(({ kind }) => kind === 'off')
  return [
    ...off.map(({ ruleId, location }): Row => {
      return { status: 'off', rule: unlisted(ruleId), message: 'the policy switches it off', location }
    }),
    ...(policy?.baseline?.fixed ?? []).map(({ ruleId, subject, path }): Row => {
      const message = `${policy?.baseline?.path} lists it, and it is there no more`
      return { status: 'fixed', rule: unlisted(ruleId), subject, message, location: { path } }
    }),
  ]
}

function evidence(role: ReportEvidence['role']): Column {
  return ({ finding }) => evidenceTexts(finding, role).join('; ')
}

/** Where a semicolon parts cells, as it does for spreadsheets in half of Europe, what follows it must be no formula either. */
function cellText(value: string | number | undefined): string {
  return String(value ?? '').replace(/;(?=\s*["']?[=+\-@\uff1d\uff0b\uff0d\uff20])/g, ";'")
}
