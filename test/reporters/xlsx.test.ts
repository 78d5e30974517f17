/** Workbooks: what Excel takes no file for damaged for, and what a reader finds in which sheet. */

import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import type { Cell } from '../../src/reporters/xlsx/cell.ts'
import { renderXlsx } from '../../src/reporters/xlsx/index.ts'
import { sheetXml } from '../../src/reporters/xlsx/sheet.ts'
import { sheetNames } from '../../src/reporters/xlsx/sheet-names.ts'
import { divided, workbook } from '../../src/reporters/xlsx/workbook.ts'
import { FULL } from './formats/full-report.ts'
import { type ReadSheet, sheetsOf } from './formats/xlsx-shape.ts'
import { findingOf, PLAIN, reportOf, resultOf, ruleOf } from './samples.ts'

const PROPERTIES = { title: 'A', author: '', date: '2014-06-01' }

function written(...cells: readonly Cell[]) {
  const columns = cells.map((_, index) => ({ heading: `c${index}`, width: 10 }))
  const [sheet] = sheetsOf(workbook([{ name: 'Any', columns, rows: [cells] }], PROPERTIES))
  return sheet?.rows[1] ?? []
}

function sheetsIn(reports: readonly Report[], options: { showAll: boolean; asSet?: boolean } = PLAIN) {
  return new Map(sheetsOf(renderXlsx(reports, options)).map((sheet) => [sheet.name, sheet]))
}

/** The values below a heading. */
function columnOf(sheet: ReadSheet | undefined, heading: string): readonly (string | number | undefined)[] {
  const [headings = [], ...rows] = sheet?.rows ?? []
  const column = headings.find(({ value }) => value === heading)?.place.replace(/\d+$/, '')
  if (column === undefined) throw new Error(`no column ${heading}`)
  return rows.map((row, index) => row.find(({ place }) => place === `${column}${index + 2}`)?.value)
}

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '_x0041_', '_x005F_x0041_', 'a_x000D__x000A_b'])(
    'keeps %s as it is',
    (text) => {
      expect(written(text)).toEqual([{ place: 'A2', value: text }])
    },
  )

  test('has lines of its own, but none that a text brings', () => {
    expect(written(['a', 'b\nc'])[0]?.value).toBe('a\nb\\u000ac')
  })

  test('is cut where Excel would refuse it, between characters', () => {
    for (const start of ['', 'a']) {
      const value = String(written(start + '\u{1f600}'.repeat(20_000))[0]?.value)
      expect(value.length).toBeGreaterThan(32_700)
      expect(value.length).toBeLessThanOrEqual(32_767)
      expect(value).toMatch(/^a?\u{1f600}+ \u2026 \(cut: the JSON report has all of it\)$/u)
    }
    expect(String(written('<&_x0041_'.repeat(3640))[0]?.value)).toHaveLength(9 * 3640)
  })

  test.each([
    ['https://example.org/a?b=c&d#e', true],
    ['http://example.org/%20', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['https://example.org/a b', false],
    ['https://example.org/%zz', false],
    ['https://example.org/#a#b', false],
    [`https://example.org/${'a'.repeat(2000)}`, false],
  ])('with %s is a link: %s', (url, isLink) => {
    const [cell] = written({ text: 'here', url })
    expect(cell).toEqual(isLink ? { place: 'A2', value: 'here', link: url } : { place: 'A2', value: `here ${url}` })
  })
})

test('a sheet has no more links than Excel keeps; the others are texts', () => {
  const url = 'https://example.org/'
  const rows = Array.from({ length: 65_532 }, () => [{ text: 'a', url }])
  const { pieces, addresses } = sheetXml({ name: 'Any', columns: [{ heading: 'a', width: 9 }], rows }, true)
  const xml = pieces.join('')
  expect(xml.match(/<hyperlink /g)).toHaveLength(65_530)
  expect(xml.match(/>a https:\/\/example.org\/</g)).toHaveLength(2)
  expect(addresses).toEqual([url])
})

