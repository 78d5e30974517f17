import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../src/report.ts'
import type { Diff } from '../../src/reporters/diff-data.ts'
import { FAILING, folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'
// Loaded before the clock of the first test starts.
import '../../src/cli/program.ts'

const CLEAN = readFileSync(join(NEWCOMER, 'newcomer.yaml'), 'utf8')
const OLD_SERVER = CLEAN.replace('2012 R2 Standard', '2003')
const FEW = ['--only', 'os,dns,lifecycle/product-in-support']
const EARLY = '2014-06-01'
const LATE = '2026-06-01'

/** A folder in which `env.yaml` can be judged, and the reports compared. */
function world() {
  const workingFolder = folderOf({})
  const check = async (output: string, text: string, asOf: string, ...args: readonly string[]) => {
    writeFileSync(join(workingFolder, 'env.yaml'), text)
    const given = args.includes('--only') ? args : [...FEW, ...args]
    await run(['check', 'env.yaml', ...given, '--as-of', asOf, '-f', 'json', '-o', output], { workingFolder })
  }
  const diff = (...args: readonly string[]) => run(['diff', 'old.json', 'new.json', ...args], { workingFolder })
  const compared = async () => JSON.parse((await diff('-f', 'json')).stdout) as Diff
  const edit = (file: string, change: (report: Report) => unknown) => {
    const report = JSON.parse(readFileSync(join(workingFolder, file), 'utf8')) as Report
    writeFileSync(join(workingFolder, file), JSON.stringify(change(report)))
  }
  const policy = (text: string) =>
    writeFileSync(join(workingFolder, 'lync-ready.policy.yaml'), `lync-ready-policy: 1\n${text}`)
  return { check, diff, compared, edit, policy }
}

const named = (changes: Diff['environments'][number]['new']) => changes.map(({ ruleId, causes }) => [ruleId, ...causes])

/** A report in which one finding is another. */
const withFinding = (ruleId: string, change: (finding: Finding) => unknown) => (report: Report) => ({
  ...report,
  findings: report.findings.map((finding) => (finding.ruleId === ruleId ? change(finding) : finding)),
})

test('the same report twice has nothing new, and exits with 0', async () => {
  const { check, diff } = world()
  await check('old.json', FAILING, EARLY)
  await check('new.json', FAILING, EARLY)
  const { code, stdout } = await diff()
  expect([code, stdout.split('\n')[0]]).toEqual([0, '1 environment: 0 new, 0 changed, 0 not judged any more, 0 fixed'])
})

describe('a difference is put down to', () => {
  test('the environment, whatever the day, for a rule that did not look at the day', async () => {
    const { check, compared, diff } = world()
    await check('old.json', CLEAN, EARLY)
    await check('new.json', OLD_SERVER, LATE)
    const [environment] = (await compared()).environments
    expect(environment?.differs).toEqual(['environment', 'calendar'])
    expect(environment?.files).toEqual([{ path: 'env.yaml', change: 'changed' }])
    const news = named(environment?.new ?? [])
    expect(news).toContainEqual(['os/server-os-supported', 'environment'])
    expect(news).toContainEqual(['lifecycle/product-in-support', 'environment', 'calendar'])
    expect((await diff()).code).toBe(1)
    expect((await diff('--fail-on', 'never')).code).toBe(0)
  })

  test('the calendar, when nothing else differs', async () => {
    const { check, compared, diff } = world()
    await check('old.json', CLEAN, EARLY)
    await check('new.json', CLEAN, LATE)
    expect(named((await compared()).environments[0]?.new ?? [])).toEqual([['lifecycle/product-in-support', 'calendar']])
    expect((await diff()).stdout).toContain('because   the calendar changed')
    // A warning, which is new only for those who ask for it.
    expect((await diff()).code).toBe(0)
    expect((await diff('--fail-on', 'warn')).code).toBe(1)
  })

  test('the rules, for one that did not run before', async () => {
    const { check, compared } = world()
    await check('old.json', OLD_SERVER, EARLY, '--only', 'dns')
    await check('new.json', OLD_SERVER, EARLY)
    const news = named((await compared()).environments[0]?.new ?? [])
    expect(news.length).toBeGreaterThan(0)
    expect(new Set(news.map(([, ...causes]) => `${causes}`))).toEqual(new Set(['knowledge']))
  })

  test('the tables, when the program is another', async () => {
    const { check, compared, edit } = world()
    await check('old.json', CLEAN, EARLY)
    await check('new.json', OLD_SERVER, EARLY)
    edit('old.json', (report) => ({
      ...report,
      provenance: { ...report.provenance, facts: { ...report.provenance?.facts, 'os-support': '0'.repeat(64) } },
    }))
    expect(named((await compared()).environments[0]?.new ?? [])).toContainEqual([
      'os/server-os-supported',
      'environment',
      'knowledge',
    ])
  })

  test('nothing, when nothing differs: a report was changed', async () => {
    const { check, compared, diff, edit } = world()
    await check('old.json', OLD_SERVER, EARLY)
    await check('new.json', OLD_SERVER, EARLY)
    edit('old.json', (report) => ({ ...report, findings: [] }))
    const [environment] = (await compared()).environments
    expect(environment?.new.every(({ causes }) => causes.length === 0)).toBe(true)
    expect((await diff()).stdout).toContain('may have been changed by hand')
  })
})

describe('a policy that changes', () => {
  const RULE = 'os/server-os-supported'
  const open = async (before: string, after: string, text = OLD_SERVER) => {
    const { check, compared, policy } = world()
    policy(before)
    await check('old.json', OLD_SERVER, EARLY)
    policy(after)
    await check('new.json', text, EARLY)
    const [environment] = (await compared()).environments
    const { new: added = [], changed = [], lost = [] } = environment ?? {}
    const of = [...added, ...changed, ...lost].filter(({ ruleId }) => ruleId === RULE)
    return { differs: environment?.differs, causes: [...new Set(of.map(({ causes }) => causes.join(', ')))] }
  }
  const OFF = `rules: { ${RULE}: { severity: off, reason: they are replaced soon } }\n`

  test.each([
    ['a rule off', '', OFF, { differs: ['policy'], causes: ['policy'] }],
    ['a rule on again', OFF, '', { differs: ['policy'], causes: ['policy'] }],
    ['a severity', '', OFF.replace('off', 'warn'), { differs: ['policy'], causes: ['policy'] }],
    ['profiles', '', 'profile: [edge-only]\n', { differs: ['policy'], causes: ['policy'] }],
    [
      'a waiver',
      '',
      `waivers: [{ rule: ${RULE}, subject: '*lync*', until: 2015-01-01, reason: they are replaced soon }]\n`,
      { differs: ['policy'], causes: ['policy'] },
    ],
    ['nothing of the rule', '', 'failOn: warn\n', { differs: ['policy'], causes: [] }],
  ])('is the cause: %s', async (_, before, after, expected) => {
    expect(await open(before, after)).toEqual(expected)
  })

  test('and an environment that changes with it are told apart', async () => {
    const other = OFF.replace(RULE, 'dns')
    expect(await open('', other, CLEAN.replace('2012 R2 Standard', '2000'))).toEqual({
      differs: ['environment', 'policy'],
      causes: ['environment'],
    })
  })
})

describe('waivers', () => {
  const RULE = 'os/server-os-supported'
  const waived = (by: string, until: string) =>
    withFinding(RULE, (finding) => ({ ...finding, waived: { by, reason: 'replaced in spring', until, daysLeft: 1 } }))

  test.each([
    ['has ended, it is the calendar', 'waiver', EARLY, LATE, 'calendar', 1],
    ['in the file was removed, it is the environment', 'inline', '2027-01-01', LATE, 'environment', 1],
  ])('when one %s', async (_, by, until, asOf, cause, code) => {
    const { check, compared, diff, edit } = world()
    await check('old.json', OLD_SERVER, EARLY)
    edit('old.json', waived(by, until))
    await check('new.json', `${OLD_SERVER}\n`, asOf)
    const changed = named((await compared()).environments[0]?.changed ?? [])
    expect(changed).toEqual([[RULE, cause]])
    expect((await diff()).code).toBe(code)
  })

  test('when one was written into the policy, it is the policy, and nothing is new', async () => {
    const { check, compared, diff, edit } = world()
    await check('old.json', OLD_SERVER, EARLY)
    await check('new.json', OLD_SERVER, LATE)
    edit('new.json', (report) => ({
      ...waived('waiver', '2027-01-01')(report),
      provenance: { ...report.provenance, policy: [{ path: 'lync-ready.policy.yaml', sha256: '1'.repeat(64) }] },
    }))
    expect(named((await compared()).environments[0]?.changed ?? [])).toEqual([[RULE, 'policy']])
    expect((await diff()).code).toBe(0)
    expect((await diff()).stdout).toMatch(/fail, waived {2}os\/server-os-supported/)
  })

  test('of which only the days left differ are the same', async () => {
    const { check, compared, edit } = world()
    await check('old.json', OLD_SERVER, EARLY)
    edit('old.json', waived('waiver', '2027-01-01'))
    await check('new.json', OLD_SERVER, EARLY)
    edit('new.json', (report) =>
      withFinding(RULE, (finding) => ({ ...finding, waived: { ...finding.waived, daysLeft: 0 } }))(
        waived('waiver', '2027-01-01')(report) as Report,
      ),
    )
    expect((await compared()).environments[0]?.changed).toEqual([])
  })
})

test('what is no longer judged is not taken for fixed', async () => {
  const { check, compared } = world()
  await check('old.json', FAILING, EARLY)
  await check('new.json', SMALLEST, EARLY)
  const [environment] = (await compared()).environments
  expect(environment?.fixed).toEqual([])
  expect(named(environment?.lost ?? []).length).toBeGreaterThan(0)
})

test('what is right now is fixed', async () => {
  const { check, compared, diff } = world()
  await check('old.json', OLD_SERVER, EARLY)
  await check('new.json', CLEAN, EARLY)
  expect(named((await compared()).environments[0]?.fixed ?? [])).toContainEqual([
    'os/server-os-supported',
    'environment',
  ])
  expect((await diff()).code).toBe(0)
})

test('sets are matched by path; what is added is new, what is removed is not judged any more', async () => {
  const workingFolder = folderOf({ 'a.yaml': CLEAN, 'b.yaml': OLD_SERVER, 'c.yaml': OLD_SERVER })
  const check = (output: string, ...files: string[]) =>
    run(['check', ...files, ...FEW, '--as-of', EARLY, '-f', 'json', '-o', output], { workingFolder })
  await check('old.json', 'a.yaml', 'b.yaml')
  await check('new.json', 'c.yaml', 'a.yaml')
  const { code, stdout } = await run(['diff', 'old.json', 'new.json', '-f', 'json'], { workingFolder })
  const { environments } = JSON.parse(stdout) as Diff
  expect(code).toBe(1)
  expect(environments.map(({ path, status }) => [path, status])).toEqual([
    ['a.yaml', 'both'],
    ['b.yaml', 'removed'],
    ['c.yaml', 'added'],
  ])
  expect(environments.map((each) => [each.new.length > 0, each.lost.length > 0])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ])
  const schema = JSON.parse((await run(['schema', 'diff'])).stdout)
  const validate = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema)
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true)
})

test('a file that is no report is refused', async () => {
  const workingFolder = folderOf({ 'old.json': '{}', 'new.json': '{}' })
  expect(await run(['diff', 'old.json', 'new.json'], { workingFolder })).toMatchObject({ code: 2, stdout: '' })
})
