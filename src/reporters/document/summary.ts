/** What a manager reads: whether it is ready, how many rules came out how, and which ones fail. */

import { type Report, STATUSES } from '../../report.ts'
import { countOf, grouped, kindOf, many, statusWord } from '../html/parts.ts'
import { ruleAnchorId } from './findings.ts'
import type { Block, DocumentPart } from './model.ts'
import { acceptedCount, verdictOf } from './verdict.ts'

const MOST_RULES = 12

export interface WorstRules {
  readonly lead: string
  /** Those with most findings first. */
  readonly rules: readonly { readonly title: string; readonly anchor: string; readonly count: number }[]
  /** How many more there are. */
  readonly more?: string
}

/** The executive summary. */
export function summaryPart(report: Report): DocumentPart {
  const accepted = acceptedText(report)
  return {
    id: 'summary',
    title: 'Executive summary',
    blocks: [
      { kind: 'paragraph', text: { text: `${verdictOf(report).text}.`, look: 'strong' } },
      { kind: 'paragraph', text: `Rules by how they came out: ${statusCounts(report).join(', ')}.` },
      { kind: 'paragraph', text: judgedText(report) },
      ...worstBlocks(report, 'fail'),
      ...worstBlocks(report, 'warn'),
      ...(accepted === undefined
        ? []
        : [{ kind: 'paragraph', text: [{ text: accepted.what, link: '#accepted' }, accepted.rest] } as const]),
    ],
  }
}

function statusCounts(report: Report): readonly string[] {
  return STATUSES.flatMap((status) => {
    const count = countOf(report, status)
    return count === 0 ? [] : [`${grouped(count)} ${statusWord(status)}`]
  })
}

/** How far the report reaches. */
export function judgedText({ coverage }: Report): string {
  const applicable = coverage.rules - coverage.skipped
  return `${grouped(coverage.judged)} of ${many(applicable, 'rule')} that apply could be judged.`
}

/** The rules with a problem of a kind; nothing where there is none. */
export function worstRules(report: Report, kind: 'fail' | 'warn'): WorstRules | undefined {
  const found = new Map<string, number>()
  for (const finding of report.findings) {
    if (kindOf(finding) === kind) found.set(finding.ruleId, (found.get(finding.ruleId) ?? 0) + 1)
  }
  if (found.size === 0) return undefined
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]))
  const sorted = [...found].sort(([, a], [, b]) => b - a)
  const more = sorted.length - MOST_RULES
  const lead = kind === 'fail' ? 'Required, and not so' : 'Should be looked at'
  return {
    lead: `${lead}, with the number of findings:`,
    rules: sorted
      .slice(0, MOST_RULES)
      .map(([id, count]) => ({ title: titles.get(id) ?? id, anchor: ruleAnchorId(report, id), count })),
    ...(more > 0 && { more: `and ${many(more, 'more rule')}, below` }),
  }
}

function worstBlocks(report: Report, kind: 'fail' | 'warn'): readonly Block[] {
  const worst = worstRules(report, kind)
  if (worst === undefined) return []
  const items = worst.rules.map(({ title, anchor, count }) => [
    { text: title, link: `#${anchor}` },
    ` (${grouped(count)})`,
  ])
  return [
    { kind: 'paragraph', text: worst.lead },
    { kind: 'list', items: [...items, ...(worst.more === undefined ? [] : [worst.more])] },
  ]
}

/** How many findings are accepted, and that they do not count; nothing where none is. */
export function acceptedText(report: Report): { readonly what: string; readonly rest: string } | undefined {
  const count = acceptedCount(report)
  if (count === 0) return undefined
  return { what: many(count, 'finding'), rest: ` ${count === 1 ? 'is' : 'are'} accepted, and not counted.` }
}
