import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { addDays } from '../../src/domain/calendar.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { type HorizonOptions, lookAhead } from '../../src/engine/horizon.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { deriveRequirements } from '../../src/requirements/derive.ts'
import { met, type Rule, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { BASES, type Base } from '../support/copies.ts'
import { loadUntil, SMALLEST } from '../support/files.ts'
import { loadWithImports } from '../support/load.ts'
import { SUBJECT, toyRule } from '../support/toy.ts'

const facts = loadFacts()
const root = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const loadBase = (base: Base) => loadWithImports(BASES[base], { root, workingFolder: root })

const never = (ruleId: string, error: unknown) => {
  throw new Error(ruleId, { cause: error })
}

function ahead(toys: readonly Rule[], options: Partial<HorizonOptions> = {}) {
  return loadUntil({ 'env.yaml': SMALLEST }, (loaded) =>
    lookAhead(loaded, { rules: toys, facts, asOf: '2014-06-01', until: '2014-08-01', onError: never, ...options }),
  )
}

const bad = { fix: 'mend it', evidence: () => [] }

/** Wrong from one day on, and right again from another. */
function wrongFrom(first: string, until = '9999-12-31') {
  return toyRule({
    *check({ now }) {
      yield now < first || now >= until ? met(SUBJECT, 'right') : unmet(SUBJECT, `wrong on ${now}`, bad)
    },
  })
}

describe('the first day of another finding', () => {
  test.each(['2014-06-02', '2014-06-08', '2014-06-09', '2014-07-17', '2014-07-31', '2014-08-01'])('%s', async (day) => {
    const { turns, today } = await ahead([wrongFrom(day)])
    expect(turns).toMatchObject([{ day, from: 'pass', to: 'fail', message: `wrong on ${day}`, fix: 'mend it' }])
    expect(today).toEqual({ fail: 0, warn: 0, unknown: 0 })
  })

  test.each(['2014-06-01', '2014-08-02'])('%s is no day ahead', async (day) => {
    expect((await ahead([wrongFrom(day)])).turns).toEqual([])
  })

  test('there may be several, and they may be for the better', async () => {
    const { turns } = await ahead([wrongFrom('2014-06-10', '2014-06-20')])
    expect(turns.map(({ day, from, to }) => [day, from, to])).toEqual([
      ['2014-06-10', 'pass', 'fail'],
      ['2014-06-20', 'fail', 'pass'],
    ])
  })

  test('several subjects of a rule turn each on its own day', async () => {
    const days = { a: '2014-06-10', b: '2014-06-12', c: '2014-06-10' }
    const rule = toyRule({
      *check({ now }) {
        for (const [id, day] of Object.entries(days)) {
          const subject = { ...SUBJECT, id }
          yield now < day ? met(subject, 'right') : unknown(subject, 'not known any more', { settledBy: 'pools' })
        }
      },
    })
    const { turns } = await ahead([rule])
    expect(turns.map(({ day, subject, to }) => [day, subject, to])).toEqual([
      ['2014-06-10', 'a', 'unknown'],
      ['2014-06-10', 'c', 'unknown'],
      ['2014-06-12', 'b', 'unknown'],
    ])
  })

  test('a finding that is gone is no news, one that appears is, unless nothing is wrong', async () => {
    const rule = toyRule({
      *check({ now }) {
        if (now < '2014-06-10') yield met({ ...SUBJECT, id: 'gone' }, 'right')
        else {
          yield met({ ...SUBJECT, id: 'new' }, 'right')
          yield unmet({ ...SUBJECT, id: 'news' }, 'wrong', bad)
        }
      },
    })
    const { turns } = await ahead([rule])
    expect(turns.map(({ subject, from, to }) => [subject, from, to])).toEqual([['news', undefined, 'fail']])
  })
})

describe('work', () => {
  test('only rules that look at the day are judged again', async () => {
    const runs = { blind: 0, looking: 0 }
    const blind = toyRule({
      id: 'toys/blind',
      *check() {
        runs.blind += 1
        yield met(SUBJECT, 'right')
      },
    })
    const looking = toyRule({
      id: 'toys/looking',
      *check({ now }: RuleContext) {
        runs.looking += 1
        yield now < '2014-07-01' ? met(SUBJECT, 'right') : unmet(SUBJECT, 'wrong', bad)
      },
    })
    await ahead([blind, looking])
    expect(runs.blind).toBe(1)
    // The first day, nine weeks, and three days of the week in which it turns.
    expect(runs.looking).toBeLessThanOrEqual(1 + 9 + 3)
  })

  test('a rule that breaks is told once, and the others are judged', async () => {
    const told: string[] = []
    const broken = toyRule({
      id: 'toys/broken',
      *check({ now }) {
        if (now > '2014-06-20') throw new Error('a bug')
        yield met(SUBJECT, 'right')
      },
    })
    const { turns } = await ahead([broken, wrongFrom('2014-07-01')], { onError: (id) => void told.push(id) })
    expect(told).toEqual(['toys/broken'])
    expect(turns.map(({ day }) => day)).toEqual(['2014-07-01'])
  })
})

/** Every rule judged on every day, for the first days of findings that are wrong or not known. */
async function dayByDay(base: Base, from: string, until: string) {
  const loaded = loadBase(base)
  const world = {
    environment: loaded.environment,
    facts,
    requirements: deriveRequirements(loaded.environment, facts),
    sources: [createDeclaredSource(loaded)],
  }
  const found: string[] = []
  let before: ReadonlySet<string> | undefined
  for (let now = from; now <= until; now = addDays(now, 1)) {
    const outcomes = await evaluate(rules, { ...world, now })
    const today = new Set(
      outcomes.flatMap((outcome) =>
        outcome.kind !== 'judged'
          ? []
          : outcome.judgements
              .filter(({ verdict }) => verdict !== 'met')
              .map(({ subject, verdict }) => `${outcome.rule.id} ${subject.id} ${verdict}`),
      ),
    )
    if (before !== undefined) for (const each of today) if (!before.has(each)) found.push(`${now} ${each}`)
    before = today
  }
  return found.toSorted()
}

describe('what is found is what judging every rule on every day finds', { timeout: 60_000 }, () => {
  test.each<[Base, string, string]>([
    ['contoso-single-edge', '2015-11-01', '2016-01-20'],
    ['contoso-single-edge', '2020-12-20', '2021-01-15'],
    ['adatum-scaled-edge', '2026-06-01', '2026-06-30'],
    ['proseware-two-sites', '2023-04-01', '2023-04-20'],
    ['tailspintoys-one-address', '2025-10-10', '2025-11-01'],
  ])('%s from %s to %s', async (base, asOf, until) => {
    const { turns } = await lookAhead(loadBase(base), { rules, facts, asOf, until, onError: never })
    const told = turns
      .filter(({ to }) => to !== 'pass')
      .map(({ day, ruleId, subject, to }) => `${day} ${ruleId} ${subject} ${to === 'unknown' ? 'unknown' : 'unmet'}`)
    expect([...new Set(told)].toSorted()).toEqual(await dayByDay(base, asOf, until))
  })
})
