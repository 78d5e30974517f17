import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/domain/calendar.ts'

test.each([
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %d days is %s', (day, days, later) => expect(addDays(day, days)).toBe(later))

test.each([
  ['2026-11-22', 12, '2027-11-22'],
  ['2026-11-22', 2, '2027-01-22'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-10-31', 120, '2036-10-31'],
])('%s and %d months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))
