import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ESCAPE, FAILING, folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'

const onWindows = process.platform === 'win32'

describe('what is judged', () => {
  test('the clean example is clean', async () => {
    const { code, stdout, stderr } = await run(['check', 'newcomer-with-certificate.yaml', '--as-of', '2014-06-01'], {
      workingFolder: NEWCOMER,
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(' 0 fail, 0 warn, 0 unknown, ')
  })

  test('as of the UTC day, which is printed', async () => {
    const world = { workingFolder: NEWCOMER, now: () => new Date('2014-06-01T23:30:00-05:00') }
    expect((await run(['check', 'newcomer.yaml'], world)).stdout).toContain('judged as of 2014-06-02, lync-ready ')
  })

  test('standard input, where a file name says -', async () => {
    const { code, stdout } = await run(['check', '-'], { workingFolder: folderOf({}), stdin: FAILING })
    expect(code).toBe(1)
    expect(stdout).toContain('<stdin>:')
  })

  test('every file of a pattern, each once, in the order of their names', async () => {
    const workingFolder = folderOf({
      'sites/b.yaml': FAILING,
      'sites/a.yaml': FAILING,
      'sites/a[1].yaml': FAILING,
      'sites/note.txt': '',
    })
    const paths = async (...files: string[]) => {
      const { stdout } = await run(['check', ...files, '-f', 'json', '--root', '.'], { workingFolder })
      const { reports } = JSON.parse(stdout)
      return reports.map(({ environment }: { environment: { path: string } }) => environment.path)
    }
    expect(await paths('sites/*.yaml')).toEqual(['sites/a.yaml', 'sites/a[1].yaml', 'sites/b.yaml'])
    expect(await paths('sites/b.yaml', 'sites/{a,b}.yaml')).toEqual(['sites/b.yaml', 'sites/a.yaml'])
    expect(await paths('sites/a[1].yaml', 'sites/a.yaml', './sites/a.yaml')).toEqual([
      'sites/a[1].yaml',
      'sites/a.yaml',
    ])
  })

  test.each([
    ['one file', ['a.yaml'], false],
    ['two files of which one cannot be read', ['a.yaml', 'bad.yaml'], true],
    ['a pattern that matches one file', ['a*.yaml'], true],
  ])('as JSON, %s: the shape follows what was asked, not what came of it', async (_, files, isSet) => {
    const workingFolder = folderOf({ 'a.yaml': FAILING, 'bad.yaml': 'lync-ready: 2' })
    const { stdout } = await run(['check', ...files, '-f', 'json'], { workingFolder })
    expect(Object.keys(JSON.parse(stdout)).includes('reports')).toBe(isSet)
  })

  test('a pattern that matches nothing is told, and the rest judged', async () => {
    const workingFolder = folderOf({ 'env.yaml': FAILING })
    const { code, stdout, stderr } = await run(['check', 'env.yaml', 'sites/*.yaml'], { workingFolder })
    expect([code, stderr]).toEqual([2, 'sites/*.yaml: matches no file\n'])
    expect(stdout).toContain('fail  dns/')
  })

  test('nothing of a file that is wrong: each mistake with its place', async () => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST.replace('sipDomains', 'sipDomain').replace('1\n', '2\n') })
    const { code, stdout, stderr } = await run(['check', 'env.yaml'], { workingFolder })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('env.yaml:1:13: expected 1')
    expect(stderr).toContain('env.yaml:4:1: unknown key "sipDomain", did you mean "sipDomains"?')
    expect(stderr).toContain('    4 | sipDomain: [contoso.com]\n      | ^^^^^^^^^\n')
  })

  test('references stay below --root', async () => {
    const files = {
      'repo/env.yaml': `${SMALLEST}dns: { internal: { zones: { contoso.net: ../net.zone } } }\n`,
      'net.zone': '',
    }
    const workingFolder = folderOf(files)
    expect((await run(['check', 'repo/env.yaml', '--root', 'repo'], { workingFolder })).stderr).toContain(
      'leaves the root',
    )
    expect(await run(['check', 'repo/env.yaml', '--root', 'none'], { workingFolder })).toMatchObject({
      code: 2,
      stderr: 'none: there is no such folder for --root\n',
    })
  })
})

