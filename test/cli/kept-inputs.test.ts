/** No result takes the place of a file that the run has read, and a full device loses no other result. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FAILING, folderOf, run, SMALLEST } from './fake-io.ts'
import '../../src/cli/program.ts'

const ZONE = 'contoso.net. SOA a. b. 1 2 3 4 5\nother A 192.168.10.91\n'
const FILES = {
  'env.yaml': `extends: [base.yaml]\n`,
  'base.yaml': FAILING.replace('{ records: [other A 192.168.10.91] }', 'internal.zone'),
  'internal.zone': ZONE,
  'lync-ready.policy.yaml': 'lync-ready-policy: 1\n',
}
const CHECK = ['check', 'env.yaml', '--only', 'dns', '--as-of', '2014-06-01']

test.each([
  ['internal.zone', 'internal.zone'],
  ['base.yaml', 'base.yaml'],
  ['lync-ready.policy.yaml', 'lync-ready.policy.yaml'],
  ['{name}.yaml', 'env.yaml'],
  ['./{path}.yaml', './env.yaml'],
])('over %s, which is known once the environment is read', async (file, named) => {
  const workingFolder = folderOf(FILES)
  const { code, stderr } = await run([...CHECK, '-f', `json=${file}`, '-f', 'csv=out.csv'], { workingFolder })
  expect([code, stderr]).toEqual([2, `error: json would replace ${named}, which is read: name another file\n`])
  for (const [name, text] of Object.entries(FILES)) expect(readFileSync(join(workingFolder, name), 'utf8')).toBe(text)
  expect(existsSync(join(workingFolder, 'out.csv'))).toBe(false)
})

test('nor does what is made of saved reports', async () => {
  const workingFolder = folderOf({ 'env.yaml': SMALLEST })
  await run([...CHECK, '--shard', '1/1', '-f', 'json=shard.json'], { workingFolder })
  const before = readFileSync(join(workingFolder, 'shard.json'), 'utf8')
  for (const command of ['render', 'merge']) {
    const { code, stderr } = await run([command, 'shard.json', '-f', 'json=shard.json'], { workingFolder })
    expect([code, stderr]).toEqual([2, 'error: json would replace shard.json, which is read: name another file\n'])
  }
  expect(readFileSync(join(workingFolder, 'shard.json'), 'utf8')).toBe(before)
})

test.skipIf(!existsSync('/dev/full'))('a device that is full is told, and loses no other result', async () => {
  const workingFolder = folderOf({ 'env.yaml': SMALLEST })
  const { code, stderr } = await run([...CHECK, '-f', 'json=/dev/full', '-f', 'csv=out.csv'], { workingFolder })
  expect([code, stderr.includes('error: cannot write /dev/full: ')], stderr).toEqual([2, true])
  expect(readFileSync(join(workingFolder, 'out.csv'), 'utf8')).toContain('env.yaml')
})

test('two environments of one name are told to be named by {path}', async () => {
  const workingFolder = folderOf({
    'a/env.yaml': SMALLEST,
    'b/env.yaml': SMALLEST,
    'lync-ready.policy.yaml': 'lync-ready-policy: 1\n',
  })
  const args = ['check', 'a/env.yaml', 'b/env.yaml', '--only', 'dns', '--as-of', '2014-06-01']
  const { code, stderr } = await run([...args, '-f', 'json=out/{name}.json'], { workingFolder })
  expect(code).toBe(2)
  expect(stderr).toContain('a/env.yaml and b/env.yaml would both be written to out/env.json: name the files by {path}')
  expect((await run([...args, '-f', 'json=out/{path}.json'], { workingFolder })).code).toBe(0)
  expect(existsSync(join(workingFolder, 'out/b/env.json'))).toBe(true)
})

test('standard input twice is refused', async () => {
  const { code, stderr } = await run(['diff', '-', '-'], { workingFolder: folderOf({}) })
  expect([code, stderr]).toEqual([2, 'error: standard input can be read once: give one of the two reports as a file\n'])
})
