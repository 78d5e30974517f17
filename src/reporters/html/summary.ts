/** What a manager reads: whether it is ready, how many rules came out how, and what stands behind it. */

import { type Report, STATUSES } from '../../report.ts'
import { blockMarkup } from '../document/html.ts'
import { summaryBlocks } from '../document/summary.ts'
import { verdictOf } from '../document/verdict.ts'
import { type Markup, markup } from '../markup.ts'
import { countOf, grouped, type Place, section, statusWord } from './parts.ts'

/** The executive summary. */
export function summary(report: Report, place: Place): Markup {
  const { text, look } = verdictOf(report)
  const blocks = summaryBlocks(report).map((block, index) => blockMarkup(block, place, `summary-${index + 1}`))
  return section(
    place,
    'summary',
    'Executive summary',
    markup`<p class="verdict ${look}"><strong>${text}.</strong></p>
${counts(report)}${blocks}`,
  )
}

function counts(report: Report): Markup {
  const items = STATUSES.flatMap((status) => {
    const count = countOf(report, status)
    return count === 0 ? [] : [markup`<li><b>${grouped(count)}</b> ${statusWord(status)}</li>`]
  })
  return markup`<ul class="counts" aria-label="Rules by how they came out">${items}</ul>\n`
}