describe('which rules run', () => {
  const idsOf = async (...args: string[]) => {
    const { stdout } = await run(['check', 'newcomer.yaml', '-f', 'json', ...args], { workingFolder: NEWCOMER })
    return JSON.parse(stdout).rules.map(({ id }: { id: string }) => id)
  }

  test('those that are named, by id, family or pattern', async () => {
    const [a, b] = ['dns/auto-sign-in-srv-present', 'dns/pool-host-records-present']
    expect(await idsOf('--only', `${b},${a}`)).toEqual([a, b])
    expect(await idsOf('--only', a, '--only', b)).toEqual([a, b])
    expect(await idsOf('--only', 'dns/*-srv-*', '--skip', 'dns/external-*')).toContain(a)
    expect(await idsOf('--skip', 'dns/*-srv-*', '--only', 'dns')).not.toContain(a)
  })

  test.each([
    [['--only', 'dsn'], 'error: no rule matches dsn, did you mean dns? (lync-ready rules lists them)\n'],
    [['--skip', 'dns/nothing-*'], 'error: no rule matches dns/nothing-* (lync-ready rules lists them)\n'],
    [['--only', 'dns', '--skip', 'dns'], 'error: no rule is left to run: --only and --skip exclude them all\n'],
    [
      ['--require-known=lyncdiscover-present'],
      'error: no rule matches lyncdiscover-present, did you mean dns/lyncdiscover-present?',
    ],
    [
      ['--skip', 'dns/lyncdiscover-present', '--require-known', 'dns/lyncdiscover-present'],
      'error: --require-known demands dns/lyncdiscover-present, which --only or --skip excludes\n',
    ],
  ])('%j is refused', async (args, message) => {
    const { code, stdout, stderr } = await run(['check', 'newcomer.yaml', ...args], { workingFolder: NEWCOMER })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('where the report goes', () => {
  const check = ['check', 'newcomer-with-certificate.yaml', '--as-of', '2014-06-01']
  const shown = async () => (await run(check, { workingFolder: NEWCOMER })).stdout

  test('to a file, whole and without a byte order mark, and nothing to standard output', async () => {
    const folder = folderOf({ 'report.txt': 'old' })
    const ran = await run([...check, '-o', join(folder, 'report.txt')], { workingFolder: NEWCOMER })
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe(await shown())
    expect(readdirSync(folder)).toEqual(['report.txt'])
  })

  test('to a file that cannot be written: exit code 2, the reason, and nothing left behind', async () => {
    const folder = folderOf({})
    mkdirSync(join(folder, 'taken'))
    const write = (name: string) => run([...check, '-o', join(folder, name)], { workingFolder: NEWCOMER })
    expect(await write('none/report.txt')).toMatchObject({ code: 2, stdout: '' })
    expect((await write('none/report.txt')).stderr).toContain('there is no such file or folder')
    expect((await write('taken')).stderr).toContain('it is a folder')
    expect(readdirSync(folder)).toEqual(['taken'])
  })

  test.skipIf(onWindows)('through a link to the file it means, whose permissions stay', async () => {
    const folder = folderOf({})
    writeFileSync(join(folder, 'real.txt'), 'old', { mode: 0o640 })
    symlinkSync('real.txt', join(folder, 'link.txt'))
    await run([...check, '-o', join(folder, 'link.txt')], { workingFolder: NEWCOMER })
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe(await shown())
    expect(statSync(join(folder, 'real.txt')).mode & 0o777).toBe(0o640)
  })

  test.skipIf(onWindows)('to a device, which stays one', async () => {
    expect(await run([...check, '-o', '/dev/null'], { workingFolder: NEWCOMER })).toMatchObject({ code: 0, stdout: '' })
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test('in colours on a terminal only, unless asked', async () => {
    const coloured = async (args: string[], world: object) =>
      (await run([...check, ...args], { workingFolder: NEWCOMER, ...world })).stdout.includes(ESCAPE)
    const terminal = { stdoutIsTerminal: true }
    expect(await coloured([], {})).toBe(false)
    expect(await coloured([], terminal)).toBe(true)
    expect(await coloured(['--no-color'], terminal)).toBe(false)
    expect(await coloured(['--color'], {})).toBe(true)
    expect(await coloured([], { ...terminal, env: { NO_COLOR: '1' } })).toBe(false)
  })
})
