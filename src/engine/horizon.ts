/**
 * When what is right today will not be right any more. Nothing is listed by hand: every rule that looks at the day is
 * asked again on later days, week by week, and where its findings change, on the days between, until the first one is found.
 */

import { addDays } from '../domain/calendar.ts'
import type { Loaded } from '../environment/load.ts'
import type { Location } from '../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { toLocation } from './check.ts'
import { type JudgeOn, type Judging, judgeDays, type Standing, type Standings, type Today } from './standings.ts'

/** The first day on which a finding is another than on the day before. */
export interface Turn {
  readonly day: string
  readonly ruleId: string
  readonly ruleTitle: string
  readonly subject: string
  /** Absent where there was no such finding before. */
  readonly from?: Standing
  readonly to: Standing
  readonly message: string
  readonly fix?: string
  readonly location: Location
}

export interface HorizonOptions extends Judging {
  /** ISO day: the last one looked at. */
  readonly until: string
}

export interface Horizon {
  /** By day, then in the order of the rules. */
  readonly turns: readonly Turn[]
  /** How many findings stand as they do on the first day. */
  readonly today: Today
}

const DAYS_OF_A_WEEK = 7

/** @throws InputError when a file of the environment that a rule needs cannot be used */
export async function lookAhead(loaded: Loaded, options: HorizonOptions): Promise<Horizon> {
  const { rules, asOf, until } = options
  const { first, judge } = await judgeDays(loaded, options)
  const turns: Turn[] = []
  let before: Snapshot = { day: asOf, standings: first.standings }
  for (let day = asOf; day < until; ) {
    day = addDays(day, DAYS_OF_A_WEEK)
    if (day > until) day = until
    const after = { day, standings: await judge([...before.standings.keys()], day) }
    await narrow(before, after, judge, (found) => turns.push(...found.map((turn) => located(turn, loaded))))
    before = after
  }
  const order = new Map(rules.map(({ id }, index) => [id, index]))
  return { turns: turns.sort((a, b) => compare(a, b, order)), today: first.today }
}

function compare(a: Turn, b: Turn, order: ReadonlyMap<string, number>): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  const rank = (order.get(a.ruleId) ?? 0) - (order.get(b.ruleId) ?? 0)
  return rank !== 0 ? rank : a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0
}

interface Snapshot {
  readonly day: string
  readonly standings: ReadonlyMap<Rule, Standings>
}

type Found = Omit<Turn, 'location'> & { readonly judgement: Judgement }

/** Halves the time between two days on which findings differ, until they are neighbours. */
async function narrow(
  before: Snapshot,
  after: Snapshot,
  judge: JudgeOn,
  onFound: (turns: readonly Found[]) => void,
): Promise<void> {
  const changed = [...after.standings].filter(([rule, now]) => differ(before.standings.get(rule), now))
  if (changed.length === 0) return
  const days = Math.round((Date.parse(after.day) - Date.parse(before.day)) / 86_400_000)
  if (days <= 1) {
    onFound(changed.flatMap(([rule, now]) => turnsOf(rule, before.standings.get(rule) ?? new Map(), now, after.day)))
    return
  }
  const day = addDays(before.day, Math.floor(days / 2))
  const rules = changed.map(([rule]) => rule)
  const middle = { day, standings: await judge(rules, day) }
  await narrow(before, middle, judge, onFound)
  await narrow(middle, { ...after, standings: new Map(changed) }, judge, onFound)
}

function differ(before: Standings | undefined, after: Standings): boolean {
  if (before === undefined || before.size !== after.size) return true
  return [...after].some(([key, { standing }]) => before.get(key)?.standing !== standing)
}

/** What is no finding any more is told by the one that takes its place, if any does. */
function turnsOf(rule: Rule, before: Standings, after: Standings, day: string): readonly Found[] {
  return [...after].flatMap(([key, { standing, judgement }]) => {
    const from = before.get(key)?.standing
    // A finding that appears, and finds nothing wrong, is no news.
    if (from === standing || (from === undefined && standing === 'pass')) return []
    const { subject, message, fix } = judgement
    return [
      {
        day,
        ruleId: rule.id,
        ruleTitle: rule.title,
        subject: subject.id,
        ...(from !== undefined && { from }),
        to: standing,
        message,
        ...(fix !== undefined && { fix }),
        judgement,
      },
    ]
  })
}

function located({ judgement, ...turn }: Found, loaded: Loaded): Turn {
  return { ...turn, location: toLocation(judgement.place ?? loaded.environment.locate(judgement.subject.at), loaded) }
}
