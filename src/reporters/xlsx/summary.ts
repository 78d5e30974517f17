/** How each report came out, of what, and by what it was judged. */

import { type Report, STATUSES } from '../../report.ts'
import { headlinesOf } from '../../reports/headlines.ts'
import { sumOf } from '../counts.ts'
import { coverTerms, scopeTerms } from '../document/paper.ts'
import { plainText } from '../document/prose.ts'
import { unreadText } from '../document/unjudged.ts'
import { acceptedCount, verdictOf } from '../document/verdict.ts'
import { statusWord } from '../html/parts.ts'
import { notJudged } from '../not-judged.ts'
import { knowledgeLine } from '../old-knowledge.ts'
import { noticesOf, placeText, policyLines } from '../policy-text.ts'
import type { Cell } from './cell.ts'
import type { Sheet } from './sheet.ts'

const NAME = 'Summary'

type Term = readonly [label: string, cell: Cell]

/** Of one report a row for each thing; of several a row for each report. */
export function summarySheet(reports: readonly Report[], isOne: boolean): Sheet {
  const all = reports.map(termsOf)
  if (isOne) {
    const columns = [
      { heading: 'what', width: 26 },
      { heading: 'is', width: 100 },
    ]
    return { name: NAME, columns, rows: all.flat() }
  }
  const labels = [...new Set(all.flatMap((terms) => terms.map(([label]) => label)))]
  const columns = labels.map((heading) => ({ heading, width: NARROW.has(heading) ? 12 : 36 }))
  const rows = all.map((terms) => {
    const cells = new Map(terms)
    return labels.map((label) => cells.get(label))
  })
  return { name: NAME, columns, rows }
}

/** What to know about waivers: one that several reports share is told of once. */
export function noticesSheet(reports: readonly Report[]): Sheet {
  const columns = [
    { heading: 'where', width: 34 },
    { heading: 'about waivers', width: 100 },
  ]
  return {
    name: 'Notices',
    columns,
    rows: noticesOf(reports).map(({ location, message }) => [placeText(location), message]),
  }
}

/** Columns that hold a number or a day. */
const NARROW: ReadonlySet<string> = new Set([
  ...STATUSES.map(statusWord),
  'findings',
  'headlines',
  'accepted findings',
  'findings of the assessor',
])

function termsOf(report: Report): readonly Term[] {
  const { knowledge, audit, comparison } = report
  const sum = sumOf([report])
  const headlines = headlinesOf(report)
  const unread = unreadText(report)
  return [
    ...scopeTerms(report).map(([label, line]): Term => [label, plainText(line)]),
    ['verdict', `${verdictOf(report).text}.`],
    ...STATUSES.map((status): Term => [statusWord(status), sum[status]]),
    ['findings', headlines.count],
    ['headlines', headlines.all.length],
    ['accepted findings', acceptedCount(report)],
    ...notJudged([report]).map((text): Term => ['not judged', text]),
    ...(unread === undefined ? [] : [['not read', unread] as const]),
    ...(knowledge === undefined ? [] : [['knowledge', knowledgeLine(knowledge)] as const]),
    ...coverTerms(audit?.cover ?? {}).map(([label, line]): Term => [label, plainText(line)]),
    ...(audit?.cover.confidentiality === undefined ? [] : [['confidentiality', audit.cover.confidentiality] as const]),
    ...(audit === undefined ? [] : [['findings of the assessor', audit.findings.length] as const]),
    ...(comparison === undefined
      ? []
      : [
          [
            'compared with',
            `${comparison.path}, judged as of ${comparison.asOf} by lync-ready ${comparison.version}`,
          ] as const,
        ]),
    ...listTerm('policy', policyLines(report)),
    ...listTerm('inventory', inventoryLines(report)),
  ]
}

function listTerm(label: string, lines: readonly string[]): readonly Term[] {
  return lines.length === 0 ? [] : [[label, lines]]
}

/** How long each list is, also of one that is said to be none. */
function inventoryLines({ estate }: Report): readonly string[] {
  return (estate?.inventory ?? []).map(({ title, rows }) => `${title}: ${rows.length === 0 ? 'none' : rows.length}`)
}
