/** No name of any environment of the fixtures is in its redacted report, which says the same otherwise. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ownNamesOf } from '../../src/environment/own-names.ts'
import type { EnvironmentDocument } from '../../src/environment/schema/document.ts'
import { createRedactor } from '../../src/redact/redact.ts'
import { readVocabulary } from '../../src/redact/vocabulary.ts'
import type { Report } from '../../src/report.ts'
import { FORMATS, REPORTERS, type ReportFormat } from '../../src/reporters/index.ts'
import { NEWCOMER as fixtures, folderOf, run } from '../cli/fake-io.ts'
import { READERS } from '../reporters/formats/readers.ts'
import { leaked, ownTexts } from './own-texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const KEY = 'a key for the tests, of more than sixteen bytes'
const vocabulary = readVocabulary()

const environments = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isFile()) return entry.name.endsWith('.yaml') ? [entry.name] : []
  return existsSync(join(fixtures, entry.name, 'env.yaml')) ? [`${entry.name}/env.yaml`] : []
})

// Every format is a function of the report, which is looked at itself.
test.each(environments)('%s', { timeout: 60_000 }, async (environment) => {
  const plain = await run(['check', environment, '--as-of', '2026-11-30', '--show', 'all', '-f', 'json'], {
    workingFolder: fixtures,
  })
  const was = JSON.parse(plain.stdout) as Report
  const document = parse(readFileSync(join(fixtures, environment), 'utf8')) as EnvironmentDocument
  const redactor = createRedactor({ key: new TextEncoder().encode(KEY), vocabulary })
  const is = redactor.report(was, ownNamesOf(document))
  expect(judgementOf(is)).toEqual(judgementOf(was))

  const own = ownTexts(fixtures, [environment.includes('/') ? dirname(environment) : environment])
  expect(own.size).toBeGreaterThan(0)
  expect(leaked(own, plain.stdout).length).toBeGreaterThan(own.size / 10)
  expect(leaked(own, textOf(is))).toEqual([])
})

const CONTOSO = 'fixtures/environments/contoso-core-mistakes'
const AUDIT = 'fixtures/audit'

/** Accepted by somebody, and one that accepts nothing any more. */
const POLICY = `lync-ready-policy: 1
waivers:
  - { rule: os/server-core-not-used, subject: fe03.contoso.net, reason: Ola Nordmann said so, until: 2014-12-31,
      approver: Ola Nordmann, ticket: CHG-31337, risk: the pool at Redmond is down }
  - { rule: dns/server-host-records-present, subject: internal/zorb*.contoso.net/A, reason: the Oslo move, until: 2014-12-31 }
`
const OF_POLICY = [
  'ola nordmann',
  'chg-31337',
  'redmond',
  'zorb',
  'oslo',
  'earlier-of-contoso',
  'policy-of-contoso',
  'board',
]

test('a report with everything in it, in every format and on standard error', { timeout: 240_000 }, async () => {
  const folder = folderOf({ key: KEY, 'policy-of-contoso.yaml': POLICY })
  const at = (name: string) => join(folder, name)
  const judging = ['check', `${CONTOSO}/env.yaml`, '--root', '.', '--as-of', '2014-06-01', '--show', 'all']
  const earlier = at('earlier-of-contoso.json')
  await run([...judging, '--no-policy', '-f', `json=${earlier}`], { workingFolder: root })
  const whole = [
    ...judging,
    ...['--policy', at('policy-of-contoso.yaml'), '--audit-data', `${AUDIT}/contoso.yaml`, '--compare-with', earlier],
  ]
  const plain = await run([...whole, '-f', 'json'], { workingFolder: root })
  const files = FORMATS.flatMap((format) => ['-f', `${format}=${at(format)}`])
  const keyed = ['--redact', '--redact-key', at('key')]
  const { code, stdout, stderr } = await run([...whole, ...files, ...keyed], { workingFolder: root })
  expect([code, stdout]).toEqual([plain.code, ''])

  const was = JSON.parse(plain.stdout) as Report
  const is = JSON.parse(readFileSync(at('json'), 'utf8')) as Report
  expect(judgementOf(is)).toEqual(judgementOf(was))
  expect(is).toHaveProperty('audit.findings')
  expect(is).toHaveProperty('comparison.changed.0.after.waived')
  expect(is).toHaveProperty('estate.topology.nodes.0')
  expect(is).toHaveProperty('causes.0')
  // Ten pixels of a picture may show anything.
  expect(was).toHaveProperty('audit.cover.logo')
  expect(is).not.toHaveProperty('audit.cover.logo')

  const said = JSON.stringify(ofProgram(was)).toLowerCase()
  const own = new Set(
    [...ownTexts(root, [CONTOSO, AUDIT]), ...OF_POLICY].filter((each) => !leaked(new Set([each]), said).length),
  )
  expect(leaked(own, plain.stdout).length).toBeGreaterThan(60)
  expect(leaked(own, plain.stderr)).toContain('policy-of-contoso')
  expect(['stderr', leaked(own, stderr)]).toEqual(['stderr', []])
  for (const format of FORMATS) {
    const bytes = readFileSync(at(format))
    const { isBinary }: ReportFormat = REPORTERS[format]
    const { texts, shape } = await READERS[format](isBinary ? bytes : bytes.toString())
    const all = [...texts, ...shape, bytes.toString('latin1')].join('\n')
    expect([format, leaked(own, all)]).toEqual([format, []])
  }
})

/** What rules say by themselves, and the documents they cite. */
function ofProgram({ rules, findings, estate }: Report) {
  const facts = findings.flatMap(({ evidence }) => evidence.flatMap(({ fact }) => fact ?? []))
  return { rules, facts, documents: estate?.documents }
}

/** All the rest. */
function textOf({ rules: _, findings, estate, ...rest }: Report): string {
  return JSON.stringify({
    ...rest,
    estate: { ...estate, documents: undefined },
    findings: findings.map(({ evidence, ...finding }) => ({
      ...finding,
      evidence: evidence.map(({ fact: _fact, ...each }) => each),
    })),
  })
}

/** All that the program decides. */
function judgementOf({ results, findings, summary, coverage, rules, knowledge, asOf, causes }: Report) {
  return {
    ...{ summary, coverage, rules, knowledge, asOf },
    causes: causes?.map(({ finding, consequences }) => ({ finding, consequences })),
    results: results.map(({ ruleId, status, counts, readsDay, settledBy }) => ({
      ...{ ruleId, status, counts, readsDay, settledBy },
    })),
    findings: findings.map(({ ruleId, verdict, level, settledBy, waived, evidence }) => ({
      ...{ ruleId, verdict, level, settledBy, isWaived: waived !== undefined },
      facts: evidence.map(({ role, fact }) => ({ role, fact })),
    })),
  }
}
