import { expect, test } from 'vitest'
import { type Heard, UNSEEN, worstOf } from '../../../rules/shared/observed-places.ts'

const heard = (address: string, verdict: Heard['verdict']): Heard => ({
  address,
  verdict,
  text: 'answers',
  evidence: [],
})
const MET = heard('192.0.2.1', 'met')
const UNKNOWN = heard('192.0.2.2', 'unknown')
const UNMET = heard('192.0.2.3', 'unmet')

test('one address that is wrong counts more than one nobody knows of, and that more than any that is right', () => {
  expect(worstOf([MET, UNKNOWN, UNMET, UNSEEN])).toBe(UNMET)
  expect(worstOf([MET, UNKNOWN, UNSEEN])).toBe(UNKNOWN)
  expect(worstOf([MET, MET])).toBe(MET)
})

test('where an address was not asked although others were, nothing is met', () => {
  const text = 'answers, and another address was not asked'
  expect(worstOf([MET, UNSEEN])).toEqual({ ...MET, verdict: 'unknown', text })
  expect(worstOf([UNSEEN])).toBeUndefined()
})
