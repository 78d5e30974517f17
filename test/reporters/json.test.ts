import { expect, test } from 'vitest'
import * as z from 'zod'
import { InputError } from '../../src/environment/input-error.ts'
import { jsonPieces, renderJson } from '../../src/reporters/json.ts'
import { printableJson } from '../../src/reporters/printable.ts'
import { reportSchema } from '../../src/reporters/report-schema.ts'
import { reportSetSchema } from '../../src/reporters/report-set-schema.ts'
import { readSavedReport } from '../../src/reporters/saved-report.ts'
import { findingOf, locationAt, RIGHT_TO_LEFT, reportOf, resultOf, unknownOf } from './samples.ts'

const report = reportOf({
  results: [
    resultOf('dns/a', 'fail'),
    resultOf('dns/b', 'unknown', { settledBy: 'dns', reason: 'dns is not given' }),
    resultOf('dns/c', 'skip', { reason: 'no subject' }),
  ],
  findings: [
    findingOf('dns/a', {
      message: `odd ${RIGHT_TO_LEFT} name`,
      fix: 'mend it',
      location: locationAt(3, 'name: x'),
      evidence: [
        {
          role: 'expected',
          text: 'x',
          fact: { table: 't', row: 'r', confidence: 'unconfirmed', sources: [{ title: 'Book' }] },
        },
      ],
    }),
    unknownOf('dns/a', 'dns.external', 'contoso.com'),
  ],
  missing: [{ key: 'dns', rules: 1 }],
})

test('one report is the report itself, several are a set', () => {
  expect(JSON.parse(renderJson([report]))).toEqual(report)
  expect(JSON.parse(renderJson([report, report]))).toEqual({ reportVersion: 1, reports: [report, report] })
  expect(JSON.parse(renderJson([report], { asSet: true }))).toEqual({ reportVersion: 1, reports: [report] })
})

test('is indented by two spaces, ends with a newline and hides no character', () => {
  const text = renderJson([report])
  expect(text).toMatch(/^\{\n {2}"reportVersion": 1,\n/)
  expect(text).toMatch(/\}\n$/)
  expect(text).not.toContain(RIGHT_TO_LEFT)
})

test('a saved report gives the same bytes again', () => {
  for (const saved of [renderJson([report]), renderJson([report], { asSet: true }), renderJson([report, report])]) {
    const { reports, isSet } = readSavedReport(saved, 'saved.json')
    expect(renderJson(reports, { asSet: isSet })).toBe(saved)
  }
})

test('fields that a later version added are kept', () => {
  const added = { ...report, waivers: [{ id: 1 }] }
  const later = renderJson([added])
  expect(later).toContain('waivers')
  expect(renderJson(readSavedReport(later, 'saved.json').reports)).toBe(later)
})

test('a byte order mark, which editors on Windows add, is no fault', () => {
  expect(readSavedReport(`\ufeff${renderJson([report])}`, 'saved.json')).toEqual({
    reports: [report],
    isSet: false,
    details: {},
  })
})

test.each([
  ['nothing', '', 'is not JSON'],
  ['YAML', 'lync-ready: 1\n', 'is not JSON'],
  ['another document', '{"a": 1}', 'is not a saved report: give one written by check --format json'],
  ['a bare value', 'null', 'is not a saved report'],
  ['a later version', '{"reportVersion": 2}', 'is a report of version 2: this program reads version 1'],
  ['half a report', '{"reportVersion": 1}', 'is not a saved report: tool:'],
  ['a set of nothing', '{"reportVersion": 1, "reports": []}', 'is not a saved report: reports:'],
  ['a wrong status', JSON.stringify(report).replace('"status":"fail"', '"status":"bad"'), 'results.0.status'],
])('%s is refused with the file and the reason', (_, text, message) => {
  const read = () => readSavedReport(text, 'saved.json')
  expect(read).toThrow(InputError)
  expect(read).toThrow(message)
  expect(read).toThrow('saved.json')
})

test('the published schema lets further fields through', () => {
  const schema = JSON.stringify(z.toJSONSchema(z.union([reportSchema(), reportSetSchema()]), { io: 'input' }))
  expect(schema).not.toContain('"additionalProperties":false')
})

test('a set in pieces is the text that JSON gives of the whole', () => {
  const other = { ...report, later: undefined, nothing: [], deep: { list: [1, { text: 'a\n    b' }] } }
  for (const reports of [[], [report], [report, other, report]]) {
    for (const details of [{}, { unusable: [] }, { unusable: [{ file: 'a', exitCode: 2 as const, problems: [] }] }]) {
      const whole = printableJson(JSON.stringify({ reportVersion: 1, reports, ...details }, null, 2))
      expect([...jsonPieces(reports, { asSet: true, details })].join('')).toBe(`${whole}\n`)
    }
  }
})

test('no piece of a set holds more than one report', () => {
  const pieces = [...jsonPieces(Array.from({ length: 50 }, () => report))]
  expect(pieces.length).toBeGreaterThanOrEqual(50)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 * renderJson([report]).length)
})
