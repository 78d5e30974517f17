/** A policy of thousands of waivers is read in time, and a longer one is refused. */

import { expect, test } from 'vitest'
import { folderOf, run, SMALLEST } from './fake-io.ts'
import '../../src/cli/program.ts'

const CHECK = ['check', 'env.yaml', '--only', 'dns', '--as-of', '2014-06-01']
const RULE = 'dns/auto-sign-in-srv-present'

function folderWith(count: number): string {
  const waivers = Array.from(
    { length: count },
    (_, number) =>
      `  - { rule: ${RULE}, subject: site${number}.contoso.com, until: 2014-12-31, reason: the zone of this site is not ours yet }\n`,
  )
  return folderOf({
    'env.yaml': SMALLEST,
    'lync-ready.policy.yaml': `lync-ready-policy: 1\nwaivers:\n${waivers.join('')}`,
  })
}

test('near a megabyte it is read', async () => {
  const { code, stdout } = await run([...CHECK, '-f', 'json'], { workingFolder: folderWith(7000) })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).policy.path).toBe('lync-ready.policy.yaml')
})

test('ten megabytes are refused before they are parsed', async () => {
  const { code, stderr } = await run(CHECK, { workingFolder: folderWith(75_000) })
  expect([code, stderr]).toEqual([2, 'lync-ready.policy.yaml: is larger than 1 MB\n'])
})
