/** What a manager reads: whether it is ready, how many rules came out how, and which ones fail. */

import { type Report, STATUSES } from '../../report.ts'
import { acceptedText, judgedText, worstRules } from '../document/summary.ts'
import { verdictOf } from '../document/verdict.ts'
import { type Markup, markup } from '../markup.ts'
import { countOf, grouped, type Place, section, statusWord } from './parts.ts'

/** The executive summary. */
export function summary(report: Report, place: Place): Markup {
  const { text, look } = verdictOf(report)
  return section(
    place,
    'summary',
    'Executive summary',
    markup`<p class="verdict ${look}"><strong>${text}.</strong></p>
${counts(report)}<p>${judgedText(report)}</p>
${worst(report, place, 'fail')}${worst(report, place, 'warn')}${acceptedLine(report, place)}`,
  )
}

function counts(report: Report): Markup {
  const items = STATUSES.flatMap((status) => {
    const count = countOf(report, status)
    return count === 0 ? [] : [markup`<li><b>${grouped(count)}</b> ${statusWord(status)}</li>`]
  })
  return markup`<ul class="counts" aria-label="Rules by how they came out">${items}</ul>\n`
}

/** The rules with a problem, those with most findings first. */
function worst(report: Report, { prefix }: Place, kind: 'fail' | 'warn'): Markup | undefined {
  const found = worstRules(report, kind)
  if (found === undefined) return undefined
  const items = found.rules.map(
    ({ title, anchor, count }) => markup`<li><a href="#${prefix}${anchor}">${title}</a> (${grouped(count)})</li>\n`,
  )
  return markup`<p>${found.lead}</p>
<ul>${items}${found.more === undefined ? undefined : markup`<li>${found.more}</li>`}</ul>\n`
}

function acceptedLine(report: Report, { prefix }: Place): Markup | undefined {
  const accepted = acceptedText(report)
  if (accepted === undefined) return undefined
  return markup`<p><a href="#${prefix}accepted">${accepted.what}</a>${accepted.rest}</p>\n`
}
