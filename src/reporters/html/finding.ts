/** One finding: what, where, expected and found, what to do; of an accepted one why, until when and by whom. */

import type { Finding, Location, ReportEvidence, ReportRule, ReportWaiver } from '../../report.ts'
import type { Attestation } from '../../report-audit.ts'
import { attestedText } from '../attested.ts'
import { type Markup, markup } from '../markup.ts'
import { byRole, position, trustText } from '../text-finding.ts'
import { leftText } from '../waived-text.ts'
import { type Anchors, causePairs } from './anchors.ts'
import { type Kind, kindOf } from './parts.ts'

const LABELS = { expected: 'expected', actual: 'found', note: 'note' } as const
const BY = { waiver: 'a waiver', inline: 'a comment in the file', baseline: 'the baseline' } as const
const KEPT_BEFORE = 60
const KEPT_AFTER = 200

interface Shown {
  /** With them it tells what it follows from, and can be linked to. */
  readonly anchors?: Anchors
  readonly attested?: readonly Attestation[]
}

/** An item of a list of findings. */
export function findingItem(
  finding: Finding,
  rule: ReportRule | undefined,
  family: string,
  { anchors, attested = [] }: Shown = {},
): Markup {
  const { location, message, subject, fix, waived } = finding
  const kind = kindOf(finding)
  const note = trustText(finding, rule)
  const facts = [
    // Unknown ones stand below the key that would settle them, whatever their rule.
    ...(kind === 'unknown' ? [pair('rule', markup`<code>${finding.ruleId}</code>`)] : []),
    ...(message.includes(subject) ? [] : [pair('subject', subject)]),
    ...(anchors === undefined ? [] : causePairs(finding, anchors).map(([label, text]) => pair(label, text))),
    ...byRole(finding.evidence).map((evidence) => evidencePair(evidence, location)),
    ...(note === undefined ? [] : [pair('note', note)]),
    ...(fix === undefined ? [] : [pair('fix', fix)]),
    ...(waived === undefined ? [] : waiverPairs(waived, finding)),
    ...attested.map((each) => pair('attested', attestedText(each))),
  ]
  const anchor = anchors?.finding(finding)
  const id = anchor === undefined ? undefined : markup` id="${anchor}"`
  return markup`<li class="finding ${kind}"${id} data-level="${kind}" data-family="${family}">
<p class="message">${badge(kind)}${message}</p>
<p><code>${position(location)}</code></p>
${snippet(location)}${facts.length === 0 ? undefined : markup`<dl>${facts}</dl>\n`}</li>\n`
}

function badge(kind: Kind): Markup {
  return markup`<span class="badge">${kind}</span> `
}

function pair(label: string, value: string | Markup): Markup {
  return markup`<dt>${label}</dt><dd>${value}</dd>`
}

function evidencePair({ role, text, location }: ReportEvidence, at: Location): Markup {
  const elsewhere = location !== undefined && (location.path !== at.path || location.line !== at.line)
  return pair(LABELS[role], elsewhere ? markup`${text} (<code>${position(location)}</code>)` : text)
}

function waiverPairs(
  { by, reason, until, daysLeft, approver, ticket, risk, location }: ReportWaiver,
  { level }: Finding,
) {
  const place = location === undefined ? undefined : markup` (<code>${position(location)}</code>)`
  const left = daysLeft === undefined ? '' : `, ${leftText(daysLeft)}`
  return [
    pair('counts as', level ?? 'fail'),
    pair('accepted', markup`by ${BY[by]}${place}`),
    pair('reason', reason),
    pair('until', until === undefined ? 'no end' : `${until}${left}`),
    ...(approver === undefined ? [] : [pair('approved by', approver)]),
    ...(ticket === undefined ? [] : [pair('ticket', ticket)]),
    ...(risk === undefined ? [] : [pair('risk', risk)]),
  ]
}

/** The line of the file with what is meant marked; of a long line what stands around it. */
function snippet({ line, column, endLine, endColumn, snippet: text }: Location): Markup | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const end = Math.max(endLine > line ? text.trimEnd().length : endColumn - 1, column)
  const [before, meant, after] = [text.slice(0, column - 1), text.slice(column - 1, end), text.slice(end)]
  const start = before.length > KEPT_BEFORE ? `\u2026${before.slice(-KEPT_BEFORE)}` : before
  const rest = meant.length > KEPT_AFTER ? `${meant.slice(0, KEPT_AFTER)}\u2026` : meant
  const tail = after.length > KEPT_AFTER ? `${after.slice(0, KEPT_AFTER)}\u2026` : after.trimEnd()
  return markup`<p class="code"><span class="quiet">${line} |</span> ${start}<mark>${rest}</mark>${tail}</p>\n`
}
