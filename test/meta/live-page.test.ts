import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { DEFAULTS } from '../../src/cli/observing-options.ts'
import { environmentDocument } from '../../src/environment/schema/document.ts'
import { run, SMALLEST } from '../cli/fake-io.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/live.md', import.meta.url)), 'utf8')

test('every option of observe is told, and every option told is one of check or observe', async () => {
  const [check, observe] = [await run(['check', '--help']), await run(['observe', '--help'])]
  const options = (text: string) => new Set([...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))
  const told = options(page)
  const own = [...options(observe.stdout)].filter((option) => !['--help', '--output', '--root'].includes(option))
  expect(own.filter((option) => !told.has(option))).toEqual([])
  const known = new Set([...options(check.stdout), ...options(observe.stdout), '--rejudge'])
  expect([...told].filter((option) => !known.has(option))).toEqual([])
})

test('the defaults told are those there are', () => {
  const cell = (option: string) => Number(new RegExp(`\\| \`--${option} .*\\| (\\d+) \\|$`, 'm').exec(page)?.[1])
  expect(cell('probe-timeout') * 1000).toBe(DEFAULTS.probeTimeout)
  expect(cell('deadline') * 1000).toBe(DEFAULTS.deadline)
  expect(cell('concurrency')).toBe(DEFAULTS.concurrency)
})

test('the example fits the format', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const { vantages } = parse(example)
  expect(environmentDocument.parse({ ...parse(SMALLEST), vantages }).vantages).toEqual(vantages)
})