test('more rows than a sheet can have stand on a further one', () => {
  const sheet = { name: 'Findings', columns: [], rows: Array.from({ length: 1_048_576 }, (_, index) => [index]) }
  const [first, second, ...others] = divided(sheet)
  expect([first?.rows.length, second?.rows, others]).toEqual([1_048_575, [[1_048_575]], []])
})

test('sheets have names that Excel takes, each once', () => {
  const long = 'a'.repeat(40)
  expect(sheetNames(['Rules', 'rules', 'History', "'a/b:c'", '[*?]', long, long])).toEqual([
    'Rules',
    'rules (2)',
    'History (2)',
    'a b c',
    'Sheet',
    'a'.repeat(31),
    `${'a'.repeat(27)} (2)`,
  ])
})

describe('the workbook', () => {
  test('has a sheet for each kind of thing', () => {
    const sheets = sheetsIn([FULL])
    const inventory = (FULL.estate?.inventory ?? []).filter(({ rows }) => rows.length > 0).map(({ title }) => title)
    expect([...sheets.keys()]).toEqual([
      ...['Summary', 'Findings', 'Root causes', 'Plan', 'Unknown', 'Comparison', 'Assessor', 'Attestations', 'Policy'],
      ...inventory,
      ...['Requirements', 'Rules', 'Inputs', 'Notices'],
    ])
    expect(columnOf(sheets.get('Findings'), 'status')).toEqual([
      'error',
      'fail',
      'fail',
      'warn',
      ...Array(3).fill('accepted'),
    ])
    expect(columnOf(sheets.get('Findings'), 'ticket').filter((ticket) => ticket !== undefined)).toEqual(['CHG-4711'])
    expect(columnOf(sheets.get('Unknown'), 'give')).toContain('pools.servers.os')
    expect(columnOf(sheets.get('Unknown'), 'attested')[0]).toContain('it runs what the others run')
    expect(columnOf(sheets.get('Root causes'), 'findings')).toEqual([2, 1])
    expect(columnOf(sheets.get('Rules'), 'rule')).toEqual(FULL.results.map(({ ruleId }) => ruleId))
    expect([...sheets.values()].every(({ filter }) => filter !== undefined)).toBe(true)
  })

  test('has what is as required when all is asked for', () => {
    expect(columnOf(sheetsIn([FULL], { showAll: true }).get('As required'), 'subject')).toEqual(['vpn-emea'])
  })

  test('of several environments tells of which each row is', () => {
    const other = { ...FULL, environment: { ...FULL.environment, name: 'Oslo', path: 'sites/oslo.yaml' } }
    const sheets = sheetsIn([FULL, other])
    expect(columnOf(sheets.get('Summary'), 'environment')).toEqual([FULL.environment.name, 'Oslo'])
    for (const name of ['Findings', 'Plan', 'Rules', 'Inputs', 'Requirements']) {
      const environments = columnOf(sheets.get(name), 'environment')
      expect(environments).toEqual([...environments].sort())
      expect(new Set(environments)).toEqual(new Set([FULL.environment.name, 'Oslo']))
    }
    const alike = columnOf(sheetsIn([FULL, FULL]).get('Rules'), 'environment')
    expect(alike[0]).toBe(`${FULL.environment.name} (${FULL.environment.path})`)
  })

  test('of an environment without a finding still has the sheet of findings', () => {
    expect([...sheetsIn([reportOf({ results: [] })]).keys()]).toEqual(['Summary', 'Findings', 'Inputs'])
  })

  test('of 5,000 findings is made in less than 3 seconds', () => {
    const findings = Array.from({ length: 5_000 }, (_, n) =>
      findingOf('dns/x', {
        subject: `h${n}.contoso.com`,
        message: `h${n}.contoso.com is missing`,
        fix: 'add the record',
      }),
    )
    const report = reportOf({ rules: [ruleOf('dns/x')], results: [resultOf('dns/x', 'fail')], findings })
    const { user } = process.cpuUsage()
    const bytes = renderXlsx([report], PLAIN)
    const seconds = (process.cpuUsage().user - user) / 1e6
    expect(seconds).toBeLessThan(3)
    expect(new Map(sheetsOf(bytes).map(({ name, rows }) => [name, rows.length])).get('Findings')).toBe(5_001)
  })
})
