/** One report on the page: its parts in the order in which people read them. */

import { PRODUCT_NAMES } from '../../domain/names.ts'
import type { Report } from '../../report.ts'
import { acceptedPart, asRequiredPart, problemsPart } from '../document/findings.ts'
import { partSection } from '../document/html.ts'
import { type MakePart, partMakers } from '../document/report-parts.ts'
import { summaryPart } from '../document/summary.ts'
import { unjudgedPart } from '../document/unjudged.ts'
import { type Markup, markup } from '../markup.ts'
import { accepted, asRequired, problems } from './findings.ts'
import { many, type Place } from './parts.ts'
import { summary } from './summary.ts'
import { unjudged } from './unjudged.ts'

interface Parts {
  readonly links: Markup
  readonly content: Markup
}

/** Parts that the page shows in its own manner, since they can be filtered or stand out. */
const OWN: ReadonlyMap<MakePart, readonly [id: string, title: string, show: ShowPart]> = new Map([
  [summaryPart, ['summary', 'Executive summary', summary]],
  [problemsPart, ['findings', 'Findings', problems]],
  [unjudgedPart, ['unjudged', 'What could not be judged', unjudged]],
  [acceptedPart, ['accepted', 'Accepted findings', accepted]],
  [asRequiredPart, ['met', 'As required', asRequired]],
])

type ShowPart = (report: Report, place: Place) => Markup | undefined

/** The parts, and links to them; one that has nothing to say leaves nothing behind. */
export function reportParts(report: Report, place: Place, showAll: boolean): Parts {
  const there = partMakers(showAll).flatMap((make) => partOf(make, report, place) ?? [])
  const items = there.map(({ id, title }) => markup`<li><a href="#${place.prefix}${id}">${title}</a></li>`)
  return { links: markup`<ul class="parts">${items}</ul>\n`, content: markup`${there.map(({ content }) => content)}` }
}

function partOf(make: MakePart, report: Report, place: Place) {
  const own = OWN.get(make)
  if (own !== undefined) {
    const [id, title, show] = own
    const content = show(report, place)
    return content && { id, title, content }
  }
  const part = make(report)
  return part && { id: part.id, title: part.title, content: partSection(part, place) }
}

/** What was judged, as of when, and how far it reaches. */
export function scope(report: Report): Markup {
  const { environment, asOf, tool, rules } = report
  const families = [...new Set(rules.map(({ family }) => family))]
  return markup`<p><code>${environment.path}</code> \u00b7 ${PRODUCT_NAMES[environment.product]} \u00b7 judged as of <time datetime="${asOf}">${asOf}</time> \u00b7 ${tool.name} ${tool.version}</p>
<p class="quiet">Scope: ${many(rules.length, 'rule')} on ${families.join(', ')}</p>\n`
}
