/** One finding, as an item of a list that can be filtered. */

import type { Finding, ReportRule } from '../../report.ts'
import { findingBlock, type ShownWith } from '../document/finding.ts'
import { findingContent, idOf } from '../document/html.ts'
import { type Markup, markup } from '../markup.ts'
import type { Place } from './parts.ts'

/** An item of a list of findings. */
export function findingItem(
  finding: Finding,
  rule: ReportRule | undefined,
  family: string,
  place: Place,
  shown: ShownWith = {},
): Markup {
  const block = findingBlock(finding, rule, shown)
  return markup`<li class="finding ${block.standing}"${idOf(block, place)} data-level="${block.standing}" data-family="${family}">
${findingContent(block, place)}</li>\n`
}
