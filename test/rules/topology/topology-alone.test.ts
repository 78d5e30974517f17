/** What a topology alone tells: one fault each, laid over a topology without any. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { checkEnvironment } from '../../../src/engine/check.ts'
import { PRODUCTS } from '../../../src/facts/citation.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import type { Report } from '../../../src/report.ts'
import { loadUntil } from '../../support/files.ts'
import { type Change, FAULTS, OPEN } from './topology-alone-faults.ts'

const base = readFileSync(new URL('topology-alone.yaml', import.meta.url), 'utf8')
const facts = loadFacts()

function judge(change: Change): Promise<Report> {
  const files =
    typeof change === 'string'
      ? { 'base.yaml': base, 'env.yaml': `extends: base.yaml\n${change}` }
      : { 'env.yaml': replaced(change) }
  return loadUntil(files, (loaded) =>
    checkEnvironment(loaded, {
      rules,
      allRules: rules,
      facts,
      asOf: '2018-06-01',
      version: '0.0.0',
      includeMet: false,
      onError: (id, error) => {
        throw new Error(`${id} threw`, { cause: error })
      },
    }),
  )
}

function replaced({ find, replace }: Exclude<Change, string>): string {
  expect(base.split(find)).toHaveLength(2)
  return base.replace(find, () => replace)
}

/** Every rule that warns or fails. */
function told({ results }: Report) {
  return Object.fromEntries(
    results
      .filter(({ status }) => status === 'fail' || status === 'warn')
      .map(({ ruleId, status }) => [ruleId, status]),
  )
}

test.each(PRODUCTS)('a topology of %s without a fault is told none', async (product) => {
  expect(told(await judge(`product: ${product}\n`))).toEqual({})
})

describe('a fault is told by', () => {
  test.each(FAULTS)('%s', async (_name, expected, change) => {
    expect(told(await judge(change))).toEqual(expected)
  })
})

describe('what is not given is asked for', () => {
  test.each(OPEN)('%s', async (_name, rule, settledBy, change) => {
    const report = await judge(change)
    expect(told(report)).toEqual({})
    const keys = report.findings.filter(({ ruleId }) => ruleId === rule).map((finding) => finding.settledBy)
    expect(report.results.find(({ ruleId }) => ruleId === rule)?.status).toBe('unknown')
    expect(keys).toContain(settledBy)
  })
})
