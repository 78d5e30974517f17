import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../../src/engine/check.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { Report } from '../../src/report.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { readSavedReport } from '../../src/reporters/saved-report.ts'
import { renderTexts } from '../../src/reporters/text.ts'
import { BASES } from '../support/copies.ts'
import { loadWithImports } from '../support/load.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const FIXTURES = ['newcomer.yaml', ...Object.values(BASES), 'contoso-core-mistakes/env.yaml', 'fabrikam/env.yaml']
const validate = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
  JSON.parse(readFileSync(`${root}schema/report.json`, 'utf8')),
)
const TEXT = { colorLevel: 0, width: 100, showAll: true } as const

function judge(fixture: string, asOf: string, includeMet: boolean): Promise<Report> {
  const loaded = loadWithImports(`fixtures/environments/${fixture}`, { workingFolder: root, root })
  return checkEnvironment(loaded, { rules, allRules: rules, facts: loadFacts(), asOf, version: '1.0.0', includeMet })
}

describe.each(FIXTURES)('the report on %s', (fixture) => {
  test.each([
    ['2014-06-01', false],
    ['2026-11-22', true],
  ] as const)(
    'as of %s is as its schema says, the same twice, and renders again from a file',
    async (asOf, includeMet) => {
      const report = await judge(fixture, asOf, includeMet)
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
      expect(report.results.filter(({ status }) => status === 'error')).toEqual([])
      const saved = renderJson([report])
      expect(renderJson([await judge(fixture, asOf, includeMet)])).toBe(saved)
      const { reports: again } = readSavedReport(saved, 'report.json')
      expect(renderJson(again)).toBe(saved)
      expect(renderTexts(again, TEXT)).toBe(renderTexts([report], TEXT))
    },
  )

  test('names no path of this machine', async () => {
    expect(renderJson([await judge(fixture, '2014-06-01', true)])).not.toContain(root)
  })
})

test('several reports are a set, as the schema says', async () => {
  const reports = await Promise.all(FIXTURES.map((fixture) => judge(fixture, '2014-06-01', false)))
  expect(validate(JSON.parse(renderJson(reports)))).toBe(true)
  expect(validate({ reportVersion: 2, reports: [] })).toBe(false)
})
