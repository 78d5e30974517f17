/** What could not be judged, by the key that would settle it; and what went wrong inside of a rule. */

import type { Finding, Report, Result } from '../../report.ts'
import { attestedIn } from '../attested.ts'
import { groupedBy } from '../entries.ts'
import { many } from '../html/parts.ts'
import { findingBlock } from './finding.ts'
import type { Block, DocumentPart } from './model.ts'

export interface Unjudged {
  readonly errors: readonly Result[]
  /** The key that most findings wait for first; of findings without a key none. */
  readonly groups: readonly (readonly [key: string | undefined, findings: readonly Finding[]])[]
}

export const FAULT_LEAD = 'A fault of lync-ready, not of the description; please report it:'
export const NO_KEY = 'The description cannot settle this'
export const KEYS_CAPTION = 'What to add to the environment file, the key that settles most rules first'

/** Nothing where everything was judged. */
export function unjudgedOf({ coverage, results, findings }: Report): Unjudged | undefined {
  const errors = results.filter(({ status }) => status === 'error')
  const unknown = findings.filter(({ verdict }) => verdict === 'unknown')
  const waiting = results.filter(({ status }) => status === 'unknown').length
  if (errors.length + unknown.length + waiting + coverage.unread.length === 0) return undefined
  return { errors, groups: groups(unknown) }
}

/** How many rules it is, and that nothing is taken for a pass. */
export function unjudgedText({ coverage: { unknown } }: Report): string {
  return `${many(unknown, 'rule')} could not be judged in full. What is not given is never taken for a pass.`
}

/** Sections that no rule reads, where there are some. */
export function unreadText({ coverage: { unread } }: Report): string | undefined {
  return unread.length === 0 ? undefined : `Given, but read by no rule yet: ${unread.join(', ')}.`
}

/** The part for paper. */
export function unjudgedPart(report: Report): DocumentPart | undefined {
  const open = unjudgedOf(report)
  if (open === undefined) return undefined
  const unread = unreadText(report)
  const { ofFinding } = attestedIn(report)
  return {
    id: 'unjudged',
    title: 'What could not be judged',
    blocks: [
      ...errorBlocks(open.errors),
      { kind: 'paragraph', text: unjudgedText(report) },
      ...keyBlocks(report),
      ...attestedBlocks(report),
      ...(unread === undefined ? [] : [{ kind: 'paragraph', text: unread } as const]),
      ...open.groups.flatMap(([key, own]): readonly Block[] => [
        { kind: 'heading', level: 1, text: key === undefined ? NO_KEY : `Give ${key}` },
        ...own.map((finding) => findingBlock(finding, undefined, { attested: ofFinding(finding) })),
      ]),
    ],
  }
}

/** How many attestations speak of what is unknown here. */
export function attestedBlocks({ audit }: Report): readonly Block[] {
  const count = (audit?.attestations ?? []).filter(({ speaksOf }) => speaksOf === 'unknown').length
  if (count === 0) return []
  const rest = ` ${count === 1 ? 'speaks' : 'speak'} of what is unknown here. It stays unknown.`
  return [{ kind: 'paragraph', text: [{ text: many(count, 'attestation'), link: '#attestations' }, rest] }]
}

function errorBlocks(errors: readonly Result[]): readonly Block[] {
  if (errors.length === 0) return []
  const items = errors.map(({ ruleId, reason = 'no reason given' }) => [
    { text: ruleId, look: 'code' } as const,
    ` ${reason}`,
  ])
  return [
    { kind: 'paragraph', text: FAULT_LEAD },
    { kind: 'list', items },
  ]
}

function keyBlocks({ coverage: { missing } }: Report): readonly Block[] {
  if (missing.length === 0) return []
  const rows = missing.map(({ key, rules }) => [{ text: key, look: 'code' } as const, String(rules)])
  return [{ kind: 'table', caption: KEYS_CAPTION, columns: ['key', 'rules it settles'], rows, widths: [75, 25] }]
}

function groups(findings: readonly Finding[]): Unjudged['groups'] {
  const byKey = groupedBy(findings, ({ settledBy }) => settledBy)
  return [...byKey].sort(([a = '', own], [b = '', others]) => others.length - own.length || (a < b ? -1 : 1))
}
