/** A policy counts for every command that judges, and one that cannot be used is never passed over. */

import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FAILING, folderOf, run } from './fake-io.ts'
import '../../src/cli/program.ts'

/** A zone of the SIP domain, without the record that clients look for. */
const LACKING = FAILING.replace('contoso.net: {', 'contoso.com: {')
const RULE = 'dns/auto-sign-in-srv-present'
const HEAD = 'lync-ready-policy: 1\n'
const OFF = `${HEAD}rules:\n  ${RULE}: { severity: off, reason: the zone is not ours }\n`
const WARN = OFF.replace('off', 'warn')
const DAY = ['--as-of', '2014-06-01']

function folderWith(policy: string): string {
  return folderOf({ 'env.yaml': LACKING, 'lync-ready.policy.yaml': policy })
}

test('explain says what the policy makes of the rule', async () => {
  const off = await run(['explain', RULE, 'env.yaml', ...DAY], { workingFolder: folderWith(OFF) })
  expect(off).toEqual({
    code: 0,
    stdout: `${RULE}: off (lync-ready.policy.yaml:3:3): the zone is not ours\n`,
    stderr: '',
  })
  const warned = await run(['explain', RULE, 'env.yaml', ...DAY], { workingFolder: folderWith(WARN) })
  expect(warned.stdout).toMatch(new RegExp(`^${RULE}: warn instead of fail \\(`))
  expect(warned.stdout).toMatch(/^\S+ {2}warn {2}/m)
  const without = await run(['explain', RULE, 'env.yaml', '--no-policy', ...DAY], { workingFolder: folderWith(WARN) })
  expect(without.stdout).toMatch(/^\S+ {2}fail {2}/m)
  expect(without.stdout).not.toContain('instead of')
})

test('horizon leaves out what the policy switches off', async () => {
  const LIFECYCLE = `${HEAD}rules:\n  lifecycle/*: { severity: off, reason: known to everybody here }\n`
  const args = [
    'horizon',
    'env.yaml',
    '--only',
    'lifecycle',
    '--months',
    '18',
    '--format',
    'json',
    '--as-of',
    '2022-06-01',
  ]
  const told = async (...more: string[]) => {
    const { code, stdout, stderr } = await run([...args, ...more], { workingFolder: folderWith(LIFECYCLE) })
    expect([code, stderr]).toEqual([0, ''])
    return stdout.includes('"lifecycle/product-in-support"')
  }
  expect([await told(), await told('--no-policy')]).toEqual([false, true])
})

test('upgrade judges with what the policy leaves', async () => {
  const args = ['upgrade', 'env.yaml', '--only', RULE, '--format', 'json', ...DAY]
  const failing = async (policy: string) => {
    const { stdout } = await run(args, { workingFolder: folderWith(policy) })
    return JSON.parse(stdout).targets[0].summary.fail
  }
  expect([await failing(HEAD), await failing(OFF)]).toEqual([1, 0])
})

test('a policy that is a link to nowhere is an error', async () => {
  const workingFolder = folderOf({ 'sites/env.yaml': FAILING })
  symlinkSync('gone.yaml', join(workingFolder, 'lync-ready.policy.yaml'))
  const { code, stderr } = await run(['check', 'sites/env.yaml', ...DAY], { workingFolder })
  expect([code, stderr]).toEqual([2, 'lync-ready.policy.yaml: is a link to a file that is not there\n'])
})

test('what a policy may extend is said where it leaves that', async () => {
  const workingFolder = folderOf({
    'other.yaml': HEAD,
    'own/env.yaml': FAILING,
    'own/lync-ready.policy.yaml': `${HEAD}extends: [../other.yaml]\n`,
  })
  mkdirSync(join(workingFolder, 'own/.git'))
  const { code, stderr } = await run(['check', 'own/env.yaml', ...DAY], { workingFolder })
  expect(code).toBe(2)
  expect(stderr).toContain('leaves the root (a policy extends files of its own repository')
  expect(stderr).not.toContain('--root')
})

test('a pattern where one rule is to be named is told to be one', async () => {
  const comment = '# lync-ready-ignore certificates/* until=2014-12-31 reason="renewed in the autumn"\n'
  const workingFolder = folderOf({ 'env.yaml': `${FAILING}${comment}` })
  const { code, stderr } = await run(['check', 'env.yaml', ...DAY], { workingFolder })
  expect(code).toBe(2)
  expect(stderr).toContain('"certificates/*" stands for several rules: name one by its id, such as certificates/')
})
