import { describe, expect, test } from 'vitest'
import { selectRules } from '../../src/policy/select.ts'
import { toyRule } from '../support/toy.ts'

const all = ['os/server-supported', 'dns/srv-port-right', 'dns/srv-target-right', 'dns/host-right'].map((id) =>
  toyRule({ id, *check() {} }),
)
const replacements = new Map([['dns/port', 'dns/srv-port-right']])
const select = (only: readonly string[], skip: readonly string[] = []) => {
  const { rules, unmatched, replaced } = selectRules(all, { only, skip }, replacements)
  return { ids: rules.map(({ id }) => id), unmatched, replaced }
}

describe('rules are chosen', () => {
  test.each([
    [[], [], all.map(({ id }) => id)],
    [['dns'], [], ['dns/srv-port-right', 'dns/srv-target-right', 'dns/host-right']],
    [['dns/srv-port-right'], [], ['dns/srv-port-right']],
    [['dns/srv-*'], [], ['dns/srv-port-right', 'dns/srv-target-right']],
    [['*/server-?upported'], [], ['os/server-supported']],
    [['**'], ['dns'], ['os/server-supported']],
    [['dns', 'os'], ['dns/srv-*', 'os/*'], ['dns/host-right']],
  ] as const)('only %j, skip %j', (only, skip, ids) => {
    expect(select(only, skip)).toEqual({ ids, unmatched: [], replaced: [] })
  })

  test('a pattern without a match is told, also among skips', () => {
    expect(select(['dns', 'dsn'], ['x/*']).unmatched).toEqual(['dsn', 'x/*'])
  })

  test('an old id stands for what replaced it', () => {
    expect(select(['dns/port'])).toEqual({
      ids: ['dns/srv-port-right'],
      unmatched: [],
      replaced: [{ old: 'dns/port', now: 'dns/srv-port-right' }],
    })
  })
})
