import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { SECTION_NAMES } from '../../src/environment/schema/document.ts'
import { PRODUCTS } from '../../src/facts/citation.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { BASES, type Base, judgeCopy } from '../support/copies.ts'

const HEADINGS = ['Why', 'Passes', 'Fails', 'How to fix', 'References']
const root = fileURLToPath(new URL('../../', import.meta.url))
const facts = loadFacts()

/** What files of a kind stand below a folder, in the words of rule ids. */
function idsIn(folder: string, ending: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[a-z-]+\/[a-z0-9-.]+$/.test(file) && file.endsWith(ending) && !/(^|\/)shared/.test(file))
    .map((file) => file.slice(0, -ending.length))
    .toSorted()
}

const ids = rules.map(({ id }) => id).toSorted()

test('the index lists every rule file once, sorted by family and id', () => {
  expect(ids).toEqual(idsIn('rules', '.ts'))
})

test('every rule has a page, and every page a rule', () => {
  expect(idsIn('rules', '.md')).toEqual(ids)
})

test('every rule has a test of its own', () => {
  const tested = new Set(idsIn('test/rules', '.test.ts'))
  expect(ids.filter((id) => !tested.has(id))).toEqual([])
})

test('every id ever shipped is listed, and every listed id resolves', () => {
  const lines = readFileSync(`${root}rules/ids.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  const current = lines.map((line) => line.split(' -> ').at(-1) ?? '')
  expect(current.filter((id) => !ids.includes(id))).toEqual([])
  expect(ids.filter((id) => !lines.includes(id))).toEqual([])
})

describe.each(rules)('$id', (rule) => {
  const source = readFileSync(`${root}rules/${rule.id}.ts`, 'utf8')
  const pagePath = `${root}rules/${rule.id}.md`
  const page = existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : ''

  test('has a page whose title and headings are in order', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule.id}: ${rule.title}`)
    expect([...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(HEADINGS)
  })

  test('rests on documents its tables cite, and its page lists them', () => {
    const keys = new Set(rule.facts.flatMap((table) => facts.table(table).sources.map(({ key }) => key)))
    expect(rule.cites.filter((key) => !keys.has(key))).toEqual([])
    expect(rule.cites.length).toBeGreaterThan(0)
    const references = page.split('## References\n')[1]?.trim().split('\n') ?? []
    const expected = rule.cites.map((key) => {
      const source = facts.source(key)
      return source?.url ? `- [${source.title}](${source.url})` : `- ${source?.title}`
    })
    expect(references).toEqual(expected)
  })

  test('holds no product, no scaffold and only known sections', () => {
    for (const product of PRODUCTS) expect(source).not.toContain(`'${product}'`)
    for (const text of [source, page]) expect(text).not.toContain('FILL-IN')
    expect([...rule.sections, ...(rule.alsoReads ?? [])].filter((name) => !SECTION_NAMES.includes(name))).toEqual([])
  })

  test.each(['Passes', 'Fails'] as const)('the example under %s gives what it promises', async (heading) => {
    const blocks = [
      ...sectionOf(page, heading).matchAll(
        /```yaml\n# on: (\S+)\n(?:# as-of: (\S+)\n)?(?:# observations: (\S+)\n)?([\s\S]*?)```/g,
      ),
    ]
    expect(blocks.length).toBeGreaterThan(0)
    for (const [, base, asOf, observations, overlay] of blocks) {
      expect(Object.keys(BASES)).toContain(base)
      const report = await judgeCopy(base as Base, {
        overlay: overlay ?? '',
        only: [rule],
        observations,
        ...(asOf && { asOf }),
      })
      expect(report.results[0]?.status).toBe(heading === 'Passes' ? 'pass' : rule.severity)
    }
  })
})

function sectionOf(page: string, heading: string): string {
  return page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}
