/** What the page on pipelines shows: every command runs, in its order, and what it calls is what the templates take. */

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { undocumentedKeys } from '../ci/azure-keys.ts'
import { FAILING, folderOf, run, SMALLEST } from '../cli/fake-io.ts'
import { azure, githubStep, gitlabJobs, template, type Yaml } from '../support/ci-templates.ts'
import '../../src/cli/program.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/ci.md`, 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

/** One site lacks a record: 1, except where that does not count. */
const CODES = [1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 0]

test('every command runs, in the order of the page', async () => {
  const workingFolder = folderOf({
    'sites/one.yaml': SMALLEST,
    'sites/two.yaml': FAILING,
    'lync-ready.policy.yaml': 'lync-ready-policy: 1\n',
  })
  const old = await run(['check', 'sites/*.yaml', '-f', 'json=old.json'], { workingFolder })
  expect(old.code).toBe(1)
  const commands = blocks('sh').flatMap((text) => text.trim().split('\n'))
  const ended: [string, number][] = []
  for (const command of commands) {
    const [program, ...args] = command.replaceAll("'", '').split(' ')
    expect(program).toBe('lync-ready')
    const { code, stderr } = await run(args, { workingFolder })
    expect([command, stderr.includes('error')], stderr).toEqual([command, false])
    ended.push([command, code])
  }
  expect(ended).toEqual(commands.map((command, index) => [command, CODES[index]]))
})

test('the templates take what the page gives them, and are there', () => {
  const [github = '', gitlab = '', azurePipelines = '', hooks = ''] = blocks('yaml')
  const [, call] = parse(github)
  expect(Object.keys(githubStep(call.with).env)).toContain('SARIF')
  expect(githubStep(call.with).env.FILES).toBe('sites/*.yaml\nlabs/pilot.yaml\n')
  const [{ inputs }] = parse(gitlab).include
  expect(gitlabJobs('gitlab/check.yml', inputs)['lync-ready'].variables.FAIL_ON.value).toBe('warn')
  const { parameters } = parse(azurePipelines).steps[1]
  expect(undocumentedKeys(azure('azure/check.yml', parameters))).toEqual([])
  const [{ hooks: written }] = parse(hooks).repos
  const [shipped] = template('../.pre-commit-hooks.yaml')[0]
  const { files, additional_dependencies, ...same } = written[0]
  expect(shipped).toMatchObject(same)
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(additional_dependencies).toEqual([`lync-ready@${version}`])
  for (const [, path = ''] of page.matchAll(/`(ci\/[a-z]+\/\w+(?:\.yml)?)`/g)) {
    expect(existsSync(`${root}${path}`), path).toBe(true)
  }
})

test('every input of the action is told of', () => {
  const [{ inputs }] = template('github/action.yml')
  const section = page.slice(page.indexOf('## GitHub'), page.indexOf('## GitLab'))
  for (const name of Object.keys(inputs)) expect(section).toContain(`\`${name}\``)
})

test('the Jobs can be started one after the other by their labels', () => {
  const labels = template('kubernetes/jobs.yml').map((job: Yaml) => job.metadata.labels['app.kubernetes.io/component'])
  const started = [...page.matchAll(/component=(\w+)/g)].map(([, label]) => label)
  expect(started).toEqual(labels)
})
