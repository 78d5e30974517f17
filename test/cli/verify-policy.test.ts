/** Reports that were judged by a policy, a baseline or comments: whether judging again says the same. */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import { FAILING, folderOf, run } from './fake-io.ts'
// Loaded before the clock of the first test starts.
import '../../src/cli/program.ts'

const RULE = 'dns/server-host-records-present'
const HEAD = 'lync-ready-policy: 1\n'
const WAIVER = `waivers: [{ rule: ${RULE}, subject: internal/lync01.contoso.net/A, until: 2026-12-31, reason: it comes on the day of the move }]\n`
const COMMENT = `# lync-ready-ignore ${RULE} until=2026-12-31 reason="it comes on the day of the move"`
const COMMENTED = FAILING.replace('      contoso.net:', `      ${COMMENT}\n      contoso.net:`)
const OFF = `${HEAD}rules: { dns/lyncdiscover-present: { severity: off, reason: nobody has phones here } }\n${WAIVER}`

/** A repository with a report in it. */
async function reported(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const folder = folderOf({ ...files, 'outside/x': '' })
  mkdirSync(join(folder, '.git'))
  if (args.includes('--baseline'))
    await run(['baseline', 'create', 'env.yaml', '-o', 'base.json', '--as-of', '2026-12-01'], { workingFolder: folder })
  await run(['check', 'env.yaml', '--as-of', '2026-12-01', ...args, '-f', 'json=report.json'], {
    workingFolder: folder,
  })
  expect(existsSync(join(folder, 'report.json'))).toBe(true)
  return folder
}

const verify = (workingFolder: string) => run(['verify', 'report.json', '--rejudge'], { workingFolder })

function edited(folder: string, change: (report: Report) => unknown): void {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Report)))
}

describe('judged again, it is the same', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['with a policy', { 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF }, []],
    ['with a policy that is named', { 'env.yaml': FAILING, 'other/p.yaml': OFF }, ['--policy', 'other/p.yaml']],
    ['with one that is not followed', { 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF }, ['--no-policy']],
    [
      'with one that extends another',
      {
        'env.yaml': FAILING,
        'lync-ready.policy.yaml': `${HEAD}extends: [org/base.yaml]\n`,
        'org/base.yaml': OFF,
      },
      [],
    ],
    ['with profiles', { 'env.yaml': FAILING, 'lync-ready.policy.yaml': `${HEAD}profile: [edge-only]\n` }, []],
    ['with a baseline', { 'env.yaml': FAILING }, ['--baseline', 'base.json']],
    [
      'with a baseline and a policy',
      { 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF },
      ['--baseline', 'base.json'],
    ],
    ['with a comment', { 'env.yaml': COMMENTED }, []],
    ['with a comment that is not followed', { 'env.yaml': COMMENTED }, ['--no-inline-ignores']],
    [
      'with a comment that is not followed, and a policy',
      { 'env.yaml': COMMENTED, 'lync-ready.policy.yaml': `${HEAD}failOn: warn\n` },
      ['--no-inline-ignores'],
    ],
    ['with fewer rules', { 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF }, ['--only', RULE]],
    [
      'with other rules',
      { 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF },
      ['--skip', 'dns/lyncdiscover-present'],
    ],
    ['with everything listed', { 'env.yaml': COMMENTED, 'lync-ready.policy.yaml': OFF }, ['--show', 'all']],
    [
      'with an age that a policy demands',
      { 'env.yaml': FAILING, 'lync-ready.policy.yaml': `${HEAD}maxKnowledgeAge: 1 month\n` },
      [],
    ],
  ])('%s', async (_, files, args) => {
    const folder = await reported(files, ...args)
    const { code, stdout, stderr } = await verify(folder)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('judged again as of 2026-12-01, it is the same')
  })
})

describe('what is not as it was is told:', () => {
  test('a policy file that changed, also one that another extends', async () => {
    const files = { 'env.yaml': FAILING, 'lync-ready.policy.yaml': `${HEAD}extends: [base.yaml]\n`, 'base.yaml': OFF }
    const folder = await reported(files)
    writeFileSync(join(folder, 'base.yaml'), `${HEAD}failOn: warn\n`)
    const { code, stdout } = await verify(folder)
    expect([code, stdout]).toEqual([
      1,
      'env.yaml: base.yaml: is not the file that was judged\nenv.yaml: not judged again: base.yaml is not what it was\n',
    ])
  })

  test.each<[string, (report: Report) => unknown]>([
    ['a waiver that nobody wrote', (report) => ({ ...report, findings: report.findings.map(accepted) })],
    [
      'a rule that is said to be off',
      ({ policy, ...report }) => ({
        ...report,
        policy: { ...policy, changes: [...(policy?.changes ?? []), off('dns/auto-sign-in-srv-present')] },
      }),
    ],
    ['a policy that is left out', ({ policy: _, ...report }) => report],
    [
      'a rule that reads otherwise',
      (report) => ({ ...report, rules: report.rules.map((rule) => ({ ...rule, why: '' })) }),
    ],
    ['demands', ({ policy, ...report }) => ({ ...report, policy: { ...policy, failOn: 'never' } })],
  ])('%s', async (_, change) => {
    const folder = await reported({ 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF })
    edited(folder, change)
    const { code, stdout } = await verify(folder)
    expect([code, stdout]).toEqual([1, expect.stringContaining('judged again, ')])
  })
})

describe('a policy of a report does not lead out of the root:', () => {
  test.each([
    ['..', '../outside.yaml'],
    ['an absolute path', '/etc/hostname'],
    ['a link', 'link.yaml'],
    ['standard input', '-'],
    ['a folder', '.git'],
    ['no hash', 'unlisted.yaml'],
  ])('%s', async (_, path) => {
    const folder = await reported({ 'env.yaml': FAILING, 'lync-ready.policy.yaml': OFF, 'unlisted.yaml': OFF })
    symlinkSync('/etc/hostname', join(folder, 'link.yaml'))
    for (const part of ['path', 'baseline'] as const) {
      edited(folder, (report) => ({
        ...report,
        inputs: path === 'unlisted.yaml' ? report.inputs : [...report.inputs, { path, sha256: '0'.repeat(64) }],
        policy: {
          changes: [],
          notices: [],
          ...(part === 'path' ? { path } : { baseline: { path, known: 0, fixed: [] } }),
        },
      }))
      const { code, stdout } = await verify(folder)
      expect(code).toBe(1)
      expect(stdout).toContain('env.yaml: not judged again: ')
      expect(stdout).not.toContain('judged again as of')
    }
  })
})

function accepted(finding: Report['findings'][number]) {
  return finding.verdict === 'unmet' ? { ...finding, waived: { by: 'waiver', reason: 'said by nobody' } } : finding
}

function off(ruleId: string) {
  const location = { path: 'lync-ready.policy.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  return { ruleId, kind: 'off', reason: 'said by nobody', location }
}
