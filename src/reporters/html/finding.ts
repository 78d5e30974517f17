/** One finding, as an item of a list that can be filtered. */

import type { Finding, ReportRule } from '../../report.ts'
import { findingBlock } from '../document/finding.ts'
import { findingContent } from '../document/html.ts'
import { type Markup, markup } from '../markup.ts'
import type { Place } from './parts.ts'

/** Nothing in a finding depends on where its report stands. */
const ANYWHERE: Place = { prefix: '', level: 2 }

/** An item of a list of findings. */
export function findingItem(finding: Finding, rule: ReportRule | undefined, family: string): Markup {
  const block = findingBlock(finding, rule)
  return markup`<li class="finding ${block.standing}" data-level="${block.standing}" data-family="${family}">
${findingContent(block, ANYWHERE)}</li>\n`
}
