/** Findings by family and rule; what holds for all findings of a rule is said once. */

import type { Finding, Report, ReportRule, ReportSource } from '../../report.ts'
import { groupedBy } from '../entries.ts'
import { isWebAddress, type Kind, kindOf, many } from '../html/parts.ts'
import { sourcesOf } from '../text-finding.ts'
import { anchorsOf } from './anchors.ts'
import { findingBlock } from './finding.ts'
import type { Block, DocumentPart, Line, Span } from './model.ts'

export interface RuleGroup {
  readonly rule: ReportRule | undefined
  readonly ruleId: string
  readonly family: string
  readonly findings: readonly Finding[]
}

export const NOTHING_WRONG = 'Nothing was found wrong.'
export const ACCEPTED_LEAD =
  'These were found wrong, and somebody accepted them for the reason given. They do not count.'

/** Problems that count, the ones that fail before the ones that warn. */
export function problemsPart(report: Report): DocumentPart {
  const groups = ruleGroups(report, ['fail', 'warn'])
  const blocks: readonly Block[] =
    groups.length === 0 ? [{ kind: 'paragraph', text: NOTHING_WRONG }] : families(groups, report, '')
  return { id: 'findings', title: 'Findings', blocks }
}

/** Problems somebody accepted: they do not count, and stay visible. */
export function acceptedPart(report: Report): DocumentPart | undefined {
  const groups = ruleGroups(report, ['accepted'])
  if (groups.length === 0) return undefined
  const lead: Block = { kind: 'paragraph', text: ACCEPTED_LEAD }
  return { id: 'accepted', title: 'Accepted findings', blocks: [lead, ...families(groups, report, 'accepted-')] }
}

/** What is as required, where the report lists it. */
export function asRequiredPart(report: Report): DocumentPart | undefined {
  const groups = ruleGroups(report, ['met'])
  return groups.length === 0 ? undefined : { id: 'met', title: 'As required', blocks: families(groups, report, 'met-') }
}

/** The rules that have findings of these kinds, each with them, the first kind before the others. */
export function ruleGroups({ findings, rules }: Report, kinds: readonly Kind[]): readonly RuleGroup[] {
  const byRule = groupedBy(
    findings.filter((finding) => kinds.includes(kindOf(finding))),
    ({ ruleId }) => ruleId,
  )
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [...byRule].map(([id, own]) => {
    const rule = known.get(id)
    const sorted = kinds.flatMap((kind) => own.filter((finding) => kindOf(finding) === kind))
    return { rule, ruleId: id, family: rule?.family ?? id, findings: sorted }
  })
}

function families(groups: readonly RuleGroup[], report: Report, before: string): readonly Block[] {
  const names = [...new Set(groups.map(({ family }) => family))]
  return names.flatMap((family): readonly Block[] => [
    { kind: 'heading', level: 1, text: family },
    ...groups.filter((group) => group.family === family).flatMap((group) => ruleBlocks(group, report, before)),
  ])
}

function ruleBlocks({ rule, ruleId: id, findings }: RuleGroup, report: Report, before: string): readonly Block[] {
  const sources = sourcesOf(findings, rule)
  const anchors = anchorsOf(report)
  return [
    { kind: 'heading', level: 2, text: rule?.title ?? id, id: `${before}${anchors.rule(id)}` },
    {
      kind: 'paragraph',
      look: 'quiet',
      text: [{ text: id, look: 'code' }, ` \u00b7 ${many(findings.length, 'finding')}`],
    },
    ...(rule === undefined || rule.why === '' ? [] : [{ kind: 'paragraph', text: rule.why } as const]),
    ...(sources.length === 0
      ? []
      : [{ kind: 'paragraph', look: 'quiet', text: ['Source: ', ...sourceSpans(sources)] } as const]),
    ...findings.map((finding) => findingBlock(finding, rule, { anchors })),
  ]
}

/** Documents with a comma between them, each a link where its address is one of the web. */
export function sourceSpans(sources: readonly ReportSource[]): Exclude<Line, string | Span> {
  return sources.flatMap(({ title, url }, index) => [
    ...(index === 0 ? [] : [', ']),
    ...(url === undefined || isWebAddress(url)
      ? [{ text: title, ...(url !== undefined && { link: url }) }]
      : [`${title} `, { text: url, look: 'code' } as const]),
  ])
}
