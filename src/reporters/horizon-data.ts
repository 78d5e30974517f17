/** What is to come, as the formats show it: what turns on one day by one rule stands together. */

import { createHash } from 'node:crypto'
import type { Level, Location, ReportKnowledge } from '../report.ts'

/** How something stands from a day on. */
export type Turned = 'pass' | 'unknown' | Level

/** One finding that is another from its day on. */
export interface ShownTurn {
  readonly day: string
  readonly ruleId: string
  readonly ruleTitle: string
  readonly subject: string
  /** Absent where there was no such finding before. */
  readonly from?: Turned
  readonly to: Turned
  readonly message: string
  readonly fix?: string
  readonly location: Location
}

export interface HorizonItem {
  readonly subject: string
  readonly from?: Turned
  readonly message: string
  readonly fix?: string
  readonly location?: Location
}

/** What turns on one day, by one rule and in one way; or that the knowledge of the rules is old. */
export interface HorizonEntry {
  /** The same whenever it is looked for: a calendar replaces what it holds of it. */
  readonly id: string
  readonly day: string
  readonly kind: 'rule' | 'knowledge'
  readonly to: Turned
  readonly ruleId?: string
  /** The requirement, as a sentence. */
  readonly title: string
  readonly items: readonly HorizonItem[]
}

export interface ShownHorizon {
  readonly environment: { readonly path: string; readonly name: string; readonly product: string }
  /** ISO days. */
  readonly asOf: string
  readonly until: string
  readonly knowledge: ReportKnowledge
  /** How many findings stand so on the first day; `check` shows them. */
  readonly today: { readonly fail: number; readonly warn: number; readonly unknown: number }
  readonly entries: readonly HorizonEntry[]
}

interface Given extends Omit<ShownHorizon, 'entries'> {
  /** By day. */
  readonly turns: readonly ShownTurn[]
  /** The last day on which the knowledge of the rules is not old. */
  readonly freshUntil: string
}

/** The entries in the order of their days. */
export function shownHorizon({ turns, freshUntil, ...rest }: Given): ShownHorizon {
  const { environment, asOf, until, knowledge } = rest
  const groups = new Map<string, { readonly first: ShownTurn; readonly items: HorizonItem[] }>()
  for (const { day, ruleId, ruleTitle, to, ...item } of turns) {
    const key = [day, ruleId, to].join('\0')
    const group = groups.get(key) ?? { first: { day, ruleId, ruleTitle, to, ...item }, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  const ofRules = [...groups.values()].map(
    ({ first: { day, ruleId, ruleTitle, to }, items }): HorizonEntry => ({
      id: idOf(environment, day, ruleId, to),
      day,
      kind: 'rule',
      to,
      ruleId,
      title: ruleTitle,
      items,
    }),
  )
  const old = dayAfter(freshUntil)
  const ofKnowledge = old > asOf && old <= until ? [knowledgeEntry(environment, old, knowledge)] : []
  return { ...rest, entries: [...ofRules, ...ofKnowledge].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) }
}

function knowledgeEntry(
  environment: ShownHorizon['environment'],
  day: string,
  { version, newest, maxAgeMonths }: ReportKnowledge,
): HorizonEntry {
  return {
    id: idOf(environment, day, 'knowledge', 'warn'),
    day,
    kind: 'knowledge',
    to: 'warn',
    title: `The knowledge of the rules is not older than ${maxAgeMonths} months`,
    items: [
      {
        subject: version,
        message: `rule knowledge ${version} is older than ${maxAgeMonths} months: its newest document was read on ${newest}`,
        fix: 'update lync-ready',
      },
    ],
  }
}

/** The next ISO day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Neither the day on which it was looked for nor how many subjects there are changes it. */
function idOf({ path, name }: ShownHorizon['environment'], ...parts: readonly string[]): string {
  return createHash('sha256')
    .update([path, name, ...parts].join('\0'))
    .digest('hex')
    .slice(0, 32)
}
