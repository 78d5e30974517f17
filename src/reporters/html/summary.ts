/** What a manager reads: whether it is ready, how many rules came out how, and which ones fail. */

import { type Level, type Report, STATUSES } from '../../report.ts'
import type { Headline } from '../../reports/headlines.ts'
import { causesText } from '../counts.ts'
import { type Markup, markup } from '../markup.ts'
import { type Anchors, rootLink } from './anchors.ts'
import { countOf, grouped, kindOf, many, type Place, section, statusWord } from './parts.ts'

const MOST_CAUSES = 12
const MOST_RULES = 12

export interface Verdict {
  readonly text: string
  /** A class of the style sheet. */
  readonly look: 'bad' | 'mixed' | 'open' | 'fine'
}

/** The verdict in one sentence; what could not be judged is never left out of it. */
export function verdictOf(report: Report): Verdict {
  const of = (status: 'error' | 'fail' | 'warn' | 'unknown') => countOf(report, status)
  const faults = of('error') === 0 ? '' : `; ${many(of('error'), 'rule')} ended in an error`
  const unknown = of('unknown') === 0 ? '' : `; ${many(of('unknown'), 'rule')} could not be judged`
  const open = `${faults}${unknown}`
  if (of('fail') > 0) return { text: `Not ready: ${many(of('fail'), 'rule')} ${verb(of('fail'))}${open}`, look: 'bad' }
  if (faults !== '') return { text: `Not judged in full${open}`, look: 'bad' }
  if (report.coverage.judged === 0)
    return { text: 'Not judged: nothing that is described could be judged', look: 'open' }
  if (of('warn') > 0)
    return {
      text: `Nothing fails, ${many(of('warn'), 'rule')} warn${of('warn') === 1 ? 's' : ''}${open}`,
      look: 'mixed',
    }
  if (of('unknown') > 0) return { text: `Nothing was found wrong${open}`, look: 'open' }
  const accepted = acceptedCount(report)
  return accepted > 0
    ? { text: `Ready, with ${many(accepted, 'accepted finding')}`, look: 'mixed' }
    : { text: 'Ready: every rule that applies passes', look: 'fine' }
}

function verb(count: number): string {
  return count === 1 ? 'fails' : 'fail'
}

/** The executive summary. */
export function summary(report: Report, place: Place, anchors: Anchors): Markup {
  const { text, look } = verdictOf(report)
  const causes = anchors.headlines.all.filter(({ consequences }) => consequences.length > 0)
  const alone = anchors.headlines.all.filter(({ consequences }) => consequences.length === 0)
  return section(
    place,
    'summary',
    'Executive summary',
    markup`<p class="verdict ${look}"><strong>${text}.</strong></p>
${counts(report)}${judged(report)}${rootCauses(causes, report, anchors)}${worst(alone, report, anchors, 'fail')}${worst(alone, report, anchors, 'warn')}${acceptedLine(report, place)}${assessorLine(report, place)}`,
  )
}

function counts(report: Report): Markup {
  const items = STATUSES.flatMap((status) => {
    const count = countOf(report, status)
    return count === 0 ? [] : [markup`<li><b>${grouped(count)}</b> ${statusWord(status)}</li>`]
  })
  return markup`<ul class="counts" aria-label="Rules by how they came out">${items}</ul>\n`
}

function judged({ coverage }: Report): Markup {
  const applicable = coverage.rules - coverage.skipped
  return markup`<p>${grouped(coverage.judged)} of ${many(applicable, 'rule')} that apply could be judged.</p>\n`
}

/** What several findings follow from: what fails before what warns, then those of most findings. */
function rootCauses(causes: readonly Headline[], report: Report, anchors: Anchors): Markup | undefined {
  if (causes.length === 0) return undefined
  const sorted = [...causes].sort((a, b) => (a.level === b.level ? b.count - a.count : a.level === 'fail' ? -1 : 1))
  const items = sorted
    .slice(0, MOST_CAUSES)
    .map((cause) => markup`<li>${rootLink(cause, anchors)}: ${cause.level}, ${many(cause.count, 'finding')}</li>\n`)
  const more = sorted.length - MOST_CAUSES
  return markup`<p>${causesText([report])}. Root causes that several findings follow from:</p>
<ol class="causes">${items}${more > 0 ? markup`<li>and ${many(more, 'more root cause')}, below</li>` : undefined}</ol>\n`
}

/** The rules with a problem that stands for itself, those with most findings first. */
function worst(alone: readonly Headline[], report: Report, anchors: Anchors, level: Level): Markup | undefined {
  const found = new Map<string, number>()
  for (const { root, level: own } of alone) {
    if (own === level) found.set(root.ruleId, (found.get(root.ruleId) ?? 0) + 1)
  }
  if (found.size === 0) return undefined
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]))
  const sorted = [...found].sort(([, a], [, b]) => b - a)
  const items = sorted
    .slice(0, MOST_RULES)
    .map(
      ([id, count]) =>
        markup`<li><a href="#${anchors.rule(id)}">${titles.get(id) ?? id}</a> (${grouped(count)})</li>\n`,
    )
  const more = sorted.length - MOST_RULES
  const lead = level === 'fail' ? 'Required, and not so' : 'Should be looked at'
  return markup`<p>${lead}, with the number of findings:</p>
<ul>${items}${more > 0 ? markup`<li>and ${many(more, 'more rule')}, below</li>` : undefined}</ul>\n`
}

function acceptedCount({ findings }: Report): number {
  return findings.filter((finding) => kindOf(finding) === 'accepted').length
}

function acceptedLine(report: Report, { prefix }: Place): Markup | undefined {
  const count = acceptedCount(report)
  if (count === 0) return undefined
  return markup`<p><a href="#${prefix}accepted">${many(count, 'finding')}</a> ${count === 1 ? 'is' : 'are'} accepted, and not counted.</p>\n`
}

function assessorLine({ audit }: Report, { prefix }: Place): Markup | undefined {
  const count = audit?.findings.length ?? 0
  if (count === 0) return undefined
  return markup`<p><a href="#${prefix}assessor">${many(count, 'finding')}</a> of the assessor ${count === 1 ? 'stands' : 'stand'} beside what rules judged, and ${count === 1 ? 'is' : 'are'} not counted.</p>\n`
}
