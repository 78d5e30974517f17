/** The form that filters findings. It is hidden until the script shows it: without the script it would do nothing. */

import type { Report } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { KINDS, type Kind, kindOf } from './parts.ts'

/** Only what is on the page can be chosen; nothing where there is no finding. */
export function filterForm(reports: readonly Report[], showAll: boolean): Markup | undefined {
  const kinds = new Set<Kind>()
  const families = new Set<string>()
  for (const { findings, rules } of reports) {
    const byRule = new Map(rules.map(({ id, family }) => [id, family]))
    for (const finding of findings) {
      const kind = kindOf(finding)
      if (kind === 'met' && !showAll) continue
      kinds.add(kind)
      families.add(byRule.get(finding.ruleId) ?? finding.ruleId)
    }
  }
  if (kinds.size === 0) return undefined
  const boxes = KINDS.filter((kind) => kinds.has(kind)).map(
    (kind) => markup`<label><input type="checkbox" value="${kind}" checked="checked"/> ${kind}</label>\n`,
  )
  return markup`<form id="filter" role="search" aria-label="Findings" hidden="hidden">
<label>Search <input type="search" name="words" autocomplete="off"/></label>
<label>Family <select name="family"><option value="">all</option>${[...families].sort().map((family) => markup`<option>${family}</option>`)}</select></label>
<fieldset><legend>Show</legend>${boxes}</fieldset>
<button type="reset">Show all</button>
<output aria-live="polite"></output>
</form>\n`
}
