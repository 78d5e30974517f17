/** Where rules and findings stand on the page, and what follows from what: for links from elsewhere on it. */

import type { Finding, Report } from '../../report.ts'
import { followedBy, type Headline, type Headlines, headlinesOf } from '../../reports/headlines.ts'
import { type Markup, markup } from '../markup.ts'
import { listed, many, type Place } from './parts.ts'

const MOST_LINKS = 12

export interface Anchors {
  readonly headlines: Headlines
  /** Of the first section that holds findings of the rule. */
  rule(ruleId: string): string
  /** Of a finding that others link to, or that links to others. */
  finding(finding: Finding): string | undefined
}

/** Those of one report. */
export function anchorsOf(report: Report, { prefix }: Place): Anchors {
  const headlines = headlinesOf(report)
  const rules = new Map<string, number>()
  const linked = new Map<Finding, string>()
  for (const [index, finding] of report.findings.entries()) {
    if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, index + 1)
    if (headlines.of(finding)?.consequences.length) linked.set(finding, `${prefix}finding-${index + 1}`)
  }
  return {
    headlines,
    rule: (ruleId) => `${prefix}rule-${rules.get(ruleId) ?? 0}`,
    finding: (finding) => linked.get(finding),
  }
}

/** What a finding follows from, or what follows from it, each with its label. */
export function causePairs(finding: Finding, anchors: Anchors): readonly (readonly [string, Markup])[] {
  const headline = anchors.headlines.of(finding)
  if (headline === undefined) return []
  const cause = followedBy(finding, headline)
  if (cause !== undefined) return [['follows from', rootLink(cause, anchors)]]
  const { text, consequences } = headline
  if (consequences.length === 0) return []
  const links = consequences.slice(0, MOST_LINKS).map((each) => findingLink(each, each.message, anchors))
  const more = consequences.length - MOST_LINKS
  const rest = more > 0 ? markup`, and ${many(more, 'more finding')}` : undefined
  return [
    ...(text === finding.message ? [] : [['headline', markup`${text}`] as const]),
    ['leads to', markup`${listed(links)}${rest}`],
  ]
}

/** The headline, as a link to the finding at its root. */
export function rootLink({ text, root, rootAccepted }: Headline, anchors: Anchors): Markup {
  return markup`${findingLink(root, text, anchors)}${rootAccepted ? ' (accepted)' : undefined}`
}

function findingLink(finding: Finding, text: string, anchors: Anchors): Markup {
  const anchor = anchors.finding(finding)
  return anchor === undefined ? markup`${text}` : markup`<a href="#${anchor}">${text}</a>`
}
