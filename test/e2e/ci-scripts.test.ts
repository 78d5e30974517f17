/** What the templates in ci/ run, run for real on environments that pass, warn, fail and cannot be used. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FAILING, SMALLEST } from '../cli/fake-io.ts'
import { azure, azureSteps, githubStep, gitlabJobs, gitlabStep, type Step } from '../support/ci-templates.ts'
import { runScript } from '../support/run-script.ts'

const AS_OF = '2014-06-01'
/** Ready, with an end of support in sight. */
const DAY_OF_WARNINGS = '2026-11-22'

let folder = ''
let estate = ''

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lync-ready-ci-')))
  estate = join(folder, 'estate')
  mkdirSync(join(estate, '.git'), { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, text = SMALLEST): string {
  writeFileSync(join(estate, name), text)
  return name
}

const here = (name: string) => join(estate, name)
const report = (name: string) => JSON.parse(readFileSync(here(name), 'utf8'))

function ran(step: Step | undefined, shell: readonly [string, ...string[]], given: Record<string, string> = {}) {
  if (step === undefined) throw new Error('there is no such step')
  return runScript(step, { cwd: estate, bin: join(folder, 'bin'), shell, given })
}

const GITHUB_SHELL = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'] as const
const GITLAB_SHELL = ['bash', '-eo', 'pipefail'] as const
const AZURE_SHELL = ['bash', '--noprofile', '--norc'] as const

type Inputs = Readonly<Record<string, string>>

/** The same call on each platform that judges without shards, and the file its report goes to. */
const PLATFORMS = [
  {
    platform: 'GitHub',
    check: async (files: string, more: Inputs = {}) => {
      const inputs = { files, json: 'lync-ready.json', sarif: 'lync-ready.sarif', 'as-of': AS_OF, ...more }
      const result = await ran(githubStep(inputs), GITHUB_SHELL, {
        GITHUB_OUTPUT: here('output.txt'),
        GITHUB_STEP_SUMMARY: here('summary.md'),
      })
      return result
    },
    writes: ['lync-ready.json', 'lync-ready.sarif', 'summary.md'],
    says: /^::error file=env\.yaml,/m,
  },
  {
    platform: 'GitLab',
    check: (files: string, more: Inputs = {}) =>
      ran(gitlabStep(gitlabJobs('gitlab/check.yml', { files, 'as-of': AS_OF, ...more })['lync-ready']), GITLAB_SHELL),
    writes: ['gl-code-quality-report.json', 'lync-ready.json', 'lync-ready.junit.xml'],
    says: /^env\.yaml:\d+:\d+ {2}fail {2}/m,
  },
  {
    platform: 'Azure Pipelines',
    check: (files: string, { 'as-of': asOf = AS_OF, 'fail-on': failOn = '', ...more }: Inputs = {}) =>
      ran(azureSteps(azure('azure/check.yml', { files, asOf, failOn, ...more }))[0], AZURE_SHELL),
    writes: ['lync-ready.json', 'lync-ready.junit.xml', 'lync-ready.sarif'],
    says: /^##vso\[task\.logissue type=error;sourcepath=env\.yaml;/m,
  },
] as const

describe.each(PLATFORMS)('$platform', ({ check, writes, says }) => {
  test.each([
    { what: 'passes', text: SMALLEST, more: {}, code: 0 },
    { what: 'warns', text: SMALLEST, more: { 'as-of': DAY_OF_WARNINGS }, code: 0 },
    { what: 'warns, which is to fail', text: SMALLEST, more: { 'as-of': DAY_OF_WARNINGS, 'fail-on': 'warn' }, code: 1 },
    { what: 'fails', text: FAILING, more: {}, code: 1 },
    { what: 'fails, which is to be seen only', text: FAILING, more: { 'fail-on': 'never' }, code: 0 },
  ])('what $what ends with $code, and writes every format', async ({ text, more, code }) => {
    put('env.yaml', text)
    const result = await check('env.yaml', more)
    expect([result.code, result.stderr.includes('error')], result.stderr).toEqual([code, false])
    for (const name of writes) expect(readFileSync(here(name), 'utf8').length, name).toBeGreaterThan(1)
    const { warn, fail } = report('lync-ready.json').summary
    expect([warn > 0, fail > 0]).toEqual(['as-of' in more, text === FAILING])
    expect(says.test(result.stdout)).toBe(text === FAILING)
  })

  test('what cannot be used ends with 2', async () => {
    put('env.yaml', 'lync-ready: 1\nname: [')
    const result = await check('env.yaml')
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('env.yaml:')
  })

  test('several files and patterns, one a line, whatever they are called', async () => {
    const names = [
      "it's a $(touch hit).yaml",
      'b; touch hit.yaml',
      '`touch hit`.yaml',
      '$HOME.yaml',
      '-n.yaml',
      '"q".yaml',
    ]
    for (const name of names) put(name)
    mkdirSync(here('sites'))
    put('sites/one.yaml')
    put('sites/two two.yaml')
    const result = await check(`${names.join('\n')}\n\nsites/*.yaml\n`)
    expect(result.code, result.stderr).toBe(0)
    const judged = report('lync-ready.json').reports.map(
      (each: { environment: { path: string } }) => each.environment.path,
    )
    expect(judged).toEqual([...names, 'sites/one.yaml', 'sites/two two.yaml'])
    expect(existsSync(here('hit'))).toBe(false)
  })

  test('a policy and a baseline, whatever they are called', async () => {
    put('env.yaml', FAILING)
    put(
      '--help.yaml',
      'lync-ready-policy: 1\nrules:\n  dns/*: { severity: off, reason: judged by the team of names }\n',
    )
    const result = await check('env.yaml', { policy: '--help.yaml' })
    expect(result.code, result.stderr).toBe(0)
    expect(report('lync-ready.json').policy.path).toBe('--help.yaml')
    expect((await check('env.yaml', { baseline: '$(touch hit)' })).code).toBe(2)
    expect(existsSync(here('hit'))).toBe(false)
  })

  test.each(['', '../other', '0.1.0 --package=other', '$(touch hit)', 'npm:other@1'])(
    'a version that is none is not run: %s',
    async (version) => {
      put('env.yaml')
      const result = await check('env.yaml', { version })
      expect([result.code, result.stderr]).toEqual([2, 'error: version is no version of lync-ready'])
      expect(readdirSync(estate).sort()).toEqual(['.git', 'env.yaml'])
    },
  )
})
