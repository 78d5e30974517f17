/** What is not as required and accepted: it does not count, and stays visible. */

import type { Finding, Report } from '../report.ts'
import { position } from './text-finding.ts'
import { hanging } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'
import { waivedText } from './waived-text.ts'

/** A block for each accepted finding. */
export function waivedBlocks({ findings }: Report, page: Page): readonly (readonly string[])[] {
  return findings.flatMap((finding) => (finding.waived ? [waivedLines(finding, finding.waived, page)] : []))
}

function waivedLines(
  { ruleId, location, message }: Finding,
  waived: NonNullable<Finding['waived']>,
  page: Page,
): readonly string[] {
  const indent = ' '.repeat(AFTER_WORD)
  return [
    ...hanging(leadingWord('waived', page), `${ruleId}  ${message}`, AFTER_WORD, page.width),
    `${indent}${position(location)}`,
    ...hanging(indent, `accepted ${waivedText(waived)}`, AFTER_WORD, page.width),
  ]
}
