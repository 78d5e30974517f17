/** What is expected when something fails, and what was tried. */

import { optional } from './forms.ts'
import { choice, day, list, number, record, text } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const INTERVAL = /^(?!0+ )(\d{1,4}) (day|week|month|year)s?$/

type Unit = 'day' | 'week' | 'month' | 'year'

interface Interval {
  count: number
  unit: Unit
}

const INTERVAL_TEXT = {
  type: 'string',
  pattern: INTERVAL.source,
  patternErrorMessage: 'expected a time span such as 6 months',
  examples: ['6 months'],
}

/** A span of the calendar, `6 months`. */
function interval(description: string) {
  return leaf(description, INTERVAL_TEXT, (value): Interval | Refusal => {
    const [, count, unit] = INTERVAL.exec(typeof value === 'string' ? value : '') ?? []
    return unit !== undefined
      ? { count: Number(count), unit: unit as Unit }
      : new Refusal(`${INTERVAL_TEXT.patternErrorMessage}: ${description}`)
  })
}

const KINDS = [
  'ha-failover',
  'dr-failover',
  'dr-failback',
  'cms-failover',
  'edge-failover',
  'backup-restore',
  'branch-outage',
  'other',
] as const

const test = later(() =>
  record('a test of a failure', {
    kind: choice('what was tried', KINDS),
    date: day('the day of the test, past or planned'),
    ...optional({
      scope: text('what it was tried on: a pool, a server, a site or a device', { examples: ['pool01.contoso.net'] }),
      result: choice('how it went', ['passed', 'failed', 'partial', 'planned']),
      minutesDown: number('how long users were without service, in minutes'),
      notes: text('what was learned', { examples: ['clients came back after four minutes'] }),
    }),
  }),
)

const change = later(() =>
  record('a change after which the tests are to be done again', {
    kind: choice('what was changed', ['update', 'topology', 'feature', 'hardware', 'network', 'other']),
    date: day('the day of the change'),
    ...optional({
      scope: text('what was changed: a pool, a server, a site or a device', { examples: ['pool01.contoso.net'] }),
      description: text('the change in words', { examples: ['cumulative update of June'] }),
    }),
  }),
)

const BACKED_UP = [
  'central-management-store',
  'location-information',
  'response-groups',
  'user-data',
  'file-share',
  'persistent-chat',
  'archiving',
  'monitoring',
  'other',
] as const

const backup = later(() =>
  record('a backup', {
    what: choice('what is backed up', BACKED_UP),
    ...optional({
      scope: text('what it is taken from: a pool, a server or a site', { examples: ['pool01.contoso.net'] }),
      every: interval('how often'),
      lastOn: day('the day of the last one'),
      restoredOn: day('the day it was last restored as a test'),
    }),
  }),
)

export const resilience = later(() =>
  record('what is expected when something fails, and what was tried', {
    ...optional({
      recoveryObjectives: record('the recovery objectives', {
        ...optional({
          rtoMinutes: number('the longest time without service, in minutes'),
          rpoMinutes: number('the longest time whose data may be lost, in minutes'),
        }),
      }),
      testEvery: record('how often failures are tried', {
        ...optional({
          ha: interval('the loss of a server in a pool'),
          dr: interval('the loss of a pool or a site'),
        }),
      }),
      tests: list('tests, past and planned', test),
      changes: list('changes after which tests are to be done again', change),
      backups: list('backups', backup),
    }),
  }),
)
