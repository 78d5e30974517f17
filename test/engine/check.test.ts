import { describe, expect, test } from 'vitest'
import { checkEnvironment } from '../../src/engine/check.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { Report } from '../../src/report.ts'
import { documented, type Judgement, met, note, type Rule, unknown, unmet } from '../../src/rule.ts'
import { type Files, inFolder, SMALLEST } from '../support/files.ts'
import { SUBJECT, toyRule } from '../support/toy.ts'

function report(
  rules: readonly Rule[],
  { files = { 'env.yaml': SMALLEST }, includeMet = false }: { files?: Files; includeMet?: boolean } = {},
): Promise<Report> {
  return inFolder(files, (folder) =>
    checkEnvironment(loadEnvironment('env.yaml', { workingFolder: folder, root: folder }), {
      rules,
      allRules: rules,
      facts: loadFacts(),
      asOf: '2014-06-01',
      version: '1.2.3',
      includeMet,
    }),
  )
}

const judging = (id: string, ...judgements: readonly Judgement[]) =>
  toyRule({
    id,
    *check() {
      yield* judgements
    },
  })

const row: FactRow = {
  id: 'r',
  products: ['lync-2013'],
  confidence: 'confirmed',
  citations: [{ key: 'D1', title: 'Page', url: 'https://example.com/', read: '2026-11-22' }],
}
const failing = unmet(SUBJECT, 'broken', { fix: 'mend it', evidence: () => [documented('dns-records', row, 'whole')] })
const shaky = unmet(SUBJECT, 'broken', {
  fix: 'mend it',
  evidence: () => [documented('dns-records', { ...row, confidence: 'third-party' }, 'whole')],
})
const open = unknown(SUBJECT, 'who knows', { settledBy: 'pools.servers.os' })
const good = met(SUBJECT, 'works')

describe('the status of a rule', () => {
  test.each([
    ['an unmet finding counts most', [good, open, failing], 'fail'],
    ['a fact that is not confirmed warns at most', [shaky], 'warn'],
    ['the worst level wins', [shaky, failing], 'fail'],
    ['then what is unknown', [good, open], 'unknown'],
    ['then what is met', [good], 'pass'],
  ] as const)('%s', async (_, judgements, status) => {
    const { results, summary } = await report([judging('toys/a', ...judgements)])
    expect(results[0]?.status).toBe(status)
    expect(summary[status]).toBe(1)
  })
})

describe('findings', () => {
  test('carry evidence with its sources, place, snippet and fingerprint', async () => {
    const { findings } = await report([judging('toys/a', failing)])
    expect(findings).toEqual([
      {
        ruleId: 'toys/a',
        subject: 'thing',
        verdict: 'unmet',
        level: 'fail',
        message: 'broken',
        evidence: [
          {
            role: 'expected',
            text: 'whole',
            fact: {
              table: 'dns-records',
              row: 'r',
              confidence: 'confirmed',
              sources: [{ title: 'Page', url: 'https://example.com/' }],
            },
          },
        ],
        location: {
          path: 'env.yaml',
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 29,
          snippet: '  - fqdn: lync01.contoso.net',
        },
        fix: 'mend it',
        fingerprint: 'def2e1301f4f5dd7271d41ae3d19e52796363ab8c0515f0559697aa772122b63',
      },
    ])
  })

  test('met findings are counted, their evidence is built only when they are shown', async () => {
    let built = 0
    const counting = met(SUBJECT, 'works', () => {
      built += 1
      return [note('seen')]
    })
    const quiet = await report([judging('toys/a', counting, counting)])
    expect([quiet.findings, quiet.results[0]?.counts, built]).toEqual([[], { met: 2, unmet: 0, unknown: 0 }, 0])
    const full = await report([judging('toys/a', counting)], { includeMet: true })
    expect([full.findings.length, built]).toEqual([1, 1])
  })

  test('are sorted by subject, whatever the order of the rule', async () => {
    const at = (id: string) => unmet({ id, at: ['pools'] }, 'broken', { fix: '', evidence: () => [] })
    const { findings } = await report([judging('toys/a', at('b'), at('B'), at('a'))])
    expect(findings.map(({ subject }) => subject)).toEqual(['B', 'a', 'b'])
  })
})

describe('coverage', () => {
  test('counts a missing key once per rule and names sections no rule reads', async () => {
    const files = { 'env.yaml': `${SMALLEST}voice: none\nsites: [{ name: Oslo }]\n` }
    const gated = toyRule({ id: 'toys/gated', sections: ['devices'], *check() {} })
    const empty = toyRule({ id: 'toys/empty', sections: ['pools'], *check() {} })
    const { coverage, results } = await report(
      [judging('toys/a', open, open), judging('toys/b', open, good), gated, empty, judging('toys/c', good)],
      { files },
    )
    expect(coverage).toEqual({
      rules: 5,
      judged: 1,
      unknown: 3,
      skipped: 1,
      missing: [
        { key: 'pools.servers.os', rules: 2 },
        { key: 'devices', rules: 1 },
      ],
      unread: ['sipDomains', 'sites'],
    })
    expect(results[2]).toMatchObject({ status: 'unknown', settledBy: 'devices' })
  })
})

test('the same input gives the same report', async () => {
  const rules = [judging('toys/a', failing, open), judging('toys/b', good)]
  expect(JSON.stringify(await report(rules))).toBe(JSON.stringify(await report(rules)))
})
