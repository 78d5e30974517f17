/** What is not as required: headlines with what follows from each in short, or every finding in full. */

import type { Finding, Level, Report, ReportRule } from '../report.ts'
import { followedBy, type Headline, type Headlines } from '../reports/headlines.ts'
import { groupedBy, rootText } from './entries.ts'
import { findingLines, position, reasonLines } from './text-finding.ts'
import { hanging, labelled } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'

type Block = readonly string[]

/** Those of one level: of a headline the worst of what counts, of a finding its own. */
export function problemBlocks(
  { findings, rules }: Report,
  headlines: Headlines,
  level: Level,
  page: Page,
): readonly Block[] {
  const leading = headlines.all.filter((headline) => headline.level === level)
  const shown = page.showAll
    ? findings.filter((finding) => finding.waived === undefined && headlines.of(finding) && levelOf(finding) === level)
    : leading.flatMap(({ root, rootAccepted }) => (rootAccepted ? [] : [root]))
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [
    ...[...groupedBy(shown, ({ ruleId }) => ruleId)].flatMap(([ruleId, own]) =>
      ruleBlocks(own, known.get(ruleId), headlines, page),
    ),
    ...leading.filter(({ rootAccepted }) => rootAccepted).map((headline) => acceptedRootLines(headline, page)),
  ]
}

function levelOf({ level = 'fail' }: Finding): Level {
  return level
}

/** Findings of one rule stand together, and share what the rule says of all of them. */
function ruleBlocks(
  findings: readonly Finding[],
  rule: ReportRule | undefined,
  headlines: Headlines,
  page: Page,
): readonly Block[] {
  const blocks = findings.map((finding) => [
    ...findingLines(finding, rule, page),
    ...causeLines(finding, headlines.of(finding), page),
  ])
  return [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), ...reasonLines(findings, rule, page)]]
}

/** What it follows from, or what follows from it. */
function causeLines(finding: Finding, headline: Headline | undefined, page: Page): Block {
  if (headline === undefined) return []
  const cause = followedBy(finding, headline)
  if (cause !== undefined) return labelled('follows', rootText(cause), page.width)
  const { text, consequences } = headline
  if (consequences.length === 0) return []
  return [...(text === finding.message ? [] : labelled('headline', text, page.width)), ...leadLines(headline, page)]
}

/** Each in short: where, how bad, which rule, what. */
function leadLines({ consequences }: Headline, { width }: Page): Block {
  return consequences.flatMap(({ location, level = 'fail', ruleId, message }, index) =>
    labelled(index === 0 ? 'leads to' : '', `${level}  ${position(location)}  ${ruleId}  ${message}`, width),
  )
}

/** The root stands with what is accepted; what follows from it counts. */
function acceptedRootLines(headline: Headline, page: Page): Block {
  const { level, text, root } = headline
  const said = `${position(root.location)}  ${root.ruleId}  ${text} (accepted, while what follows from it counts)`
  return [
    ...hanging(leadingWord(level, page), said, AFTER_WORD, page.width),
    ...(root.fix === undefined ? [] : labelled('fix', root.fix, page.width)),
    ...leadLines(headline, page),
  ]
}
