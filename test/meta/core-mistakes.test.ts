/** The mistakes of contoso-core-mistakes against its table: every finding has a mistake, every mistake its findings. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../../src/engine/check.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'

interface Mistake {
  readonly family: string
  readonly mistake: string
  /** Rule, subject, and the level or `unknown`. */
  readonly findings: readonly (readonly [string, string, string])[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = 'fixtures/environments/contoso-core-mistakes'
const mistakes: readonly Mistake[] = JSON.parse(readFileSync(`${root}${folder}/expected.json`, 'utf8'))
const readme = readFileSync(`${root}${folder}/README.md`, 'utf8')

/** At least so many mistakes of each; what administrators and their users run on is one of the five. */
const LEAST = 2
const FAMILIES = [['os', 'clients'], ['devices'], ['dns'], ['certificates'], ['vpn'], ['ports']]

function judge() {
  const loaded = loadEnvironment(`${folder}/env.yaml`, { workingFolder: root, root })
  return checkEnvironment(loaded, {
    rules,
    allRules: rules,
    facts: loadFacts(),
    asOf: '2014-06-01',
    version: '0.0.0',
    includeMet: false,
  })
}

test('what is found is what the table says, no more and no less', async () => {
  const { findings, results } = await judge()
  const found = findings.map(({ ruleId, subject, verdict, level }) => [ruleId, subject, level ?? verdict].join('  '))
  const expected = mistakes.flatMap((mistake) => mistake.findings.map((finding) => finding.join('  ')))
  expect(found.toSorted()).toEqual(expected.toSorted())
  expect(results.filter(({ status }) => status === 'error')).toEqual([])
})

test('a rule that is unmet or unknown as a whole has a finding in the table', async () => {
  const { results } = await judge()
  const open = results.filter(({ status }) => status !== 'pass' && status !== 'skip')
  const told = new Set(mistakes.flatMap(({ findings }) => findings.map(([rule]) => rule)))
  expect(open.map(({ ruleId }) => ruleId).toSorted()).toEqual([...told].toSorted())
})

test.each(FAMILIES)('there are several mistakes of the family %s', (...families) => {
  const rulesOf = mistakes.filter(({ family }) => families.includes(family)).map(({ findings: [first] }) => first?.[0])
  expect(rulesOf.length).toBeGreaterThanOrEqual(LEAST)
  expect(new Set(rulesOf).size).toBeGreaterThanOrEqual(LEAST)
})

test.each(mistakes)('the README tells of: $mistake', ({ mistake, findings }) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${mistake} |`)) ?? ''
  const named = [...row.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, rule]) => rule)
  expect(named).toEqual([...new Set(findings.map(([rule]) => rule))])
})
