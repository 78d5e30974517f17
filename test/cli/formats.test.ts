/** Several formats in one run, and where each of them goes. */

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORMATS, REPORTERS } from '../../src/reporters/index.ts'
import { FAILING, folderOf, run } from './fake-io.ts'
// Before the first test, which would have to wait for all rules.
import '../../src/cli/program.ts'

const CHECK = ['check', 'env.yaml', '--only', 'dns/server-host-records-present', '--as-of', '2014-06-01']

const world = () => ({ workingFolder: folderOf({ 'env.yaml': FAILING }) })
const saved = async ({ workingFolder }: { workingFolder: string }) => {
  await run([...CHECK, '-f', 'json=report.json'], { workingFolder })
  return readFileSync(join(workingFolder, 'report.json'), 'utf8')
}

describe('formats go', () => {
  test('to their files, and one to standard output', async () => {
    const { workingFolder } = world()
    const args = ['-f', 'sarif=out.sarif', '-f', 'short', '-f', 'junit=out=1.xml']
    const { code, stdout, stderr } = await run([...CHECK, ...args], { workingFolder })
    expect([code, stderr, stdout.split('  ')[0]]).toEqual([1, '', 'FAIL'])
    expect(JSON.parse(readFileSync(join(workingFolder, 'out.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(workingFolder, 'out=1.xml'), 'utf8')).toMatch(/^<\?xml /)
    expect(readdirSync(workingFolder).toSorted()).toEqual(['env.yaml', 'out.sarif', 'out=1.xml'])
  })

  test('to files only: then nothing is printed', async () => {
    expect(await run([...CHECK, '-f', 'csv=out.csv'], world())).toEqual({ code: 1, stdout: '', stderr: '' })
  })

  test.each([[['-f', 'short=-']], [['-f', 'short', '-o', '-']], [['-f', 'short', '-f', 'json=out.json']]])(
    'to standard output with %j',
    async (args) => {
      expect((await run([...CHECK, ...args], world())).stdout).toBe(
        (await run([...CHECK, '-f', 'short'], world())).stdout,
      )
    },
  )

  test('to the file of --output, the one that names none', async () => {
    const { workingFolder } = world()
    await run([...CHECK, '-f', 'json=a.json', '-f', 'short', '-o', 'b.txt'], { workingFolder })
    expect(readFileSync(join(workingFolder, 'b.txt'), 'utf8')).toMatch(/^FAIL /)
    expect(readFileSync(join(workingFolder, 'a.json'), 'utf8')).toMatch(/^\{/)
  })

  test('the same when a saved report is shown again', async () => {
    const { workingFolder } = world()
    const json = await saved({ workingFolder })
    const args = ['render', 'report.json', '-f', 'json=again.json', '-f', 'markdown=again.md', '-f', 'gitlab']
    const { code, stdout } = await run(args, { workingFolder })
    expect([code, JSON.parse(stdout).length]).toEqual([1, 1])
    expect(readFileSync(join(workingFolder, 'again.json'), 'utf8')).toBe(json)
    expect(readFileSync(join(workingFolder, 'again.md'), 'utf8')).toMatch(/^# Contoso: fail\n/)
  })
})

test.each([
  [['-f', 'jsn'], "'jsn' is invalid. There is no such format, did you mean json?"],
  [['-f', 'SARIF=x'], "'SARIF=x' is invalid. There is no such format, did you mean sarif?"],
  [['-f', 'json='], "'json=' is invalid. Behind = comes the name of a file."],
  [['-f', 'json', '-f', 'text'], 'json and text cannot both go to standard output: name a file, as in -f text=FILE'],
  [['-f', 'json', '-f', 'text=-'], 'json and text cannot both go to standard output: name a file, as in -f text=FILE'],
  [
    ['-f', 'json=out', '-f', 'csv=./out'],
    'json and csv cannot both go to the file ./out: name a file, as in -f csv=FILE',
  ],
  [['-f', 'json=out', '-f', 'csv', '-o', 'sub/../out'], 'json and csv cannot both go to the file sub/../out'],
  [['-f', 'json=a/x', '-f', 'csv=b/x'], 'json and csv cannot both go to the file b/x'],
  [['-f', 'json=out', '-o', 'other'], 'every format has a file already: --output other names none'],
  [['-f', 'json', '-f', 'csv', '-o', 'out'], '--output is the file of one format: name the others, as in -f csv=FILE'],
])('%j is refused before anything is judged', async (args, message) => {
  const { workingFolder } = world()
  mkdirSync(join(workingFolder, 'a'))
  symlinkSync('a', join(workingFolder, 'b'))
  for (const command of [
    ['check', 'none.yaml'],
    ['render', 'none.json'],
  ]) {
    const { code, stdout, stderr } = await run([...command, ...args], { workingFolder })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    // Nothing was read either: the file is not there.
    expect(stderr).not.toContain('no such file')
  }
  expect(existsSync(join(workingFolder, 'out'))).toBe(false)
})

describe('what cannot be written', () => {
  test('is told for each, and loses none of the others', async () => {
    const { workingFolder } = world()
    const args = ['-f', 'json=none/a.json', '-f', 'csv=env.yaml/b', '-f', 'short', '-f', 'sarif=c.sarif']
    const { code, stdout, stderr } = await run([...CHECK, ...args], { workingFolder })
    expect(code).toBe(2)
    expect(stdout).toMatch(/^FAIL /)
    expect(stderr).toBe(
      'error: cannot write none/a.json: there is no such file or folder\n' +
        'error: cannot write env.yaml/b: a part of its path is not a folder\n',
    )
    expect(readdirSync(workingFolder).toSorted()).toEqual(['c.sarif', 'env.yaml'])
  })

  test('because we broke is our fault, and loses none of the others', async () => {
    const { workingFolder } = world()
    const { loadPieces } = REPORTERS.csv
    Object.assign(REPORTERS.csv, {
      loadPieces: async () => () => {
        throw new Error('a bug')
      },
    })
    try {
      const { code, stdout, stderr } = await run([...CHECK, '-f', 'csv=a.csv', '-f', 'json=b.json', '-f', 'short'], {
        workingFolder,
      })
      expect([code, stdout.slice(0, 4)]).toEqual([3, 'FAIL'])
      expect(stderr).toMatch(/^csv: Error: a bug\n[\s\S]*This is our fault/)
      expect(readdirSync(workingFolder).toSorted()).toEqual(['b.json', 'env.yaml'])
    } finally {
      Object.assign(REPORTERS.csv, { loadPieces })
    }
  })
})

test('the exit code never depends on the format', async () => {
  const { workingFolder } = world()
  await saved({ workingFolder })
  for (const format of FORMATS) {
    for (const [failOn, code] of [['fail', 1] as const, ['never', 0] as const]) {
      const told = await run(['render', 'report.json', '-f', format, '--fail-on', failOn], { workingFolder })
      expect([format, told.code, told.stderr]).toEqual([format, code, ''])
      expect(told.stdout.length).toBeGreaterThan(100)
    }
  }
})

test('the help tells every format, and what it is for', async () => {
  const { stdout } = await run(['check', '--help'])
  for (const [name, { text }] of Object.entries(REPORTERS)) expect(stdout).toContain(`  ${name.padEnd(16)}${text}\n`)
})

describe('nothing is written', () => {
  const link = (target: string, name: string, workingFolder: string) => symlinkSync(target, join(workingFolder, name))

  test('twice to one file, also through a link to one that is not there yet', async () => {
    const { workingFolder } = world()
    link('out.json', 'link.sarif', workingFolder)
    const { code, stderr } = await run([...CHECK, '-f', 'json=out.json', '-f', 'sarif=link.sarif'], { workingFolder })
    expect([code, existsSync(join(workingFolder, 'out.json'))]).toEqual([2, false])
    expect(stderr).toContain('json and sarif cannot both go to the file link.sarif')
  })

  test('through links that lead nowhere but to each other', async () => {
    const { workingFolder } = world()
    link('b', 'a', workingFolder)
    link('a', 'b', workingFolder)
    const { code, stderr } = await run([...CHECK, '-f', 'json=a', '-f', 'csv=out.csv'], { workingFolder })
    expect([code, existsSync(join(workingFolder, 'out.csv'))]).toEqual([2, true])
    expect(stderr).toContain('error: cannot write a: ')
  })

  test.each(['env.yaml', './env.yaml', 'link.yaml', 'policy.yaml', 'base.json'])(
    'over %s, which is read',
    async (file) => {
      const { workingFolder } = world()
      link('env.yaml', 'link.yaml', workingFolder)
      const args = ['--policy', 'policy.yaml', '--baseline', 'base.json', '-f', `json=${file}`]
      const { code, stderr } = await run([...CHECK, ...args], { workingFolder })
      expect([code, stderr]).toEqual([2, `error: json would replace ${file}, which is read: name another file\n`])
      expect(readFileSync(join(workingFolder, 'env.yaml'), 'utf8')).toBe(FAILING)
    },
  )
})
