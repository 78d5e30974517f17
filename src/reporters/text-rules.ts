/** The rules that need no attention as counts, or every rule on a line of its own. */

import type { Finding, Report, ReportRule, Result } from '../report.ts'
import { printable } from './printable.ts'
import { position } from './text-finding.ts'
import { counted, hanging } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'

/** `pass     12 dns, 4 os`: how many rules of each family passed. */
export function passLines({ results, rules }: Report, page: Page): readonly string[] {
  const families = new Map(rules.map(({ id, family }) => [id, family]))
  const counts = new Map<string, number>()
  for (const { ruleId, status } of results) {
    const family = families.get(ruleId) ?? ruleId
    if (status === 'pass') counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const text = [...counts].map(([family, count]) => `${count} ${family}`).join(', ')
  return hanging(leadingWord('pass', page), text, AFTER_WORD, page.width)
}

/** `--show all`: every rule, status first, with the subjects that met it when the report lists them. */
export function ruleLines({ results, rules, findings }: Report, page: Page): readonly string[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const met = findings.filter(({ verdict }) => verdict === 'met')
  return results.flatMap((result) => [
    ...hanging(leadingWord(result.status, page), ruleText(result, byId.get(result.ruleId)), AFTER_WORD + 2, page.width),
    ...met.filter(({ ruleId }) => ruleId === result.ruleId).flatMap((finding) => metLines(finding, page)),
  ])
}

function ruleText({ ruleId, reason, counts }: Result, rule: ReportRule | undefined): string {
  const title = rule === undefined ? ruleId : `${ruleId}  ${rule.title}`
  if (reason !== undefined) return `${title} (${reason})`
  return counts.met > 0
    ? `${title} (${counts.met} of ${counted(counts.met + counts.unmet + counts.unknown, 'subject')})`
    : title
}

function metLines({ location, message }: Finding, { chalk, width }: Page): readonly string[] {
  const lead = ' '.repeat(AFTER_WORD + 2)
  return hanging(lead, `${position(location)}  ${printable(message)}`, lead.length + 2, width).map((line) =>
    chalk.dim(line),
  )
}
