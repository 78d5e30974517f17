/** One finding: what, where, expected and found, what to do; of an accepted one why, until when and by whom. */

import type { Finding, Location, ReportEvidence, ReportRule, ReportWaiver } from '../../report.ts'
import type { Attestation } from '../../report-audit.ts'
import { attestedText } from '../attested.ts'
import { kindOf } from '../html/parts.ts'
import { byRole, position, trustText } from '../text-finding.ts'
import { leftText } from '../waived-text.ts'
import { type Anchors, causeTerms } from './anchors.ts'
import type { FindingBlock, Line, Terms } from './model.ts'

type Term = Terms['items'][number]

const LABELS = { expected: 'expected', actual: 'found', note: 'note' } as const
/** By what a finding is accepted. */
export const BY = { waiver: 'a waiver', inline: 'a comment in the file', baseline: 'the baseline' } as const
const KEPT_BEFORE = 60
const KEPT_AFTER = 200

export interface ShownWith {
  /** With them it tells what it follows from, and can be linked to. */
  readonly anchors?: Anchors
  readonly attested?: readonly Attestation[]
}

/** The same on the page and on paper. */
export function findingBlock(
  finding: Finding,
  rule: ReportRule | undefined,
  { anchors, attested = [] }: ShownWith = {},
): FindingBlock {
  const { location, message, subject, fix, waived, evidence, ruleId } = finding
  const standing = kindOf(finding)
  const note = trustText(finding, rule)
  const snippet = snippetLine(location)
  const id = anchors?.finding(finding)
  return {
    kind: 'finding',
    standing,
    ...(id !== undefined && { id }),
    message,
    position: position(location),
    ...(snippet !== undefined && { snippet }),
    facts: [
      // Unknown ones stand below the key that would settle them, whatever their rule.
      ...(standing === 'unknown' ? [code('rule', ruleId)] : []),
      ...(message.includes(subject) ? [] : [['subject', subject] as const]),
      ...(anchors === undefined ? [] : causeTerms(finding, anchors)),
      ...byRole(evidence).map((each) => evidenceTerm(each, location)),
      ...(note === undefined ? [] : [['note', note] as const]),
      ...(fix === undefined ? [] : [['fix', fix] as const]),
      ...(waived === undefined ? [] : waiverTerms(waived, finding)),
      ...attested.map((each) => ['attested', attestedText(each)] as const),
    ],
  }
}

function code(label: string, text: string): Term {
  return [label, { text, look: 'code' }]
}

function evidenceTerm({ role, text, location }: ReportEvidence, at: Location): Term {
  const elsewhere = location !== undefined && (location.path !== at.path || location.line !== at.line)
  return [LABELS[role], elsewhere ? [text, ...placeSpans(location)] : text]
}

function placeSpans(location: Omit<Location, 'snippet'>) {
  return [' (', { text: position(location), look: 'code' }, ')'] as const
}

function waiverTerms(
  { by, reason, until, daysLeft, approver, ticket, risk, location }: ReportWaiver,
  { level }: Finding,
): readonly Term[] {
  const left = daysLeft === undefined ? '' : `, ${leftText(daysLeft)}`
  return [
    ['counts as', level ?? 'fail'],
    ['accepted', [`by ${BY[by]}`, ...(location === undefined ? [] : placeSpans(location))]],
    ['reason', reason],
    ['until', until === undefined ? 'no end' : `${until}${left}`],
    ...(approver === undefined ? [] : [['approved by', approver] as const]),
    ...(ticket === undefined ? [] : [['ticket', ticket] as const]),
    ...(risk === undefined ? [] : [['risk', risk] as const]),
  ]
}

/** The line of the file with what is meant marked; of a long line what stands around it. */
function snippetLine({ line, column, endLine, endColumn, snippet: text }: Location): Line | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const end = Math.max(endLine > line ? text.trimEnd().length : endColumn - 1, column)
  const [before, meant, after] = [text.slice(0, column - 1), text.slice(column - 1, end), text.slice(end)]
  const start = before.length > KEPT_BEFORE ? `\u2026${before.slice(-KEPT_BEFORE)}` : before
  const rest = meant.length > KEPT_AFTER ? `${meant.slice(0, KEPT_AFTER)}\u2026` : meant
  const tail = after.length > KEPT_AFTER ? `${after.slice(0, KEPT_AFTER)}\u2026` : after.trimEnd()
  return [{ text: `${line} |`, look: 'quiet' }, ` ${start}`, { text: rest, look: 'mark' }, tail]
}
