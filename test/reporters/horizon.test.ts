import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type ShownHorizon, type ShownTurn, shownHorizon } from '../../src/reporters/horizon-data.ts'
import { renderHorizonIcs } from '../../src/reporters/horizon-ics.ts'
import { renderHorizonJson } from '../../src/reporters/horizon-json.ts'
import { renderHorizonText } from '../../src/reporters/horizon-text.ts'
import { pageOf } from '../../src/reporters/text-page.ts'

const location = { path: 'env.yaml', line: 5, column: 10, endLine: 5, endColumn: 19 }

function turn(day: string, ruleId: string, subject: string, more: Partial<ShownTurn> = {}): ShownTurn {
  return {
    day,
    ruleId,
    ruleTitle: `What ${ruleId} requires holds`,
    subject,
    from: 'pass',
    to: 'fail',
    message: `${subject} is wrong`,
    fix: 'mend it',
    location,
    ...more,
  }
}

function horizonOf(turns: readonly ShownTurn[], more: Partial<Parameters<typeof shownHorizon>[0]> = {}): ShownHorizon {
  return shownHorizon({
    environment: { path: 'env.yaml', name: 'Contoso', product: 'lync-2013' },
    asOf: '2026-11-22',
    until: '2028-05-22',
    knowledge: { version: '2026.11', oldest: '2026-11-22', newest: '2026-11-22', maxAgeMonths: 12, old: false },
    today: { fail: 1, warn: 2, unknown: 3 },
    turns,
    freshUntil: '2027-11-22',
    ...more,
  })
}

const TURNS = [
  turn('2027-01-13', 'lifecycle/windows', 'Windows Server 2016', { to: 'warn' }),
  turn('2027-03-01', 'certificates/not-expired', 'edge01'),
  turn('2027-03-01', 'certificates/not-expired', 'edge02'),
]

describe('entries', () => {
  test('what turns on one day by one rule stands together, in the order of the days', () => {
    const { entries } = horizonOf(TURNS)
    expect(entries.map(({ day, kind, to, ruleId, items }) => [day, kind, to, ruleId, items.length])).toEqual([
      ['2027-01-13', 'rule', 'warn', 'lifecycle/windows', 1],
      ['2027-03-01', 'rule', 'fail', 'certificates/not-expired', 2],
      ['2027-11-23', 'knowledge', 'warn', undefined, 1],
    ])
  })

  test('the knowledge of the rules grows old once, and only ahead', () => {
    const days = (freshUntil: string) => horizonOf([], { freshUntil }).entries.map(({ day }) => day)
    expect(days('2027-11-22')).toEqual(['2027-11-23'])
    expect(days('2026-11-20')).toEqual([])
    expect(days('2028-05-22')).toEqual([])
  })

  test('an id stays when it is looked for on another day, or a subject comes along', () => {
    const ids = (horizon: ShownHorizon) => horizon.entries.map(({ id }) => id)
    const [, expires] = ids(horizonOf(TURNS))
    expect(ids(horizonOf(TURNS.slice(0, 2), { asOf: '2027-01-01' }))).toEqual(ids(horizonOf(TURNS)))
    expect(ids(horizonOf(TURNS.slice(1)))[0]).toBe(expires)
    expect(new Set(ids(horizonOf(TURNS))).size).toBe(3)
  })
})

/** As a calendar reads it. */
function parsed(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) }
}

