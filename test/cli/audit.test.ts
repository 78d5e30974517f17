/** Audit data and an earlier report beside what was judged: they are shown, and change nothing. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import { FORMATS } from '../../src/reporters/index.ts'
import { FAILING, folderOf, run, SMALLEST } from './fake-io.ts'

const AUDIT = fileURLToPath(new URL('../../fixtures/audit', import.meta.url))
const EDGE = 'certificates/client-auth-usage-present'

/** The complete example, beside an environment of which the certificate rule is unknown as a whole. */
function withExample(environment = SMALLEST): string {
  const folder = folderOf({ '.git/HEAD': '', 'env.yaml': environment })
  cpSync(AUDIT, join(folder, 'audit'), { recursive: true })
  return folder
}

const CHECK = ['check', 'env.yaml', '--as-of', '2014-06-01', '--only', 'certificates,discovery,devices']

test('nothing that was judged changes, whatever is attested', async () => {
  const workingFolder = withExample()
  const plain = await run([...CHECK, '-f', 'json'], { workingFolder })
  const said = await run([...CHECK, '-f', 'json', '--audit-data', 'audit/contoso.yaml'], { workingFolder })
  expect(said.code).toBe(plain.code)
  const { audit, ...judged } = JSON.parse(said.stdout) as Report
  expect(judged).toEqual(JSON.parse(plain.stdout))
  expect(audit?.path).toBe('audit/contoso.yaml')
  expect(audit?.attestations.map(({ rule, speaksOf }) => [rule, speaksOf])).toContainEqual([EDGE, 'unknown'])
  expect(audit?.cover.logo).toMatchObject({ mediaType: 'image/png', width: 180, height: 60 })
})

test('root causes stay those of the findings they name', async () => {
  const workingFolder = fileURLToPath(new URL('../..', import.meta.url))
  const mistakes = 'fixtures/environments/contoso-core-mistakes/env.yaml'
  const check = ['check', mistakes, ...CHECK.slice(2), '-f', 'json']
  const plain = JSON.parse((await run(check, { workingFolder })).stdout) as Report
  const withData = await run([...check, '--root', '.', '--audit-data', 'fixtures/audit/contoso.yaml'], {
    workingFolder,
  })
  const said = JSON.parse(withData.stdout) as Report
  expect(plain.causes?.length).toBeGreaterThan(0)
  expect([said.causes, said.findings]).toEqual([plain.causes, plain.findings])
})

test('nothing that is counted changes, where formats count', async () => {
  const workingFolder = withExample()
  const statuses = async (more: readonly string[]) => {
    const { stdout } = await run([...CHECK, '-f', 'csv', ...more], { workingFolder })
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true })
    return rows.map(({ attested, ...row }) => row)
  }
  expect(await statuses(['--audit-data', 'audit/contoso.yaml'])).toEqual(await statuses([]))
  const { stdout } = await run([...CHECK, '--audit-data', 'audit/contoso.yaml', '-f', 'junit'], { workingFolder })
  const before = await run([...CHECK, '-f', 'junit'], { workingFolder })
  const counts = (text: string) => text.match(/ (tests|failures|errors|skipped)="\d+"/g)
  expect(counts(stdout)).toEqual(counts(before.stdout))
  expect(stdout).toContain('attested')
})

test('laid beside a saved report it gives the same in every format, and verify knows its files', async () => {
  const workingFolder = withExample()
  const audit = ['--audit-data', 'audit/contoso.yaml']
  await run([...CHECK, '-f', 'json=plain.json'], { workingFolder })
  await run([...CHECK, ...audit, '-f', 'json=said.json'], { workingFolder })
  for (const format of FORMATS) {
    const [then, now] = [
      await run(['render', 'plain.json', ...audit, '-f', format], { workingFolder }),
      await run(['render', 'said.json', '-f', format], { workingFolder }),
    ]
    expect([format, now.stdout]).toEqual([format, then.stdout])
  }
  const verified = await run(['verify', 'said.json'], { workingFolder })
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('5 files')])
  writeFileSync(join(workingFolder, 'audit/evidence/restore-test.txt'), 'changed\n')
  const changed = await run(['verify', 'said.json'], { workingFolder })
  expect(changed.code).toBe(1)
  expect(changed.stdout).toBe('env.yaml: audit/evidence/restore-test.txt: is not the file that was judged\n')
})

