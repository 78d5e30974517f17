import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { type InlineSplit, readInlineSplit } from '../../../../src/sources/artefacts/vpn/inline.ts'

const placeOf = (path: readonly (string | number)[]) => ({
  file: 'env.yaml',
  line: 10 + Number(path[1] ?? 0),
  column: 5,
})
const read = (split: InlineSplit) => readInlineSplit(split, placeOf)
const EDGE = '203.0.113.13'

describe('a split in the environment file', () => {
  it.each<readonly [string, InlineSplit, string]>([
    ['the default', { default: 'tunnel' }, 'tunnel'],
    ['an exclusion', { default: 'tunnel', exclude: ['203.0.113.0/28'] }, 'direct'],
    ['an exclusion with host bits', { default: 'tunnel', exclude: ['203.0.113.1/28'] }, 'direct'],
    ['an inclusion', { default: 'direct', include: ['203.0.113.0/24'] }, 'tunnel'],
    ['both', { default: 'direct', include: ['203.0.113.0/24'], exclude: ['203.0.113.0/24'] }, 'undecided'],
    ['names only', { default: 'tunnel', excludeDomains: ['*.contoso.com'] }, 'undecided'],
    ['names that say the same', { default: 'tunnel', includeDomains: ['*.contoso.com'] }, 'tunnel'],
    ['a kill switch', { default: 'tunnel', exclude: ['203.0.113.0/28'], enforced: true }, 'blocked'],
    ['what the schema would have refused', { default: 'tunnel', exclude: ['0203.0.113.0/28'] }, 'undecided'],
  ])('%s', (_, split, verdict) => expect(decide(read(split).policy, EDGE).verdict).toBe(verdict))

  it('points at the item', () => {
    const { policy } = read({ default: 'tunnel', exclude: ['10.0.0.0/8', '203.0.113.0/28'] })
    expect(decide(policy, EDGE).winner?.place).toEqual({ file: 'env.yaml', line: 11, column: 5 })
  })

  it('reports what cannot be read', () => {
    expect(read({ default: 'tunnel', include: ['10.1/16'] }).problems).toEqual([
      { line: 10, column: 5, message: 'expected a subnet such as 10.10.0.0/16' },
    ])
  })
})
