/** What people add to a report, and how it stands against an earlier one. */

import type { AssessorFinding, Attestation } from '../../report-audit.ts'
import type { ReportComparison } from '../../report-comparison.ts'
import type { FindingChange } from '../diff-data.ts'
import { KINDS, kindWords } from '../diff-words.ts'
import { OPINIONS } from '../document/assessor.ts'
import { STANDINGS } from '../document/attestations.ts'
import { changeTexts } from '../document/comparison.ts'
import { fileText, type Table, tableOf } from './table.ts'

/** What no rule judged. */
export const ASSESSOR: Table = tableOf<AssessorFinding>(
  'Assessor',
  [
    ['id', 12, ({ id }) => id],
    ['title', 40, ({ title }) => title],
    ['opinion', 20, ({ level }) => OPINIONS[level]],
    ['subject', 26, ({ subject }) => subject],
    ['observation', 60, ({ text }) => text.split('\n')],
    ['fix', 44, ({ fix }) => fix?.split('\n')],
    ['by', 22, ({ by }) => by],
    ['date', 11, ({ date }) => date],
    ['evidence', 50, ({ evidence }) => evidence.map(fileText)],
  ],
  ({ report }) => report.audit?.findings ?? [],
)

/** What people say of what no rule could judge. */
export const ATTESTATIONS: Table = tableOf<Attestation>(
  'Attestations',
  [
    ['rule', 26, ({ rule }) => rule],
    ['subject', 26, ({ subject }) => subject ?? 'the rule as a whole'],
    ['answer', 50, ({ answer }) => answer.split('\n')],
    ['by', 22, ({ by }) => by],
    ['date', 11, ({ date }) => date],
    ['evidence', 50, ({ evidence }) => evidence && fileText(evidence)],
    ['stands as', 30, ({ speaksOf }) => STANDINGS[speaksOf]],
  ],
  ({ report }) => report.audit?.attestations ?? [],
)

interface Change {
  readonly kind: string
  readonly path: string
  readonly finding?: FindingChange & ReturnType<typeof changeTexts>
}

/** Findings that are other than before, then files. */
export const COMPARISON: Table = tableOf<Change>(
  'Comparison',
  [
    ['change', 18, ({ kind }) => kind],
    ['is', 14, ({ finding }) => finding?.is],
    ['rule', 26, ({ finding }) => finding?.ruleId],
    ['subject', 26, ({ finding }) => finding?.subject],
    ['message', 50, ({ finding }) => finding?.message],
    ['file', 26, ({ path }) => path],
    ['line', 7, ({ finding }) => finding?.location.line],
    ['before', 34, ({ finding }) => finding?.was],
    ['because', 34, ({ finding }) => finding?.because],
    ['fingerprint', 20, ({ finding }) => finding?.fingerprint],
  ],
  ({ report: { comparison } }) => (comparison === undefined ? [] : changesOf(comparison)),
)

function changesOf(comparison: ReportComparison): readonly Change[] {
  const findings = KINDS.flatMap((kind) =>
    comparison[kind].map((change): Change => {
      const finding = { ...change, ...changeTexts(change) }
      return { kind: kindWords(kind), path: change.location.path, finding }
    }),
  )
  return [...findings, ...comparison.files.map(({ path, change }) => ({ kind: `file ${change}`, path }))]
}
