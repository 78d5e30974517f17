/** What the page on policies shows: every example loads, and every command runs. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/report.ts'
import { FAILING, folderOf, run } from '../cli/fake-io.ts'
import '../../src/cli/program.ts'

const page = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

const [policy = '', comment = ''] = blocks('yaml')
const now = () => new Date('2026-12-01T12:00:00Z')

/** The commands in their order, with the codes they end with on an environment that lacks a record. */
const CODES: Readonly<Record<string, number>> = {
  'check env.yaml --policy strict.policy.yaml': 1,
  'check env.yaml --no-policy': 1,
  'check env.yaml --print-config': 0,
  'check env.yaml --print-config --format json': 0,
  'schema policy': 0,
  'check env.yaml --no-inline-ignores': 1,
  'baseline create env.yaml -o baseline.json': 0,
  'check env.yaml --baseline baseline.json': 4,
  'baseline prune env.yaml --baseline baseline.json': 0,
}

test('every command runs, in the order of the page', async () => {
  const workingFolder = folderOf({
    'env.yaml': FAILING,
    'lync-ready.policy.yaml': policy,
    'strict.policy.yaml': 'lync-ready-policy: 1\n',
  })
  const commands = blocks('sh').flatMap((text) => text.trim().split('\n'))
  expect(commands).toEqual(Object.keys(CODES).map((command) => `lync-ready ${command}`))
  for (const [command, code] of Object.entries(CODES)) {
    const ran = await run(command.split(' '), { workingFolder, now })
    expect([command, ran.code, ran.stderr.includes('error')]).toEqual([command, code, false])
  }
})

test('the comment is taken', async () => {
  const env = FAILING.replace(/pools:\n[\s\S]*(?=dns:)/, comment)
  expect(env).toContain('lync-ready-ignore')
  const ran = await run(['check', 'env.yaml', '--only', 'os', '-f', 'json'], {
    workingFolder: folderOf({ 'env.yaml': env }),
    now,
  })
  const { findings, policy: told } = JSON.parse(ran.stdout)
  expect(told.notices).toMatchObject([{ kind: 'expiring' }])
  const waived = findings.flatMap((finding: Finding) => finding.waived ?? [])
  expect(waived).toMatchObject([{ by: 'inline', ticket: 'CHG-1234', until: '2026-12-31', daysLeft: 30 }])
})
