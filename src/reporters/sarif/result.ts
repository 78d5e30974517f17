/** A line of a report as a SARIF result, or as a notification that there is none. */

import type { Finding, Location, ReportWaiver } from '../../report.ts'
import type { ReportPolicyNotice } from '../../report-policy.ts'
import { followedBy, type Headline } from '../../reports/headlines.ts'
import { detailsOf, type Entry, type EntryStatus, rootText } from '../entries.ts'
import { waivedText } from '../waived-text.ts'
import { artifactLocation, physicalLocation } from './location.ts'
import { plainMessage } from './message.ts'

/** Anything but a failure must have the level `none`. */
const KINDS: Readonly<Record<EntryStatus, { readonly kind: string; readonly level: string }>> = {
  error: { kind: 'fail', level: 'error' },
  fail: { kind: 'fail', level: 'error' },
  warn: { kind: 'fail', level: 'warning' },
  waived: { kind: 'fail', level: 'warning' },
  unknown: { kind: 'open', level: 'none' },
  pass: { kind: 'pass', level: 'none' },
  skip: { kind: 'notApplicable', level: 'none' },
}

/** The version tells what the hash is made of: rule id, subject and file. */
const FINGERPRINT = 'lyncReadyFinding/v1'

/** A result. */
export function resultOf(entry: Entry, ruleIndex: number): object {
  const { status, rule, location, finding, fingerprint, settledBy, headline, attested } = entry
  const level = finding?.waived && finding.level === 'fail' ? 'error' : KINDS[status].level
  return {
    ruleId: rule.id,
    ruleIndex,
    kind: KINDS[status].kind,
    level,
    message: plainMessage(messageText(entry)),
    locations: [{ physicalLocation: physicalLocation(location) }],
    ...(finding && relatedLocations(finding, headline)),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(finding?.waived && { suppressions: [suppressionOf(finding.waived)] }),
    properties: {
      ...(finding && { subject: finding.subject }),
      ...(finding?.fix !== undefined && { fix: finding.fix }),
      ...(settledBy !== undefined && { settledBy }),
      ...(finding?.waived && { waived: finding.waived }),
      ...(headline && headline.consequences.length > 0 && { cause: causeOf(headline) }),
      ...(attested && { attested }),
    },
  }
}

/** Code scanning shows the first sentence in lists, and all of it with the line. */
function messageText(entry: Entry): string {
  const details = detailsOf(entry).map(([label, text]) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${text}`)
  return [entry.message, ...details].join('\n')
}

/** What stands at the root: of the finding itself and of what follows from it the same. */
function causeOf({ text, root, rootAccepted }: Headline): object {
  const { ruleId, subject, fingerprint } = root
  return { headline: text, ruleId, subject, fingerprint, ...(rootAccepted && { accepted: true }) }
}

/** What it follows from, and where evidence was read, when elsewhere. */
function relatedLocations(finding: Finding, headline: Headline | undefined): object {
  const { evidence, location } = finding
  const cause = followedBy(finding, headline)
  const root = cause === undefined ? [] : [{ text: `follows ${rootText(cause)}`, at: cause.root.location }]
  const read = evidence.flatMap((each) =>
    each.location !== undefined && !isSame(each.location, location) ? [{ text: each.text, at: each.location }] : [],
  )
  const elsewhere = [...root, ...read]
  if (elsewhere.length === 0) return {}
  return {
    relatedLocations: elsewhere.map(({ text, at }, id) => ({
      id,
      physicalLocation: physicalLocation(at),
      message: plainMessage(text),
    })),
  }
}

function isSame(a: Omit<Location, 'snippet'>, b: Omit<Location, 'snippet'>): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column
}

function suppressionOf(waiver: ReportWaiver): object {
  return {
    kind: waiver.by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: `accepted ${waivedText(waiver)}`,
    ...(waiver.location && { location: { physicalLocation: physicalLocation(waiver.location) } }),
  }
}

/** What came of a rule that gave no result. */
export function notificationOf({ status, rule, message, settledBy, attested, location }: Entry, index: number): object {
  const told = status === 'error' ? `${rule.id} broke` : `${rule.id} was not judged`
  const properties = { ...(settledBy !== undefined && { settledBy }), ...(attested && { attested }) }
  return {
    level: status === 'error' ? 'error' : 'note',
    message: plainMessage(`${told}: ${message}`),
    associatedRule: { id: rule.id, index },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(location.path) } }],
    ...(Object.keys(properties).length > 0 && { properties }),
  }
}

/** What somebody should know of a waiver. */
export function noticeOf({ kind, message, location }: ReportPolicyNotice): object {
  return {
    level: kind === 'renamed' || kind === 'unused' ? 'note' : 'warning',
    message: plainMessage(message),
    locations: [{ physicalLocation: physicalLocation(location) }],
  }
}
