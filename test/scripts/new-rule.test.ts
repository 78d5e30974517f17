import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusal, scaffold } from '../../scripts/scaffold.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const lists = {
  index: `/** Every rule. */

import type { Rule } from '../src/rule.ts'
import dnsBeta from './dns/beta.ts'
import dnsDelta from './dns/delta.ts'
import osAlpha from './os/alpha.ts'

export const rules: readonly Rule[] = [
  osAlpha,
  dnsBeta,
  dnsDelta,
]
`,
  ids: `# Every id ever shipped.
dns/beta
dns/delta
dns/old -> dns/beta
os/alpha
`,
}

function listsWith(id: string) {
  const files = scaffold(id, lists)
  const lines = (path: string) => files.get(path)?.split('\n') ?? []
  return { index: lines('rules/index.ts'), ids: lines('rules/ids.txt') }
}

describe('a rule id is refused', () => {
  test.each([
    { id: '', because: 'no rule id' },
    { id: 'dns', because: 'no rule id' },
    { id: 'dns/Upper', because: 'no rule id' },
    { id: 'dns/two--hyphens', because: 'no rule id' },
    { id: 'dns/deeper/still', because: 'no rule id' },
    { id: '../dns/outside', because: 'no rule id' },
    { id: 'facts/devices', because: 'holds no rules' },
    { id: 'dns/shared-records', because: 'helpers' },
    { id: 'dns/beta', because: 'never changes its meaning' },
    { id: 'dns/old', because: 'never changes its meaning' },
  ])('$id', ({ id, because }) => {
    expect(refusal(id, lists)).toContain(because)
  })

  test('but not a new one', () => {
    expect(refusal('dns/gamma', lists)).toBeUndefined()
  })
})

describe('the lists', () => {
  test.each([
    { id: 'dns/alpha', before: 'dnsBeta' },
    { id: 'dns/charlie', before: 'dnsDelta' },
    { id: 'os/beta', before: 'dnsBeta' },
  ])('have $id where it sorts within its family', ({ id, before }) => {
    const { index } = listsWith(id)
    const variable = id.replace(/\/(.)/, (_, letter: string) => letter.toUpperCase())
    expect(index.indexOf(`  ${variable},`)).toBe(index.indexOf(`  ${before},`) - 1)
  })

  test('have a new family last', () => {
    const { index } = listsWith('adoption/training-planned')
    expect(index.slice(-4)).toEqual(['  dnsDelta,', '  adoptionTrainingPlanned,', ']', ''])
    expect(index[3]).toBe("import adoptionTrainingPlanned from './adoption/training-planned.ts'")
  })

  test('begin with the first rule of all', () => {
    const empty = "import type { Rule } from '../src/rule.ts'\n\nexport const rules: readonly Rule[] = [\n]\n"
    expect(scaffold('dns/first', { index: empty, ids: '' }).get('rules/index.ts')).toBe(
      "import type { Rule } from '../src/rule.ts'\nimport dnsFirst from './dns/first.ts'\n\nexport const rules: readonly Rule[] = [\n  dnsFirst,\n]\n",
    )
  })

  test('have the id sorted below the comment', () => {
    expect(listsWith('dns/alpha').ids.slice(0, 3)).toEqual(['# Every id ever shipped.', 'dns/alpha', 'dns/beta'])
    expect(listsWith('os/beta').ids.slice(-3)).toEqual(['os/alpha', 'os/beta', ''])
  })
})

test('the page has the title of the rule and every heading', () => {
  const files = scaffold('dns/gamma', lists)
  const page = files.get('rules/dns/gamma.md') ?? ''
  const title = /title: '(.+)'/.exec(files.get('rules/dns/gamma.ts') ?? '')?.[1]
  expect(page.split('\n')[0]).toBe(`# dns/gamma: ${title}`)
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'Why',
    'Passes',
    'Fails',
    'How to fix',
    'References',
  ])
})

describe('npm run new-rule', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lync-ready-new-rule-'))
    mkdirSync(join(folder, 'rules'))
    writeFileSync(join(folder, 'rules/index.ts'), lists.index)
    writeFileSync(join(folder, 'rules/ids.txt'), lists.ids)
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  const newRule = (id: string) =>
    execa(join(root, 'node_modules/.bin/tsx'), [join(root, 'scripts/new-rule.ts'), id], { cwd: folder, reject: false })

  test('writes every file once', async () => {
    expect((await newRule('dns/gamma')).exitCode).toBe(0)
    for (const path of ['rules/dns/gamma.ts', 'rules/dns/gamma.md', 'test/rules/dns/gamma.test.ts']) {
      expect(readFileSync(join(folder, path), 'utf8'), path).toContain('FILL-IN')
    }
    expect(readFileSync(join(folder, 'rules/index.ts'), 'utf8')).toContain("import dnsGamma from './dns/gamma.ts'")
    const again = await newRule('dns/gamma')
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('dns/gamma exists') })
  })

  test('does not write over a page somebody began', async () => {
    mkdirSync(join(folder, 'rules/dns'))
    writeFileSync(join(folder, 'rules/dns/gamma.md'), 'begun')
    expect(await newRule('dns/gamma')).toMatchObject({ exitCode: 2, stderr: 'rules/dns/gamma.md exists' })
  })

  test('says how an id is written', async () => {
    expect(await newRule('Gamma')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('family/name') })
  })

  test('makes a rule that compiles', async () => {
    await newRule('dns/gamma')
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true })
    const { default: rule } = await import(join(folder, 'rules/dns/gamma.ts'))
    expect(rule).toMatchObject({ id: 'dns/gamma', family: 'dns' })
  })
})
