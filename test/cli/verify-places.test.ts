/** `verify` finds the files that a report names. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FAILING, folderOf, run } from './fake-io.ts'
import '../../src/cli/program.ts'

const DAY = ['--as-of', '2014-06-01']

test('in the folder of the report, where no repository marks the root', async () => {
  const workingFolder = folderOf({ 'estate/env.yaml': FAILING })
  await run(['check', 'estate/env.yaml', '--only', 'dns', ...DAY, '-f', 'json=estate/report.json'], { workingFolder })
  const verified = () => run(['verify', 'estate/report.json', '--rejudge'], { workingFolder })
  const { code, stdout, stderr } = await verified()
  expect([code, stderr], stdout).toEqual([
    0,
    `the files of the report are those in ${join(workingFolder, 'estate')} (--root names another folder)\n`,
  ])
  expect(stdout).toContain('env.yaml: 1 file, all tables and rules are the same\n')
  writeFileSync(join(workingFolder, 'estate/env.yaml'), `${FAILING}# changed\n`)
  expect((await verified()).code).toBe(1)
})

test('a policy and a baseline outside of the root, where they are said to lie', async () => {
  const workingFolder = folderOf({
    'repo/env.yaml': FAILING,
    'company/strict.yaml': 'lync-ready-policy: 1\nextends: [base.yaml]\n',
    'company/base.yaml': 'lync-ready-policy: 1\nrequireKnown: false\n',
  })
  mkdirSync(join(workingFolder, 'repo/.git'))
  const folder = join(workingFolder, 'repo')
  await run(['baseline', 'create', 'env.yaml', ...DAY, '-o', '../company/known.json'], { workingFolder: folder })
  const beside = ['--policy', '../company/strict.yaml', '--baseline', '../company/known.json']
  await run(['check', 'env.yaml', '--only', 'dns', ...DAY, ...beside, '-f', 'json=report.json'], {
    workingFolder: folder,
  })
  const verify = (...args: readonly string[]) =>
    run(['verify', 'report.json', '--rejudge', ...args], { workingFolder: folder })
  expect((await verify()).code).toBe(1)
  const { code, stdout } = await verify(...beside)
  expect(code, stdout).toBe(0)
  writeFileSync(join(workingFolder, 'company/base.yaml'), 'lync-ready-policy: 1\nrequireKnown: true\n')
  const changed = await verify(...beside)
  expect([changed.code, changed.stdout.includes('base.yaml: is not the file that was judged')]).toEqual([1, true])
})
