/**
 * A report in the log of a build: the first of each level as annotations, of which build systems show ten at most, and
 * everything else that needs attention as lines.
 */

import type { Report } from '../report.ts'
import { followedBy } from '../reports/headlines.ts'
import { attestedText } from './attested.ts'
import { addedLines } from './audit-text.ts'
import { causesText, countsText, statusWords, sumOf } from './counts.ts'
import { type Entry, type EntryStatus, entriesOf, rootText } from './entries.ts'
import { notJudged } from './not-judged.ts'
import { oldKnowledge } from './old-knowledge.ts'
import { noticeLines, policyLines } from './policy-text.ts'
import { printable } from './printable.ts'
import { position } from './text-finding.ts'
import { waivedText } from './waived-text.ts'

/** What a build system calls the levels it has; one that has none for a status shows it as a line. */
export type Levels = Readonly<Partial<Record<EntryStatus, string>>>

export interface Writer {
  readonly levels: Levels
  annotation(level: string, entry: Entry): string
  /** One that belongs to no place. */
  remark(level: string, text: string): string
}

const MOST_OF_A_LEVEL = 10
const SHOWN: readonly EntryStatus[] = ['error', 'fail', 'warn', 'unknown', 'waived']

/** The whole log. */
export function logOf(reports: readonly Report[], writer: Writer): string {
  const entries = reports.flatMap(entriesOf)
  const shown = SHOWN.flatMap((status) => rootsFirst(entries.filter((entry) => entry.status === status)))
  const levels = [...new Set(Object.values(writer.levels))]
  const annotated = levels.map((level) =>
    annotate(
      level,
      shown.filter(({ status }) => writer.levels[status] === level),
      writer,
    ),
  )
  const rest = new Set([
    ...annotated.flatMap(({ left }) => left),
    ...shown.filter(({ status }) => writer.levels[status] === undefined),
  ])
  const lines = [
    ...annotated.flatMap((each) => each.lines),
    ...shown.filter((entry) => rest.has(entry)).map(plainLine),
    ...closing(reports),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** What others follow from goes before them: of many it is the one to be annotated. */
function rootsFirst(entries: readonly Entry[]): readonly Entry[] {
  return [...entries.filter((entry) => !follows(entry)), ...entries.filter(follows)]
}

function follows({ finding, headline }: Entry): boolean {
  return followedBy(finding, headline) !== undefined
}

interface Annotated {
  readonly lines: readonly string[]
  readonly left: readonly Entry[]
}

/** When there are more than are shown, the last one says so: the others would be dropped without a word. */
function annotate(level: string, entries: readonly Entry[], { annotation, remark }: Writer): Annotated {
  if (entries.length <= MOST_OF_A_LEVEL) return { lines: entries.map((entry) => annotation(level, entry)), left: [] }
  const most = MOST_OF_A_LEVEL - 1
  return {
    lines: [
      ...entries.slice(0, most).map((entry) => annotation(level, entry)),
      remark(level, `and ${entries.length - most} more, which stand in the log`),
    ],
    left: entries.slice(most),
  }
}

function plainLine({ status, location, rule, message, finding, headline, attested = [] }: Entry): string {
  const cause = followedBy(finding, headline)
  const root = cause === undefined ? '' : `; follows ${rootText(cause)}`
  const accepted = finding?.waived ? `; accepted ${waivedText(finding.waived)}` : ''
  const said = attested.map((each) => `; attested ${attestedText(each)}`).join('')
  return printable(`${statusWords(status)}  ${position(location)}  ${rule.id}  ${message}${root}${accepted}${said}`)
}

function closing(reports: readonly Report[]): readonly string[] {
  return [
    ...reports.map((report) => {
      const counts = [countsText(sumOf([report])), ...causesText([report])].join('; ')
      return `${report.environment.path}: ${counts}, judged as of ${report.asOf}`
    }),
    ...new Set(reports.flatMap(policyLines)),
    ...reports.flatMap(addedLines),
    ...noticeLines(reports).map((line) => `notice  ${line}`),
    ...oldKnowledge(reports),
    ...notJudged(reports),
  ].map(printable)
}
