/** The templates that judge on several machines: what is merged are the bytes of one run, and so is the verdict. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FAILING, SMALLEST } from '../cli/fake-io.ts'
import {
  azure,
  azureSteps,
  githubStep,
  gitlabJobs,
  gitlabStep,
  kubernetesStep,
  type Step,
  template,
} from '../support/ci-templates.ts'
import { type RanScript, runScript } from '../support/run-script.ts'

const SHARDS = 3
const AS_OF = '2014-06-01'
const FILES = "sites/*.yaml\nit's one.yaml\n"
const NUMBERS = [1, 2, 3]

let folder = ''

/** Each is run in a folder of its own, with the same environments in it. */
interface Platform {
  readonly platform: string
  readonly shell: readonly [string, ...string[]]
  shard(number: number, estate: string): { readonly step: Step; readonly given: Readonly<Record<string, string>> }
  merge(estate: string): { readonly step: Step; readonly given?: Readonly<Record<string, string>> }
  /** What the platform does in between: the report of each shard comes to the machine that merges. */
  carry?(estate: string): void
  readonly merged: string
}

const [shardsJob, mergeJob] = template('kubernetes/jobs.yml')

const PLATFORMS: readonly Platform[] = [
  {
    platform: 'GitHub',
    shell: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
    shard: (number, estate) => ({
      step: githubStep({ files: FILES, shard: `${number}/${SHARDS}`, json: `shard-${number}.json`, 'as-of': AS_OF }),
      given: { GITHUB_OUTPUT: join(estate, 'output.txt'), GITHUB_STEP_SUMMARY: join(estate, 'summary.md') },
    }),
    merge: (estate) => ({
      step: githubStep({ command: 'merge', files: 'shard-*.json', json: 'lync-ready.json', sarif: 'lync-ready.sarif' }),
      given: { GITHUB_OUTPUT: join(estate, 'output.txt'), GITHUB_STEP_SUMMARY: join(estate, 'summary.md') },
    }),
    merged: 'lync-ready.json',
  },
  {
    platform: 'GitLab',
    shell: ['bash', '-eo', 'pipefail'],
    shard: (number) => ({
      step: gitlabStep(gitlabJobs('gitlab/shards.yml', { files: FILES, shards: SHARDS })['lync-ready-shard']),
      given: {
        CI_NODE_INDEX: String(number),
        CI_NODE_TOTAL: String(SHARDS),
        CI_PIPELINE_CREATED_AT: `${AS_OF}T23:59:59Z`,
      },
    }),
    merge: () => ({
      step: gitlabStep(gitlabJobs('gitlab/shards.yml', { files: FILES, shards: SHARDS })['lync-ready']),
    }),
    merged: 'lync-ready.json',
  },
  {
    platform: 'Azure Pipelines',
    shell: ['bash', '--noprofile', '--norc'],
    shard: (number) => {
      const [step] = azureSteps(azure('azure/shards.yml', { files: FILES, shards: SHARDS }))
      if (step === undefined) throw new Error('there is no step of a shard')
      const given = { SYSTEM_JOBPOSITIONINPHASE: String(number), SYSTEM_TOTALJOBSINPHASE: String(SHARDS) }
      return { step: { ...step, env: { ...step.env, STARTED: `${AS_OF} 23:59:59+00:00` } }, given }
    },
    carry: (estate) => {
      for (const number of NUMBERS) {
        const to = join(estate, `workspace/lync-ready-shard-${number}`)
        cpSync(join(estate, `shards/shard-${number}.json`), join(to, `shard-${number}.json`))
      }
    },
    merge: (estate) => {
      const [, step] = azureSteps(azure('azure/shards.yml', { files: FILES, shards: SHARDS }))
      if (step === undefined) throw new Error('there is no step that merges')
      return { step, given: { PIPELINE_WORKSPACE: join(estate, 'workspace') } }
    },
    merged: 'lync-ready.json',
  },
  {
    platform: 'Kubernetes',
    shell: ['sh'],
    shard: (number, estate) => ({
      step: kubernetes(shardsJob, estate),
      given: { JOB_COMPLETION_INDEX: String(number - 1) },
    }),
    merge: (estate) => ({ step: kubernetes(mergeJob, estate) }),
    merged: 'reports/all.json',
  },
]

