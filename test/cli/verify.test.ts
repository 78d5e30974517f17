import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import { FAILING, folderOf, run } from './fake-io.ts'
// Loaded before the clock of the first test starts.
import '../../src/cli/program.ts'

const ZONE = 'contoso.net. SOA a. b. 1 2 3 4 5\nother A 192.168.10.91\n'
const WITH_ZONE = FAILING.replace('{ records: [other A 192.168.10.91] }', 'internal.zone')
const DAY = ['--as-of', '2014-06-01']

/** A folder with a report in it; both are made a repository, so that it is the root. */
async function reported(...args: readonly string[]): Promise<string> {
  const workingFolder = folderOf({ 'repo/env.yaml': WITH_ZONE, 'repo/internal.zone': ZONE, 'outside.yaml': WITH_ZONE })
  mkdirSync(join(workingFolder, 'repo/.git'))
  const folder = join(workingFolder, 'repo')
  await run(['check', 'env.yaml', '--only', 'dns', ...DAY, ...args, '-f', 'json', '-o', 'report.json'], {
    workingFolder: folder,
  })
  return folder
}

function edited(folder: string, change: (report: Report) => unknown): void {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Report)))
}

const verify = (folder: string, ...args: readonly string[]) =>
  run(['verify', 'report.json', ...args], { workingFolder: folder })

describe('a report that is still true', () => {
  test.each([[[]], [['--rejudge']], [['--root', '.', '--rejudge']]])('says so and exits with 0 (%j)', async (args) => {
    const { code, stdout, stderr } = await verify(await reported(), ...args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      `env.yaml: 2 files, all tables and rules are the same\n${args.includes('--rejudge') ? 'env.yaml: judged again as of 2014-06-01, it is the same\n' : ''}`,
    )
  })

  test('is so too when it lists what is met, and from another folder', async () => {
    const folder = await reported('--show', 'all')
    expect((await verify(folder, '--rejudge')).code).toBe(0)
    const above = { workingFolder: join(folder, '..') }
    expect((await run(['verify', 'repo/report.json', '--root', 'repo'], above)).code).toBe(0)
    expect((await run(['verify', 'repo/report.json', '--root', 'none'], above)).code).toBe(2)
  })
})

describe('a difference exits with 1 and is named:', () => {
  test.each<[string, (folder: string) => void, string]>([
    ['a file', (folder) => writeFileSync(join(folder, 'internal.zone'), `${ZONE}\n`), 'internal.zone: is not the file'],
    [
      'a table',
      (folder) => edited(folder, (report) => withTable(report, 'dns-records', '0'.repeat(64))),
      'the table dns-records is not the one',
    ],
    [
      'a table there never was',
      (folder) => edited(folder, (report) => withTable(report, 'no-table', '0'.repeat(64))),
      'there is no table no-table here',
    ],
    [
      'the version',
      (folder) => edited(folder, (report) => ({ ...report, tool: { ...report.tool, version: '0.0.1' } })),
      'was made by version 0.0.1',
    ],
    [
      'the rules',
      (folder) => edited(folder, (report) => ({ ...report, rules: report.rules.slice(1) })),
      'the list of rules is not the one',
    ],
    [
      'the summary',
      (folder) => edited(folder, (report) => ({ ...report, summary: { ...report.summary, fail: 0 } })),
      'the summary counts other rules as fail',
    ],
    [
      'no manifest',
      (folder) => edited(folder, ({ provenance: _, ...report }) => report),
      'does not tell by which tables',
    ],
    [
      'the subject of a finding',
      (folder) =>
        edited(folder, (report) => ({
          ...report,
          findings: report.findings.map((each) => ({ ...each, subject: 'other' })),
        })),
      'on other does not fit its fingerprint',
    ],
  ])('%s', async (_, change, said) => {
    const folder = await reported()
    change(folder)
    const { code, stdout } = await verify(folder)
    expect(code).toBe(1)
    expect(stdout).toContain(said)
  })

  test.each<[string, (report: Report) => unknown, string]>([
    [
      'a finding that nobody finds',
      (report) => ({ ...report, findings: report.findings.map((each) => ({ ...each, message: 'all is well' })) }),
      'nobody finds what it says',
    ],
    ['a finding left out', (report) => ({ ...report, findings: report.findings.slice(1) }), 'this is missing in it'],
  ])('%s, when it is judged again', async (_, change, said) => {
    const folder = await reported()
    edited(folder, change)
    expect((await verify(folder)).code).toBe(0)
    const { code, stdout } = await verify(folder, '--rejudge')
    expect(code).toBe(1)
    expect(stdout).toContain(said)
  })
})

describe('a report does not lead out of the root:', () => {
  test.each([
    ['..', '../outside.yaml', 'leaves the root'],
    ['an absolute path', '/etc/hostname', 'is an absolute path'],
    ['a drive', 'C:\\outside.yaml', 'is an absolute path'],
    ['a link', 'link.yaml', 'is a link that leaves the root'],
    ['a folder', '.git', 'is not a file'],
    ['nothing', 'none.yaml', 'there is no file'],
    ['standard input', '-', 'standard input'],
  ])('%s', async (_, path, said) => {
    const folder = await reported()
    symlinkSync(join(folder, '../outside.yaml'), join(folder, 'link.yaml'))
    edited(folder, (report) => ({
      ...report,
      environment: { ...report.environment, path },
      inputs: [{ path, sha256: '0'.repeat(64) }],
    }))
    const { code, stdout } = await verify(folder, '--rejudge')
    expect(code).toBe(1)
    expect(stdout).toContain(said)
    expect(stdout).toContain('env.yaml: not judged again: '.replace('env.yaml', path))
    expect(stdout).not.toContain('judged again as of')
  })
})

function withTable(report: Report, table: string, sha256: string): unknown {
  return { ...report, provenance: { ...report.provenance, facts: { ...report.provenance?.facts, [table]: sha256 } } }
}
