import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { levelOf } from '../../src/engine/check.ts'
import type { Policy, Setting } from '../../src/policy/policy.ts'
import { PROFILES } from '../../src/policy/profiles.ts'
import { matcher } from '../../src/policy/select.ts'
import { tailor } from '../../src/policy/tailor.ts'
import { documented } from '../../src/rule.ts'
import { toyRule } from '../support/toy.ts'
import { PLACE } from './samples.ts'

const days = { description: 'days', unit: 'days', default: 60, min: 1, max: 365, source: 'a choice' } as const
const fails = toyRule({ id: 'toys/fails', params: { days }, check: () => [] })
const warns = toyRule({ id: 'toys/warns', severity: 'warn', check: () => [] })
const other = toyRule({ id: 'other/fails', check: () => [] })
const all = [fails, warns, other]

function under(layers: readonly (readonly Partial<Setting>[])[], profiles: Policy['profiles'] = []) {
  const settings = layers.map((each) =>
    each.map((setting) => ({ pattern: 'toys', parameters: [], location: PLACE, ...setting })),
  )
  const { rules: left, changes } = tailor(all, { settings, profiles } as unknown as Policy)
  return { left: left.map(({ id, severity }) => `${id} ${severity}`), rules: left, changes }
}

describe('rules under a policy', () => {
  test('without a setting are as they are', () => {
    expect(under([])).toMatchObject({ left: ['toys/fails fail', 'toys/warns warn', 'other/fails fail'], changes: [] })
  })

  test('that are off do not run, and are told', () => {
    const { left, changes } = under([[{ severity: 'off', reason: 'not for us' }]])
    expect(left).toEqual(['other/fails fail'])
    expect(changes).toMatchObject([
      { ruleId: 'toys/fails', kind: 'off', reason: 'not for us' },
      { ruleId: 'toys/warns', kind: 'off' },
    ])
  })

  test('change only where the severity is another one', () => {
    const { left, changes } = under([[{ severity: 'warn', reason: 'for now' }]])
    expect(left).toEqual(['toys/fails warn', 'toys/warns warn', 'other/fails fail'])
    expect(changes).toMatchObject([{ ruleId: 'toys/fails', kind: 'severity', from: 'fail', to: 'warn' }])
  })

  test('follow the last word: of a file over those it extends, setting by setting', () => {
    const base = [{ severity: 'off' as const }, { parameters: [{ name: 'days', value: 30, location: PLACE }] }]
    expect(under([base, [{ pattern: 'toys/fails', severity: 'on' }]]).left).toEqual([
      'toys/fails fail',
      'other/fails fail',
    ])
    const [first] = under([base, [{ severity: 'on' }]]).rules
    expect(first?.params?.days?.default).toBe(30)
  })

  test('with another figure tell the usual one; the rule itself stays as it was', () => {
    const parameters = [{ name: 'days', value: 30, location: PLACE }]
    const { changes } = under([[{ parameters, reason: 'renewal is automatic' }]])
    expect(changes).toMatchObject([{ kind: 'parameter', parameter: 'days', unit: 'days', from: '60', to: '30' }])
    expect(fails.params?.days?.default).toBe(60)
  })

  test('raised to fail still warn where the vendor has not confirmed the fact', () => {
    const [, raised = warns] = under([[{ severity: 'fail' }]]).rules
    const row = { id: 'x', confidence: 'unconfirmed', citations: [] } as never
    expect(raised.severity).toBe('fail')
    expect(levelOf(raised, [])).toBe('fail')
    expect(levelOf(raised, [documented('dns-rules', row, 'so it is said')])).toBe('warn')
  })
})

describe.each(Object.entries(PROFILES))('the profile %s', (_, profile) => {
  test.each([...profile.rules])('%s names a rule', (pattern) => {
    expect(rules.filter(matcher(pattern)).length).toBeGreaterThan(0)
  })
})

test('a profile leaves the rules that it does not name', () => {
  const { rules: left } = tailor(rules, {
    settings: [],
    profiles: [{ name: 'voice', location: PLACE }],
  } as unknown as Policy)
  expect(left.map(({ id }) => id)).toContain('exchange/um-version-supported')
  expect(left.map(({ family }) => family)).not.toContain('certificates')
})

test('what nobody may accept says why, and every figure lies within its bounds', () => {
  const refused = rules.filter(({ notWaivable }) => notWaivable !== undefined)
  expect(refused.map(({ id }) => id)).toEqual([
    'certificates/no-private-key-in-file',
    'certificates/not-expired',
    'certificates/not-revoked',
  ])
  const figures = rules.flatMap(({ params = {} }) => Object.values(params))
  expect(figures.length).toBeGreaterThan(1)
  for (const { default: usual, min, max } of figures) expect(min <= usual && usual <= max).toBe(true)
})

test('one policy leaves one list of the same rules, and another policy a list of its own', () => {
  const policy = () => ({ settings: [], profiles: [] }) as unknown as Policy
  const shared = policy()
  expect(tailor(all, shared)).toBe(tailor(all, shared))
  expect(tailor([fails], shared).rules.map(({ id }) => id)).toEqual(['toys/fails'])
  expect(tailor(all, policy()).rules).not.toBe(tailor(all, shared).rules)
})