test('what somebody should know of it is told, and ends nothing', async () => {
  const workingFolder = folderOf({
    '.git/HEAD': '',
    'env.yaml': SMALLEST,
    'audit.yaml': `lync-ready-audit: 1
attestations:
  - { rule: ${EDGE}, answer: so, by: Ola, date: 2014-07-01 }
  - { rule: dns/zone-records-valid, environment: other.yaml, answer: so, by: Ola, date: 2014-05-01 }
`.replace('dns/zone-records-valid', 'os/server-os-supported'),
  })
  const { code, stderr } = await run([...CHECK, '--audit-data', 'audit.yaml', '-f', 'json'], { workingFolder })
  const plain = await run([...CHECK, '-f', 'json'], { workingFolder })
  expect(code).toBe(plain.code)
  expect(stderr).toContain('audit.yaml:3:5: is dated 2014-07-01, after 2014-06-01, as of which was judged\n')
  expect(stderr).toContain('audit.yaml:4:5: no environment here is called "other.yaml"')
})

test.each<[string, readonly string[], string]>([
  ['that is not there', ['--audit-data', 'none.yaml'], 'none.yaml: there is no such file\n'],
  ['given twice', ['--audit-data', 'a.yaml', '--audit-data', 'b.yaml'], 'It is given twice.'],
  ['that would be replaced', ['--audit-data', 'audit/contoso.yaml', '-o', 'audit/contoso.yaml'], 'which is read'],
  [
    'of which evidence would be replaced',
    ['--audit-data', 'audit/contoso.yaml', '-o', 'audit/evidence/restore-test.txt'],
    'which is read',
  ],
  ['that is no report', ['--compare-with', 'env.yaml'], 'env.yaml: is not JSON'],
  ['on standard input', ['--compare-with', '-'], '--compare-with needs the name of a file'],
])('a file %s is refused', async (_, args, told) => {
  const { code, stderr, stdout } = await run([...CHECK, ...args], { workingFolder: withExample() })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(told)
})

test('an earlier report is compared with, and the exit code stays', async () => {
  const workingFolder = folderOf({ '.git/HEAD': '', 'env.yaml': SMALLEST, 'other.yaml': SMALLEST })
  const check = ['check', 'env.yaml', '--as-of', '2014-06-01', '--only', 'dns']
  await run([...check, '-f', 'json=before.json'], { workingFolder })
  writeFileSync(join(workingFolder, 'env.yaml'), FAILING)
  const plain = await run([...check, '-f', 'json'], { workingFolder })
  const { code, stdout } = await run([...check, '-f', 'json', '--compare-with', 'before.json'], { workingFolder })
  const { comparison, ...judged } = JSON.parse(stdout) as Report
  expect([code, judged]).toEqual([plain.code, JSON.parse(plain.stdout)])
  expect(comparison).toMatchObject({ path: 'before.json', asOf: '2014-06-01' })
  expect(comparison?.files).toEqual([{ path: 'env.yaml', change: 'changed' }])
  expect(comparison?.new.length).toBeGreaterThan(0)
  expect(comparison?.new.every(({ causes }) => causes.join() === 'environment')).toBe(true)

  const other = await run(['check', 'other.yaml', '--only', 'dns', '--compare-with', 'before.json', '-f', 'json'], {
    workingFolder,
  })
  expect(other.stderr).toContain('other.yaml: before.json has no earlier report of it\n')
  expect(JSON.parse(other.stdout).comparison).toBeUndefined()
})

test('the examples of the page are what the program takes', async () => {
  const page = readFileSync(new URL('../../docs/audit.md', import.meta.url), 'utf8')
  const blocks = (language: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)
  const [audit = ''] = blocks('yaml')
  const workingFolder = withExample()
  cpSync(AUDIT, workingFolder, { recursive: true })
  writeFileSync(join(workingFolder, 'audit.yaml'), audit)
  const commands = blocks('sh').flatMap((text) => text.trim().split('\n'))
  expect(commands).toHaveLength(6)
  for (const command of commands) {
    const { code, stderr } = await run(command.split(' ').slice(1), { workingFolder })
    // The smallest environment leaves nearly everything open.
    expect([command, code === 2 || code === 3, stderr.includes('error')]).toEqual([command, false, false])
  }
})
