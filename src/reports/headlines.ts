/**
 * What is wrong, each thing once: a cause with what follows from it, or a finding that stands for itself. Every unmet
 * finding that counts belongs to one headline.
 */

import { rememberedOf } from '../domain/memo.ts'
import type { Finding, Level, Report } from '../report.ts'
import { type FittingCause, fittedCauses } from './fitting-causes.ts'

export interface Headline {
  /** In one sentence. */
  readonly text: string
  /** The worst of what counts. */
  readonly level: Level
  /** The finding that stands for it: its fix is what to do. */
  readonly root: Finding
  /** The root is accepted, and so does not count; what follows from it does. */
  readonly rootAccepted: boolean
  /** What follows from the root and counts. */
  readonly consequences: readonly Finding[]
  /** How many findings count, the root among them where it does. */
  readonly count: number
}

export interface Headlines {
  /** Those that fail before those that warn, else in the order of the report. */
  readonly all: readonly Headline[]
  /** How many findings count. */
  readonly count: number
  /** What a finding belongs to; also one that is accepted, where others of it count. */
  of(finding: Finding): Headline | undefined
}

/** All headlines of a report, found once for all of its parts. */
export const headlinesOf = rememberedOf(headlinesIn)

function headlinesIn(report: Report): Headlines {
  const byRoot = new Map<Finding, Headline>()
  const held = new Map<Finding, Headline>()
  for (const cause of fittedCauses(report).causes) {
    const headline = headlineOf(cause)
    if (headline === undefined) continue
    byRoot.set(cause.root, headline)
    for (const finding of [cause.root, ...cause.consequences]) held.set(finding, headline)
  }
  const all = report.findings.flatMap((finding) => {
    const headline = byRoot.get(finding)
    if (headline !== undefined) return [headline]
    if (!counts(finding) || held.has(finding)) return []
    const alone = { text: finding.message, level: levelOf(finding), root: finding, rootAccepted: false, count: 1 }
    const own = { ...alone, consequences: [] }
    held.set(finding, own)
    return [own]
  })
  return {
    all: [...all.filter(({ level }) => level === 'fail'), ...all.filter(({ level }) => level === 'warn')],
    count: all.reduce((total, { count }) => total + count, 0),
    of: (finding) => held.get(finding),
  }
}

/** The headline from whose root a finding follows; none where it is the root itself, or no finding. */
export function followedBy(finding: Finding | undefined, headline: Headline | undefined): Headline | undefined {
  return finding === undefined || headline?.root === finding ? undefined : headline
}

/** None where nothing of the cause counts. */
function headlineOf({ headline, root, consequences: named }: FittingCause): Headline | undefined {
  const consequences = named.filter(counts)
  const counting = counts(root) ? [root, ...consequences] : consequences
  if (counting.length === 0) return undefined
  return {
    text: consequences.length === 0 ? root.message : headline,
    level: counting.some((finding) => levelOf(finding) === 'fail') ? 'fail' : 'warn',
    root,
    rootAccepted: !counts(root),
    consequences,
    count: counting.length,
  }
}

function counts({ verdict, waived }: Finding): boolean {
  return verdict === 'unmet' && waived === undefined
}

function levelOf({ level = 'fail' }: Finding): Level {
  return level
}
