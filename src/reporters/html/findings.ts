/** Findings by family and rule; what holds for all findings of a rule is said once. */

import type { Finding, Report, ReportRule } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { sourcesOf } from '../text-finding.ts'
import type { Anchors } from './anchors.ts'
import { findingItem } from './finding.ts'
import { heading, type Kind, kindOf, listed, many, type Place, section, sourceLink } from './parts.ts'

interface Group {
  readonly rule: ReportRule | undefined
  readonly ruleId: string
  readonly family: string
  readonly findings: readonly Finding[]
}

/** Problems that count, the ones that fail before the ones that warn. */
export function problems(report: Report, place: Place, anchors: Anchors): Markup {
  const groups = groupsOf(report, ['fail', 'warn'])
  const content = groups.length === 0 ? markup`<p>Nothing was found wrong.</p>\n` : families(groups, place, anchors)
  return section(place, 'findings', 'Findings', content)
}

/** Problems somebody accepted: they do not count, and stay visible. */
export function accepted(report: Report, place: Place, anchors: Anchors): Markup | undefined {
  const groups = groupsOf(report, ['accepted'])
  if (groups.length === 0) return undefined
  const said = markup`<p>These were found wrong, and somebody accepted them for the reason given. They do not count.</p>\n`
  const content = markup`${said}${families(groups, place, anchors, 'accepted-')}`
  return section(place, 'accepted', 'Accepted findings', content)
}

/** What is as required, where the report lists it. */
export function asRequired(report: Report, place: Place, anchors: Anchors): Markup | undefined {
  const groups = groupsOf(report, ['met'])
  return groups.length === 0
    ? undefined
    : section(place, 'met', 'As required', families(groups, place, anchors, 'met-'))
}

function groupsOf({ findings, rules }: Report, kinds: readonly Kind[]): readonly Group[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!kinds.includes(kindOf(finding))) continue
    const held = byRule.get(finding.ruleId)
    if (held) held.push(finding)
    else byRule.set(finding.ruleId, [finding])
  }
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [...byRule].map(([ruleId, own]) => {
    const rule = known.get(ruleId)
    return { rule, ruleId, family: rule?.family ?? ruleId, findings: worstFirst(own, kinds) }
  })
}

function worstFirst(findings: readonly Finding[], kinds: readonly Kind[]): readonly Finding[] {
  return kinds.flatMap((kind) => findings.filter((finding) => kindOf(finding) === kind))
}

function families(groups: readonly Group[], place: Place, anchors: Anchors, kind = ''): Markup {
  const names = [...new Set(groups.map(({ family }) => family))]
  return markup`${names.map((family) => {
    const own = groups.filter((group) => group.family === family)
    const rules = own.map((group) => ruleSection(group, place, anchors, kind))
    return markup`<section data-group="">\n${heading(place.level + 1, family)}${rules}</section>\n`
  })}`
}

function ruleSection({ rule, ruleId, family, findings }: Group, place: Place, anchors: Anchors, kind: string): Markup {
  const title = rule?.title ?? ruleId
  const anchor = `${kind}${anchors.rule(ruleId)}`
  const sources = sourcesOf(findings, rule).map(sourceLink)
  return markup`<section id="${anchor}" data-group="" data-rule="${ruleId} ${title}">
${heading(place.level + 2, title)}<p class="quiet"><code>${ruleId}</code> \u00b7 ${many(findings.length, 'finding')}</p>
${rule === undefined ? undefined : markup`<p>${rule.why}</p>\n`}${
  sources.length === 0 ? undefined : markup`<p class="quiet">Source: ${listed(sources)}</p>\n`
}<ol class="findings">\n${findings.map((finding) => findingItem(finding, rule, family, { anchors }))}</ol></section>\n`
}
