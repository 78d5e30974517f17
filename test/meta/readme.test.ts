/** What the README quotes, and the judging commands it gives, on the day it was written. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../cli/fake-io.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')
const DAY = '2026-11-22'
const now = () => new Date(`${DAY}T12:00:00Z`)

/** The commands of the README on the environments of this repository, which alone can be run here. */
const commands = [...readme.matchAll(/npx lync-ready (check fixtures\/.*)$/gm)].map(([, words = '']) => words)

async function ran(command: string) {
  const { code, stdout, stderr } = await run(command.split(' '), { workingFolder: root, now })
  expect(stderr).toBe('')
  return { code, lines: stdout.split('\n') }
}

test.each([
  ['check fixtures/environments/contoso-single-edge/env.yaml --as-of 2014-06-01', 0],
  ['check fixtures/environments/contoso-single-edge/env.yaml', 1],
  ['check fixtures/environments/contoso-core-mistakes/env.yaml --root . --as-of 2014-06-01', 1],
])('%s ends with %d', async (command, code) => {
  expect(commands).toContain(command)
  expect((await ran(command)).code).toBe(code)
})

test('every such command is tried', () => expect(commands).toHaveLength(3))

test('the output quoted is what the program prints, line by line', async () => {
  const [, quoted = ''] = /shortened[^\n]*\n\n```\n([\s\S]*?)```/.exec(readme) ?? []
  const wanted = quoted.split('\n').filter((line) => line !== '' && line !== '…')
  expect(wanted.length).toBeGreaterThan(4)
  const { lines } = await ran(`check fixtures/environments/contoso-single-edge/env.yaml --as-of ${DAY}`)
  // In the order of the program: each line is looked for behind the one before.
  let next = 0
  for (const line of wanted) {
    const at = lines.indexOf(line, next)
    expect(at, line).toBeGreaterThanOrEqual(next)
    next = at + 1
  }
})

test('the reasons given are those of the report', async () => {
  const { lines } = await ran(`check fixtures/environments/contoso-single-edge/env.yaml --format json --as-of ${DAY}`)
  const { findings, results } = JSON.parse(lines.join('\n'))
  const failing = results.filter(({ status }: { status: string }) => status !== 'pass' && status !== 'skip')
  expect(failing.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
    'updates/security-floor-installed',
    'lifecycle/browsers-in-support',
    'lifecycle/client-windows-in-support',
    'lifecycle/clients-in-support',
    'lifecycle/dotnet-in-support',
    'lifecycle/product-in-support',
    'lifecycle/sql-server-in-support',
    'lifecycle/windows-in-support',
    'devices/device-in-support',
    'certificates/not-expired',
    'certificates/path-valid-to-root',
  ])
  const of = (rule: string) => findings.filter(({ ruleId }: { ruleId: string }) => ruleId === rule)
  const [expired, paths] = [of('certificates/not-expired'), of('certificates/path-valid-to-root')]
  expect([expired.length, paths.length, findings.length]).toEqual([8, 8, 29])
  for (const { message } of expired) expect(message).toContain('expired on 2016-01-15')
  const authorities = paths.map(({ message }: { message: string }) => /CN=([^,]*).*at 2021-01-01/.exec(message)?.[1])
  expect([...new Set(authorities)].toSorted()).toEqual(['Contoso Issuing CA 1', 'Fine Print Server CA'])
})

test('the mistakes are as many as it says', () => {
  const file = `${root}fixtures/environments/contoso-core-mistakes/expected.json`
  expect(readme).toContain(`lays ${JSON.parse(readFileSync(file, 'utf8')).length} mistakes`)
})