describe('calendar', () => {
  const ics = renderHorizonIcs(horizonOf(TURNS), '1.2.3')

  test('another reader finds an all-day event for each entry', () => {
    const { calendar, events } = parsed(ics)
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('lync-ready: Contoso')
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//lync-ready//horizon 1.2.3//EN')
    expect(events.map(({ startDate, endDate, summary }) => [`${startDate}`, `${endDate}`, summary])).toEqual([
      ['2027-01-13', '2027-01-14', 'Contoso: warn, Windows Server 2016 is wrong'],
      ['2027-03-01', '2027-03-02', 'Contoso: fail, edge01 is wrong, and 1 more'],
      [
        '2027-11-23',
        '2027-11-24',
        'Contoso: warn, rule knowledge 2026.11 is older than 12 months: its newest document was read on 2026-11-22',
      ],
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3)
    expect(events[1]?.description).toBe(
      'edge01 is wrong (env.yaml:5)\nedge02 is wrong (env.yaml:5)\nFix: mend it\n' +
        'What certificates/not-expired requires holds (lync-ready explain certificates/not-expired)',
    )
  })

  test('the stamp is that of the day it was looked from, so that the same input gives the same bytes', () => {
    expect(ics.match(/^DTSTAMP:.*\r$/gm)).toEqual(Array(3).fill('DTSTAMP:20261122T000000Z\r'))
    expect(renderHorizonIcs(horizonOf(TURNS), '1.2.3')).toBe(ics)
  })

  test.each([
    ['commas, semicolons and backslashes', 'a, b; c \\ d \\n e: "f"'],
    ['long text of several alphabets', `${'Größe—漢字🙂 '.repeat(40)}end`],
    ['one long word', 'x'.repeat(400)],
    ['emoji only', '🙂'.repeat(100)],
  ])('%s come through, in lines of at most 75 octets that end in CRLF', (_, message) => {
    const text = renderHorizonIcs(
      horizonOf([turn('2027-01-13', 'toys/toy', 'x', { message })], {
        environment: { path: 'env.yaml', name: message, product: 'lync-2013' },
      }),
      '1',
    )
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = text.split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([])
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    // No character is cut in two: what is cut decodes to the replacement character.
    expect(text).not.toContain('\ufffd')
    expect(parsed(text).events[0]?.summary).toBe(`${message}: fail, ${message}`)
  })

  test('what could steer a terminal, or begin a property of its own, is spelled out', () => {
    const message = 'x\r\nATTACH:http://x\u001b[2J'
    const text = renderHorizonIcs(horizonOf([turn('2027-01-13', 'toys/toy', 'x', { message })]), '1')
    expect(text).not.toMatch(/^ATTACH/m)
    expect(text).not.toContain('\u001b')
  })

  test('of very many only the first are written out', () => {
    const many = Array.from({ length: 500 }, (_, index) => turn('2027-01-13', 'toys/toy', `host${index}`))
    const { events } = parsed(renderHorizonIcs(horizonOf(many), '1'))
    expect(events[0]?.description).toContain('host19 is wrong (env.yaml:5)\nand 480 more\nFix: mend it\n')
  })

  test('nothing to come is a calendar without events', () => {
    const { events } = parsed(renderHorizonIcs(horizonOf([], { freshUntil: '2026-01-01' }), '1'))
    expect(events).toEqual([])
  })
})

describe('text', () => {
  const page = pageOf({ colorLevel: 0, width: 100, showAll: true })

  test('day by day, with what to do', () => {
    expect(renderHorizonText(horizonOf(TURNS), '1.2.3', page)).toBe(`env.yaml: Contoso, 2026-11-22 to 2028-05-22

2027-01-13, in 52 days
warn     lifecycle/windows: What lifecycle/windows requires holds
         Windows Server 2016 is wrong
  fix       mend it
  at        env.yaml:5:10

2027-03-01, in 3 months
fail     certificates/not-expired: What certificates/not-expired requires holds
         edge01 is wrong
         edge02 is wrong
  fix       mend it
  at        env.yaml:5:10

2027-11-23, in 12 months
warn     The knowledge of the rules is not older than 12 months
         rule knowledge 2026.11 is older than 12 months: its newest document was read on 2026-11-22
  fix       update lync-ready

until 2028-05-22 turn: 2 fail, 2 warn, 0 unknown, 0 pass
as it is on 2026-11-22: 1 fail, 2 warn, 3 unknown (lync-ready check shows them)
seen from 2026-11-22, lync-ready 1.2.3
rule knowledge 2026.11, from documents read until 2026-11-22
`)
  })

  test('nothing to come', () => {
    expect(renderHorizonText(horizonOf([], { freshUntil: '2026-01-01' }), '1', page)).toContain(
      '\nnothing turns until 2028-05-22\n',
    )
  })
})

test('JSON is the data itself, with its version', () => {
  const horizon = horizonOf(TURNS)
  expect(JSON.parse(renderHorizonJson(horizon))).toEqual({ horizonVersion: 1, ...horizon })
})
