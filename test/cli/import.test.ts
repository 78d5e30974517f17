// Loaded before the clock of the first test runs.
import '../../src/cli/program.ts'
import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toyExport, useToyExports } from '../support/toy-export.ts'
import { ESCAPE, folderOf, run } from './fake-io.ts'

useToyExports()

const TOY = toyExport({
  document: { sipDomains: ['contoso.com'], product: 'lync-2013' },
  odd: ['widget', `a ${ESCAPE}[2J`],
  secret: 'hunter2',
})

describe('import --explain', () => {
  test('lists every item with its place, and counts them', async () => {
    const workingFolder = folderOf({ 'a.json': TOY })
    const { code, stdout, stderr } = await run(['import', '--explain', 'a.json'], { workingFolder })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`a.json: a toy export
  2:9    ignored  toy: names the kind
  5:4    mapped   document.sipDomains[0] -> env: document.sipDomains[0]
  7:14   mapped   document.product -> env: document.product
  10:3   unknown  odd[0]: nothing here reads it
  11:3   unknown  odd[1]: nothing here reads it
  13:12  dropped  secret: a secret
  2 mapped, 1 ignored, 1 dropped, 2 unknown
`)
  })

  test('lists the statuses asked for, and counts all the same', async () => {
    const workingFolder = folderOf({ 'a.json': TOY })
    const { stdout } = await run(['import', '--explain', '--status', 'unknown,dropped', 'a.json'], { workingFolder })
    expect(stdout.split('\n').map((line) => line.trim().split(/\s+/)[1])).toEqual([
      'a',
      'unknown',
      'unknown',
      'dropped',
      'mapped,',
      undefined,
    ])
  })

  test('gives the same for programs and spreadsheets, also into a file', async () => {
    const workingFolder = folderOf({ 'a.json': TOY, 'b.json': TOY })
    const args = ['import', '--explain', '*.json']
    const json = JSON.parse((await run([...args, '-f', 'json'], { workingFolder })).stdout)
    expect(json).toMatchObject({
      importVersion: 1,
      files: [{ file: 'a.json', title: 'a toy export', counts: { mapped: 2, unknown: 2 } }, { file: 'b.json' }],
    })
    expect(json.files[0].items[3]).toEqual({
      line: 10,
      column: 3,
      status: 'unknown',
      what: 'odd[0]',
      reason: 'nothing here reads it',
    })
    expect(await run([...args, '-f', 'csv', '-o', 'out.csv'], { workingFolder })).toMatchObject({ code: 0, stdout: '' })
    const lines = readFileSync(join(workingFolder, 'out.csv'), 'utf8').split('\r\n')
    expect(lines.slice(0, 3)).toEqual([
      'file,line,column,status,what,to,reason',
      'a.json,2,9,ignored,toy,,names the kind',
      'a.json,5,4,mapped,document.sipDomains[0],env: document.sipDomains[0],',
    ])
    expect(lines).toHaveLength(14)
  })

  test('reads standard input', async () => {
    const { code, stdout } = await run(['import', '--explain', '-'], { stdin: TOY })
    expect([code, stdout.split('\n')[0]]).toEqual([0, '<stdin>: a toy export'])
  })
})

describe('import', () => {
  test('prints what the files say, each value with its place, and what is not understood', async () => {
    const workingFolder = folderOf({ 'a.json': TOY })
    const { code, stdout, stderr } = await run(['import', 'a.json'], { workingFolder })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`# Behind a value stands where it was read, as file:line:column of:
#   a.json: a toy export
#
# Not understood:
#   a.json: 2 of 6 items; lync-ready import --explain --status unknown a.json

product: lync-2013         # a.json:7:14
sipDomains: [contoso.com]  # a.json:5:4
`)
  })

  test('tells everything that is wrong with any file, and shows the others', async () => {
    const workingFolder = folderOf({
      'good.json': TOY,
      'bad.json': toyExport({ wrong: 'no good' }),
      'odd.txt': 'what is this?',
    })
    const { code, stdout, stderr } = await run(['import', 'bad.json', 'good.json', 'odd.txt', 'none.json', 'x/*'], {
      workingFolder,
    })
    expect(code).toBe(2)
    expect(stderr.split('\n').map((line) => line.slice(0, 40))).toEqual([
      'x/*: matches no file',
      'bad.json:3:11: a toy export: no good',
      expect.stringMatching(/^odd\.txt:1:1: /),
      'none.json: there is no such file or fold',
      '',
    ])
    expect(stdout).toContain('sipDomains: [contoso.com]')
  })

  test.each([
    [[], 'there is nothing to read: name a file'],
    [['a.json', '--status', 'unknown'], '--status is for --explain'],
    [['a.json', '-f', 'csv'], '--format is for --explain'],
    [['a.json', '--explain', '--status', 'lost'], 'Allowed choices are mapped, ignored, dropped, unknown.'],
    [['a.json', '--columns', 'host'], 'Give words and headings such as host=Name0,os=Caption0.'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await run(['import', ...args], { workingFolder: folderOf({ 'a.json': TOY }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('refuses a file that is larger than exports are, without reading it', async () => {
    const workingFolder = folderOf({ 'a.json': TOY })
    truncateSync(join(workingFolder, 'a.json'), 64 * 1024 * 1024 + 1)
    expect(await run(['import', 'a.json'], { workingFolder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'a.json: is larger than 64 MB\n',
    })
  })

  test('tells readers which heading stands for what', async () => {
    const workingFolder = folderOf({ 'a.json': TOY })
    const args = ['import', 'a.json', '--explain', '--columns', 'host=Name0', '--columns', 'os=Caption 0,memory=RAM=MB']
    const { stdout } = await run(args, { workingFolder })
    expect(stdout).toMatch(/^a\.json: a toy export with host=Name0 os=Caption 0 memory=RAM=MB\n/)
  })

  test('never shows a secret, nor what would steer a terminal', async () => {
    const workingFolder = folderOf({ 'a.json': TOY })
    for (const args of [['--explain'], ['--explain', '-f', 'json'], ['--explain', '-f', 'csv'], []]) {
      const { stdout } = await run(['import', 'a.json', ...args], { workingFolder })
      expect(stdout).not.toContain('hunter2')
      expect(stdout).not.toContain(ESCAPE)
    }
  })
})
