/** What could not be judged, by the key that would settle it; and what went wrong inside of a rule. */

import type { Report } from '../../report.ts'
import { attestedIn } from '../attested.ts'
import { blockMarkup } from '../document/html.ts'
import {
  attestedBlocks,
  FAULT_LEAD,
  KEYS_CAPTION,
  NO_KEY,
  unjudgedOf,
  unjudgedText,
  unreadText,
} from '../document/unjudged.ts'
import { type Markup, markup } from '../markup.ts'
import { findingItem } from './finding.ts'
import { heading, type Place, section, table } from './parts.ts'

/** Nothing where everything was judged. */
export function unjudged(report: Report, place: Place): Markup | undefined {
  const open = unjudgedOf(report)
  if (open === undefined) return undefined
  const { ofFinding } = attestedIn(report)
  const families = new Map(report.rules.map(({ id, family }) => [id, family]))
  const unread = unreadText(report)
  return section(
    place,
    'unjudged',
    'What could not be judged',
    markup`${errorList(open.errors)}<p>${unjudgedText(report)}</p>\n${missing(report)}${attestedBlocks(report).map((block) => blockMarkup(block, place, ''))}${
      unread === undefined ? undefined : markup`<p>${unread}</p>\n`
    }${open.groups.map(
      ([key, own]) => markup`<section data-group="" data-rule="${key ?? ''}">
${heading(place.level + 1, key === undefined ? NO_KEY : markup`Give <code>${key}</code>`)}<ol class="findings">
${own.map((finding) => findingItem(finding, undefined, families.get(finding.ruleId) ?? finding.ruleId, place, { attested: ofFinding(finding) }))}</ol></section>\n`,
    )}`,
  )
}

function missing({ coverage: { missing: keys } }: Report): Markup | undefined {
  if (keys.length === 0) return undefined
  const rows = keys.map(({ key, rules }) => [markup`<code>${key}</code>`, rules] as const)
  return table(KEYS_CAPTION, ['key', 'rules it settles'], rows)
}

function errorList(errors: Report['results']): Markup | undefined {
  if (errors.length === 0) return undefined
  return markup`<p>${FAULT_LEAD}</p>
<ul>${errors.map(({ ruleId, reason = 'no reason given' }) => markup`<li><code>${ruleId}</code> ${reason}</li>\n`)}</ul>\n`
}