function kubernetes(job: unknown, estate: string): Step {
  const { script, env } = kubernetesStep(job)
  mkdirSync(join(estate, 'reports'), { recursive: true })
  const own = { REPORTS: join(estate, 'reports'), ...('FILES' in env && { FILES, AS_OF }) }
  return { script, env: { ...env, ...own } }
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lync-ready-shards-')))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A dozen runs of the program, one after the other. */
const LONG = 240_000

const PROGRAM = fileURLToPath(new URL('../../bin/lync-ready.js', import.meta.url))

/** All environments in one run. */
async function unsharded(estate: string): Promise<{ readonly code: number | undefined; readonly json: string }> {
  const args = ['check', ...FILES.trim().split('\n'), '--as-of', AS_OF, '-f', 'json']
  const { exitCode, stdout } = await execa(process.execPath, [PROGRAM, ...args], {
    cwd: estate,
    reject: false,
    stripFinalNewline: false,
  })
  return { code: exitCode, json: stdout }
}

describe.each(PLATFORMS)('$platform', ({ platform, shell, shard, merge, carry = () => undefined, merged }) => {
  let estate = ''

  function run({ step, given = {} }: ReturnType<Platform['merge']>): Promise<RanScript> {
    return runScript(step, { cwd: estate, bin: join(folder, 'bin'), shell, given })
  }

  beforeEach(() => {
    rmSync(join(folder, platform), { recursive: true, force: true })
    estate = join(folder, platform)
    mkdirSync(join(estate, '.git'), { recursive: true })
    mkdirSync(join(estate, 'sites'))
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(estate, `sites/${name}.yaml`), SMALLEST)
    writeFileSync(join(estate, "it's one.yaml"), SMALLEST)
  })

  /** Every shard, then what merges them; and the same in one run. */
  async function wholeRun() {
    for (const number of NUMBERS) {
      const { code, stderr } = await run(shard(number, estate))
      expect([number, code], stderr).toEqual([number, 0])
    }
    carry(estate)
    const { code, stderr } = await run(merge(estate))
    const whole = await unsharded(estate)
    expect(code, stderr).toBe(whole.code)
    expect(readFileSync(join(estate, merged), 'utf8')).toBe(whole.json)
    expect(whole.json.length).toBeGreaterThan(1000)
    return code
  }

  test(
    'with environments that pass, fail and cannot be used, every shard does its work',
    async () => {
      writeFileSync(join(estate, 'sites/b.yaml'), FAILING)
      writeFileSync(join(estate, 'sites/c.yaml'), 'lync-ready: 1\nname: [')
      expect(await wholeRun()).toBe(2)
    },
    LONG,
  )

  // The scripts differ in nothing that these depend on.
  test.runIf(platform === 'Kubernetes').each([
    { what: 'passes', text: SMALLEST, policy: '', code: 0 },
    { what: 'fails', text: FAILING, policy: '', code: 1 },
    { what: 'is not certain enough', text: SMALLEST, policy: 'requireKnown: true\n', code: 4 },
  ])(
    'with one that $what every shard does its work, and merging ends with $code',
    async ({ text, policy, code }) => {
      writeFileSync(join(estate, 'sites/c.yaml'), text)
      if (policy !== '') writeFileSync(join(estate, 'lync-ready.policy.yaml'), `lync-ready-policy: 1\n${policy}`)
      expect(await wholeRun()).toBe(code)
    },
    LONG,
  )

  test('a shard that writes no report fails, though one of an earlier run lies there', async () => {
    for (const name of ['shard-1.json', 'lync-ready-shard-1.json', 'shards/shard-1.json', 'reports/shard-0.json']) {
      mkdirSync(dirname(join(estate, name)), { recursive: true })
      writeFileSync(join(estate, name), '{}')
    }
    const { step, given } = shard(1, estate)
    const { code, stderr } = await run({ step: { ...step, env: { ...step.env, AS_OF: 'never' } }, given })
    expect([code, stderr.includes('never')], stderr).toEqual([2, true])
  })
})

test('as many pods as shards', () => {
  const { completions, parallelism, completionMode } = shardsJob.spec
  expect({ completions, parallelism, completionMode }).toEqual({
    completions: SHARDS,
    parallelism: SHARDS,
    completionMode: 'Indexed',
  })
  expect(kubernetesStep(shardsJob).env.SHARDS).toBe(String(SHARDS))
})
