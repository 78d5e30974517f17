/** What a manager reads: whether it is ready, how many rules came out how, and what stands behind it. */

import { type Level, type Report, STATUSES } from '../../report.ts'
import type { Headline } from '../../reports/headlines.ts'
import { causesText } from '../counts.ts'
import { countOf, grouped, many, statusWord } from '../html/parts.ts'
import { type Anchors, anchorsOf, rootSpans } from './anchors.ts'
import type { Block, DocumentPart, Line } from './model.ts'
import { acceptedCount, verdictOf } from './verdict.ts'

const MOST_CAUSES = 12
const MOST_RULES = 12

/** The executive summary. */
export function summaryPart(report: Report): DocumentPart {
  return {
    id: 'summary',
    title: 'Executive summary',
    blocks: [
      { kind: 'paragraph', text: { text: `${verdictOf(report).text}.`, look: 'strong' } },
      { kind: 'paragraph', text: `Rules by how they came out: ${statusCounts(report).join(', ')}.` },
      ...summaryBlocks(report),
    ],
  }
}

/** Behind the verdict and the counts: how far it reaches, root causes, rules with problems of their own, what does not count. */
export function summaryBlocks(report: Report): readonly Block[] {
  const anchors = anchorsOf(report)
  const causes = anchors.headlines.all.filter(({ consequences }) => consequences.length > 0)
  const alone = anchors.headlines.all.filter(({ consequences }) => consequences.length === 0)
  return [
    { kind: 'paragraph', text: judgedText(report) },
    ...causeBlocks(causes, report, anchors),
    ...worstBlocks(alone, report, anchors, 'fail'),
    ...worstBlocks(alone, report, anchors, 'warn'),
    ...acceptedBlocks(report),
    ...assessorBlocks(report),
  ]
}

function statusCounts(report: Report): readonly string[] {
  return STATUSES.flatMap((status) => {
    const count = countOf(report, status)
    return count === 0 ? [] : [`${grouped(count)} ${statusWord(status)}`]
  })
}

function judgedText({ coverage }: Report): string {
  const applicable = coverage.rules - coverage.skipped
  return `${grouped(coverage.judged)} of ${many(applicable, 'rule')} that apply could be judged.`
}

/** What several findings follow from: what fails before what warns, then those of most findings. */
function causeBlocks(causes: readonly Headline[], report: Report, anchors: Anchors): readonly Block[] {
  if (causes.length === 0) return []
  const sorted = [...causes].sort((a, b) => (a.level === b.level ? b.count - a.count : a.level === 'fail' ? -1 : 1))
  const items = sorted
    .slice(0, MOST_CAUSES)
    .map((cause): Line => [...rootSpans(cause, anchors), `: ${cause.level}, ${many(cause.count, 'finding')}`])
  return [
    { kind: 'paragraph', text: `${causesText([report])}. Root causes that several findings follow from:` },
    { kind: 'list', ordered: true, items: [...items, ...moreOf(sorted.length - MOST_CAUSES, 'more root cause')] },
  ]
}

/** The rules with a problem that stands for itself, those with most findings first. */
function worstBlocks(alone: readonly Headline[], report: Report, anchors: Anchors, level: Level): readonly Block[] {
  const found = new Map<string, number>()
  for (const { root, level: own } of alone) {
    if (own === level) found.set(root.ruleId, (found.get(root.ruleId) ?? 0) + 1)
  }
  if (found.size === 0) return []
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]))
  const sorted = [...found].sort(([, a], [, b]) => b - a)
  const items = sorted
    .slice(0, MOST_RULES)
    .map(([id, count]): Line => [{ text: titles.get(id) ?? id, link: `#${anchors.rule(id)}` }, ` (${grouped(count)})`])
  const lead = level === 'fail' ? 'Required, and not so' : 'Should be looked at'
  return [
    { kind: 'paragraph', text: `${lead}, with the number of findings:` },
    { kind: 'list', items: [...items, ...moreOf(sorted.length - MOST_RULES, 'more rule')] },
  ]
}

function moreOf(more: number, noun: string): readonly string[] {
  return more > 0 ? [`and ${many(more, noun)}, below`] : []
}

function acceptedBlocks(report: Report): readonly Block[] {
  const count = acceptedCount(report)
  if (count === 0) return []
  const rest = ` ${count === 1 ? 'is' : 'are'} accepted, and not counted.`
  return [{ kind: 'paragraph', text: [{ text: many(count, 'finding'), link: '#accepted' }, rest] }]
}

function assessorBlocks({ audit }: Report): readonly Block[] {
  const count = audit?.findings.length ?? 0
  if (count === 0) return []
  const rest = ` of the assessor ${count === 1 ? 'stands' : 'stand'} beside what rules judged, and ${count === 1 ? 'is' : 'are'} not counted.`
  return [{ kind: 'paragraph', text: [{ text: many(count, 'finding'), link: '#assessor' }, rest] }]
}
