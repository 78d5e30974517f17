/** Where rules and findings stand in a report, and what follows from what: for links from elsewhere in it. */

import type { Finding, Report } from '../../report.ts'
import { followedBy, type Headline, type Headlines, headlinesOf } from '../../reports/headlines.ts'
import { many } from '../html/parts.ts'
import type { Span, Terms } from './model.ts'

const MOST_LINKS = 12

export interface Anchors {
  readonly headlines: Headlines
  /** Of the first section that holds findings of the rule. */
  rule(ruleId: string): string
  /** Of a finding that others link to, or that links to others. */
  finding(finding: Finding): string | undefined
}

const made = new WeakMap<Report, Anchors>()

/** Those of one report, found once for all of its parts. */
export function anchorsOf(report: Report): Anchors {
  const held = made.get(report)
  if (held) return held
  const anchors = anchorsIn(report)
  made.set(report, anchors)
  return anchors
}

function anchorsIn(report: Report): Anchors {
  const headlines = headlinesOf(report)
  const rules = new Map<string, number>()
  const linked = new Map<Finding, string>()
  for (const [index, finding] of report.findings.entries()) {
    if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, index + 1)
    if (headlines.of(finding)?.consequences.length) linked.set(finding, `finding-${index + 1}`)
  }
  return {
    headlines,
    rule: (ruleId) => `rule-${rules.get(ruleId) ?? 0}`,
    finding: (finding) => linked.get(finding),
  }
}

/** What a finding follows from, or what follows from it, each with its label. */
export function causeTerms(finding: Finding, anchors: Anchors): Terms['items'] {
  const headline = anchors.headlines.of(finding)
  if (headline === undefined) return []
  const cause = followedBy(finding, headline)
  if (cause !== undefined) return [['follows from', rootSpans(cause, anchors)]]
  const { text, consequences } = headline
  if (consequences.length === 0) return []
  const links = consequences.slice(0, MOST_LINKS).map((each) => findingSpan(each, each.message, anchors))
  const more = consequences.length - MOST_LINKS
  return [
    ...(text === finding.message ? [] : [['headline', text] as const]),
    [
      'leads to',
      [
        ...links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
        ...(more > 0 ? [`, and ${many(more, 'more finding')}`] : []),
      ],
    ],
  ]
}

/** The headline, as a link to the finding at its root. */
export function rootSpans({ text, root, rootAccepted }: Headline, anchors: Anchors): readonly (string | Span)[] {
  return [findingSpan(root, text, anchors), ...(rootAccepted ? [' (accepted)'] : [])]
}

function findingSpan(finding: Finding, text: string, anchors: Anchors): Span {
  const anchor = anchors.finding(finding)
  return anchor === undefined ? { text } : { text, link: `#${anchor}` }
}
