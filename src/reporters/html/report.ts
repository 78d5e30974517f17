/** One report on the page: its parts in the order in which people read them. */

import { PRODUCT_NAMES } from '../../domain/names.ts'
import type { Report } from '../../report.ts'
import { assessor } from '../document/assessor.ts'
import { attestations } from '../document/attestations.ts'
import { comparison } from '../document/comparison.ts'
import { inventoryPart, requirementsPart, topologyPart } from '../document/estate.ts'
import { partSection } from '../document/html.ts'
import type { DocumentPart } from '../document/model.ts'
import { planPart } from '../document/plan.ts'
import { policyPart } from '../document/policy.ts'
import { inputsPart, methodPart, rulesPart } from '../document/reference.ts'
import { type Markup, markup } from '../markup.ts'
import { accepted, asRequired, problems } from './findings.ts'
import { many, type Place } from './parts.ts'
import { summary } from './summary.ts'
import { unjudged } from './unjudged.ts'

interface Parts {
  readonly links: Markup
  readonly content: Markup
}

/** The parts, and links to them. */
export function reportParts(report: Report, place: Place, showAll: boolean): Parts {
  const entry = (part: DocumentPart | undefined) => partEntry(part, place)
  const parts = [
    ['summary', 'Executive summary', summary(report, place)],
    entry(planPart(report)),
    entry(comparison(report)),
    ['findings', 'Findings', problems(report, place)],
    ['unjudged', 'What could not be judged', unjudged(report, place)],
    ['accepted', 'Accepted findings', accepted(report, place)],
    entry(assessor(report)),
    entry(attestations(report)),
    entry(policyPart(report)),
    ['met', 'As required', showAll ? asRequired(report, place) : undefined],
    ...[topologyPart(report), inventoryPart(report), requirementsPart(report)].map(entry),
    ...[rulesPart(report), inputsPart(report), methodPart(report)].map(entry),
  ] as const
  const there = parts.filter(([, , content]) => content !== undefined)
  const items = there.map(([id, title]) => markup`<li><a href="#${place.prefix}${id}">${title}</a></li>`)
  return { links: markup`<ul class="parts">${items}</ul>\n`, content: markup`${there.map(([, , content]) => content)}` }
}

/** A part that other formats show too; one that has nothing to say leaves nothing behind. */
function partEntry(part: DocumentPart | undefined, place: Place): readonly [string, string, Markup | undefined] {
  return part === undefined ? ['', '', undefined] : [part.id, part.title, partSection(part, place)]
}

/** What was judged, as of when, and how far it reaches. */
export function scope(report: Report): Markup {
  const { environment, asOf, tool, rules } = report
  const families = [...new Set(rules.map(({ family }) => family))]
  return markup`<p><code>${environment.path}</code> \u00b7 ${PRODUCT_NAMES[environment.product]} \u00b7 judged as of <time datetime="${asOf}">${asOf}</time> \u00b7 ${tool.name} ${tool.version}</p>
<p class="quiet">Scope: ${many(rules.length, 'rule')} on ${families.join(', ')}</p>\n`
}
