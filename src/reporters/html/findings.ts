/** Findings by family and rule; what holds for all findings of a rule is said once. */

import type { Report } from '../../report.ts'
import { anchorsOf } from '../document/anchors.ts'
import { ACCEPTED_LEAD, NOTHING_WRONG, type RuleGroup, ruleGroups } from '../document/findings.ts'
import { type Markup, markup } from '../markup.ts'
import { sourcesOf } from '../text-finding.ts'
import { findingItem } from './finding.ts'
import { heading, listed, many, type Place, section, sourceLink } from './parts.ts'

/** Problems that count, the ones that fail before the ones that warn. */
export function problems(report: Report, place: Place): Markup {
  const groups = ruleGroups(report, ['fail', 'warn'])
  const content = groups.length === 0 ? markup`<p>${NOTHING_WRONG}</p>\n` : families(groups, report, place)
  return section(place, 'findings', 'Findings', content)
}

/** Problems somebody accepted: they do not count, and stay visible. */
export function accepted(report: Report, place: Place): Markup | undefined {
  const groups = ruleGroups(report, ['accepted'])
  if (groups.length === 0) return undefined
  const said = markup`<p>${ACCEPTED_LEAD}</p>\n`
  const content = markup`${said}${families(groups, report, place, 'accepted-')}`
  return section(place, 'accepted', 'Accepted findings', content)
}

/** What is as required, where the report lists it. */
export function asRequired(report: Report, place: Place): Markup | undefined {
  const groups = ruleGroups(report, ['met'])
  return groups.length === 0 ? undefined : section(place, 'met', 'As required', families(groups, report, place, 'met-'))
}

function families(groups: readonly RuleGroup[], report: Report, place: Place, kind = ''): Markup {
  const names = [...new Set(groups.map(({ family }) => family))]
  return markup`${names.map((family) => {
    const own = groups.filter((group) => group.family === family)
    const rules = own.map((group) => ruleSection(group, report, place, kind))
    return markup`<section data-group="">\n${heading(place.level + 1, family)}${rules}</section>\n`
  })}`
}

function ruleSection(
  { rule, ruleId, family, findings }: RuleGroup,
  report: Report,
  place: Place,
  kind: string,
): Markup {
  const title = rule?.title ?? ruleId
  const anchors = anchorsOf(report)
  const anchor = `${kind}${place.prefix}${anchors.rule(ruleId)}`
  const sources = sourcesOf(findings, rule).map(sourceLink)
  return markup`<section id="${anchor}" data-group="" data-rule="${ruleId} ${title}">
${heading(place.level + 2, title)}<p class="quiet"><code>${ruleId}</code> \u00b7 ${many(findings.length, 'finding')}</p>
${rule === undefined ? undefined : markup`<p>${rule.why}</p>\n`}${
  sources.length === 0 ? undefined : markup`<p class="quiet">Source: ${listed(sources)}</p>\n`
}<ol class="findings">\n${findings.map((finding) => findingItem(finding, rule, family, place, { anchors }))}</ol></section>\n`
}
