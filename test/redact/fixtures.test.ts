/** No name of any environment of the fixtures is in any format of its redacted report, which says the same otherwise. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import { FORMATS } from '../../src/reporters/index.ts'
import { NEWCOMER as fixtures, folderOf, run } from '../cli/fake-io.ts'

const environments = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isFile())
    return /^newcomer-with|\.yaml$/.test(entry.name) && entry.name.endsWith('.yaml') ? [entry.name] : []
  return existsSync(join(fixtures, entry.name, 'env.yaml')) ? [`${entry.name}/env.yaml`] : []
})

const ADDRESS = /(?<![\d.])(?!0\.|127\.|255\.|169\.254)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g
const DOMAIN = /[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|local)\b/g
/** Every format is a function of the report: those with the most in them are looked at in all of them. */
const IN_ALL = ['contoso-core-mistakes/env.yaml', 'proseware-two-sites/env.yaml']
/** Names of the vendor's services, the same for everybody. */
const OF_VENDORS =
  /(^|\.)(lync|windows|microsoft|microsoftonline|outlook|skype|office|office365|live|msn|aol|yahoo)\.(com|net)$/
/** The people and companies of the fixtures, wherever they stand. */
const COMPANIES =
  /(contoso(?!\.local)|fabrikam|adatum|alpineskihouse|cohovineyard|fourthcoffee|litware|margiestravel|northwind|proseware|tailspin|treyresearch|wingtip|woodgrove|redmond|fine ?print|swope)[\w.-]*/gi

describe.each(environments)('%s', (environment) => {
  const formats = IN_ALL.includes(environment) ? FORMATS : (['json'] as const)

  test(`as ${formats.join(', ')}`, { timeout: 120_000 }, async () => {
    const folder = folderOf({ key: 'a key for the tests, of more than sixteen bytes' })
    const common = ['check', environment, '--as-of', '2026-11-30', '--show', 'all']
    const plain = await run([...common, '-f', 'json'], { workingFolder: fixtures })
    const files = formats.flatMap((format) => ['-f', `${format}=${join(folder, format)}`])
    const keyed = ['--redact', '--redact-key', join(folder, 'key')]
    const { code, stderr } = await run([...common, ...files, ...keyed], { workingFolder: fixtures })
    expect(code).toBe(plain.code)

    const was = JSON.parse(plain.stdout) as Report
    // What rules and the documents they cite say themselves stays.
    const own = JSON.stringify([was.rules, was.findings.map(({ evidence }) => evidence.map(({ fact }) => fact))])
    const names = [...new Set(plain.stdout.match(DOMAIN))].filter(
      (name) => !own.includes(name) && !OF_VENDORS.test(name),
    )
    const addresses = new Set(plain.stdout.match(ADDRESS)?.filter((text) => isOwnAddress(text)))
    for (const [what, text] of [
      ...formats.map((format) => [format, readFileSync(join(folder, format), 'latin1')]),
      ['stderr', stderr],
    ] as const) {
      expect([what, names.filter((name) => text.includes(name))]).toEqual([what, []])
      expect([what, text.match(COMPANIES) ?? []]).toEqual([what, []])
      expect([what, (text.match(ADDRESS) ?? []).filter((address) => addresses.has(address))]).toEqual([what, []])
    }
    const is = JSON.parse(readFileSync(join(folder, 'json'), 'utf8')) as Report
    expect(judgementOf(is)).toEqual(judgementOf(was))
  })
})

/** Versions are written as addresses are. */
function isOwnAddress(text: string): boolean {
  const [first = 0, ...rest] = text.split('.').map(Number)
  return rest.every((octet) => octet < 256) && [10, 172, 192, 131, 198, 203].includes(first)
}

/** All that the program says by itself. */
function judgementOf({ results, findings, summary, coverage, rules, knowledge, asOf }: Report) {
  return {
    ...{ summary, coverage, rules, knowledge, asOf },
    results: results.map(({ ruleId, status, counts, readsDay, reason, settledBy }) => ({
      ...{ ruleId, status, counts, readsDay, reason, settledBy },
    })),
    findings: findings.map(({ ruleId, verdict, level, settledBy, evidence }) => ({
      ...{ ruleId, verdict, level, settledBy },
      facts: evidence.map(({ role, fact }) => ({ role, fact })),
    })),
  }
}
