import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAILING, folderOf, NEWCOMER, run } from './fake-io.ts'
// Loaded before the clock of the first test starts.
import '../../src/cli/program.ts'

const DAY = ['--as-of', '2014-06-01']

/** The folder with a report that `check` saved in it. */
async function saved(environment: string, ...args: string[]): Promise<string> {
  const workingFolder = folderOf({ 'env.yaml': environment, 'again.yaml': environment })
  await run(['check', 'env.yaml', ...DAY, ...args, '-f', 'json', '-o', 'report.json'], { workingFolder })
  return workingFolder
}

describe('a saved report', () => {
  test.each([[[]], [['--show', 'all']], [['again.yaml']]])('gives the same bytes again (%j)', async (args) => {
    const workingFolder = await saved(FAILING, ...args)
    const { code, stdout } = await run(['render', 'report.json', '-f', 'json'], { workingFolder })
    expect([code, stdout]).toEqual([1, readFileSync(join(workingFolder, 'report.json'), 'utf8')])
  })

  test('reads like the check it was saved from', async () => {
    const workingFolder = await saved(FAILING)
    const checked = await run(['check', 'env.yaml', ...DAY], { workingFolder })
    expect(await run(['render', 'report.json'], { workingFolder })).toEqual(checked)
    const stdin = readFileSync(join(workingFolder, 'report.json'), 'utf8')
    expect(await run(['render', '-'], { workingFolder, stdin })).toEqual(checked)
  })

  test('gives the page that the check gives', async () => {
    const workingFolder = await saved(FAILING)
    const checked = await run(['check', 'env.yaml', ...DAY, '-f', 'html'], { workingFolder })
    expect(checked.stdout).toMatch(/^<!DOCTYPE html>/)
    expect(await run(['render', 'report.json', '-f', 'html'], { workingFolder })).toEqual(checked)
  })

  test('is judged by --fail-on', async () => {
    const workingFolder = await saved(FAILING)
    expect((await run(['render', 'report.json'], { workingFolder })).code).toBe(1)
    expect((await run(['render', 'report.json', '--fail-on', 'never'], { workingFolder })).code).toBe(0)
  })

  test('of a clean environment exits with 0', async () => {
    const workingFolder = await saved(readFileSync(join(NEWCOMER, 'newcomer.yaml'), 'utf8'))
    expect((await run(['render', 'report.json'], { workingFolder })).code).toBe(0)
  })

  test('is written to a file', async () => {
    const workingFolder = await saved(FAILING)
    expect((await run(['render', 'report.json', '-o', 'out.txt'], { workingFolder })).stdout).toBe('')
    expect(readFileSync(join(workingFolder, 'out.txt'), 'utf8')).toContain('judged as of 2014-06-01')
  })
})

test.each([
  ['none.json', 'none.json: there is no such file or folder\n'],
  ['.', '.: is not a file\n'],
  ['env.yaml', 'env.yaml: is not JSON: give a report written by check --format json\n'],
  ['other.json', 'other.json: is not a saved report: give one written by check --format json\n'],
])('%s is refused', async (file, stderr) => {
  const workingFolder = folderOf({ 'env.yaml': FAILING, 'other.json': '{}' })
  expect(await run(['render', file], { workingFolder })).toEqual({ code: 2, stdout: '', stderr })
})

test.each(['render', 'verify', 'merge'])('a report that is nested too deeply is refused by %s', async (command) => {
  const workingFolder = await saved(FAILING)
  const report = readFileSync(join(workingFolder, 'report.json'), 'utf8').trimEnd()
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  writeFileSync(join(workingFolder, 'deep.json'), `${report.slice(0, -1)}, "later": ${deep} }`)
  const { code, stderr } = await run([command, 'deep.json'], { workingFolder })
  expect([code, stderr]).toEqual([2, 'deep.json: is not a saved report: it is nested too deeply\n'])
})

test.each(['render', 'merge', 'verify'])(
  '%s names the way out for a report that is too large to read',
  async (command) => {
    const workingFolder = folderOf({ 'large.json': '' })
    // Nothing but its size: it is never read.
    truncateSync(join(workingFolder, 'large.json'), 256 * 1024 * 1024 + 1)
    const { code, stdout, stderr } = await run([command, 'large.json'], { workingFolder })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('large.json: is larger than 256 MB')
    expect(stderr).toContain('-f json=reports/{path}.json')
    expect(stderr).toContain('--shard i/n')
  },
)
