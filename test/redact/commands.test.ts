/** Redacted reports in every command that takes reports. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import { FAILING, folderOf, run } from '../cli/fake-io.ts'

const NAMES = /contoso|lync01|192\.168\.10\.9/i
const AUDIT = 'lync-ready-audit: 1\ncover: { client: Contoso Ltd }\n'
const DAY = ['--as-of', '2014-06-01']

function contoso() {
  return folderOf({
    'contoso.yaml': FAILING,
    'other-of-contoso.yaml': FAILING.replace('other A', 'lync01 A'),
    'audit.yaml': AUDIT,
    key: 'a key of more than sixteen bytes\n',
    other: 'another key of more than sixteen bytes',
    short: 'fifteen bytes..\n',
  })
}

function inFolder(workingFolder: string) {
  const at = { workingFolder }
  return {
    lyncReady: (...args: readonly string[]) => run(args, at),
    report: (name: string) => JSON.parse(readFileSync(join(workingFolder, name), 'utf8')) as Report,
  }
}

test('render redacts as check does, and what is redacted stays as it is', async () => {
  const { lyncReady, report } = inFolder(contoso())
  const plain = await lyncReady('check', 'contoso.yaml', ...DAY, '-f', 'json=plain.json')
  await lyncReady('check', 'contoso.yaml', ...DAY, '--redact', '--redact-key', 'key', '-f', 'json=a.json')
  const rendered = await lyncReady('render', 'plain.json', '--redact', '--redact-key', 'key', '-f', 'json=b.json')
  expect([rendered.code, rendered.stderr]).toEqual([plain.code, expect.not.stringMatching(NAMES)])
  expect(report('b.json')).toEqual(report('a.json'))
  expect(JSON.stringify(report('a.json').findings)).not.toMatch(NAMES)

  const again = await lyncReady('render', 'a.json', '--redact', '--redact-key', 'other', '-f', 'json=c.json')
  expect(again.stderr).toContain('what is redacted already stays as it is')
  expect(report('c.json')).toEqual(report('a.json'))
})

test('without a key of their own, pseudonyms can be tried, which is said', async () => {
  const { lyncReady } = inFolder(contoso())
  const { stderr } = await lyncReady('check', 'contoso.yaml', ...DAY, '--redact', '-f', 'json=a.json')
  expect(stderr).toContain('without --redact-key anybody can try which name a pseudonym stands for')
})

test('diff compares reports of one key, and refuses those of two', async () => {
  const { lyncReady } = inFolder(contoso())
  const keyed = (key: string) => [...DAY, '--redact', '--redact-key', key]
  await lyncReady('check', 'contoso.yaml', ...DAY, '-f', 'json=plain.json')
  await lyncReady('check', 'contoso.yaml', ...keyed('key'), '-f', 'json=a.json')
  await lyncReady('check', 'contoso.yaml', ...keyed('key'), '-f', 'json=b.json')
  await lyncReady('check', 'contoso.yaml', ...keyed('other'), '-f', 'json=c.json')
  const same = await lyncReady('diff', 'a.json', 'b.json')
  expect([same.code, same.stderr]).toEqual([0, ''])
  for (const other of ['c.json', 'plain.json']) {
    const { code, stderr } = await lyncReady('diff', 'a.json', other)
    expect([code, stderr]).toEqual([
      2,
      `${other}: and the other report are not redacted with one key: their names do not match\n`,
    ])
  }
  const compared = await lyncReady('render', 'b.json', '--compare-with', 'c.json')
  expect([compared.code, compared.stderr]).toEqual([2, expect.stringContaining('not redacted with one key')])
})

test('verify refuses a redacted report, and audit data is not added to one', async () => {
  const { lyncReady } = inFolder(contoso())
  await lyncReady('check', 'contoso.yaml', ...DAY, '--redact', '--redact-key', 'key', '-f', 'json=a.json')
  const verified = await lyncReady('verify', 'a.json')
  expect([verified.code, verified.stderr]).toEqual([2, expect.stringContaining('a.json: is redacted, so that')])
  const added = await lyncReady('render', 'a.json', '--audit-data', 'audit.yaml', '-f', 'json')
  expect([added.code, added.stdout]).toEqual([2, ''])
  expect(added.stderr).toContain('audit.yaml: cannot be added to a redacted report')
})

test('merge of redacted shards is what redacting the merged ones gives', async () => {
  const { lyncReady, report } = inFolder(contoso())
  const files = ['contoso.yaml', 'other-of-contoso.yaml', ...DAY]
  const keyed = ['--redact', '--redact-key', 'key']
  for (const part of ['1', '2']) {
    await lyncReady('check', ...files, '--shard', `${part}/2`, '-f', `json=plain-${part}.json`)
    await lyncReady('check', ...files, '--shard', `${part}/2`, ...keyed, '-f', `json=redacted-${part}.json`)
  }
  await lyncReady('merge', 'redacted-1.json', 'redacted-2.json', '-f', 'json=one.json')
  await lyncReady('merge', 'plain-1.json', 'plain-2.json', ...keyed, '-f', 'json=two.json')
  expect(report('one.json')).toEqual(report('two.json'))
  expect(JSON.stringify(report('one.json'))).not.toMatch(/lync01|other-of/)
})

test('what is wrong with a file is told without names, and without its lines', async () => {
  const folder = contoso()
  const { lyncReady } = inFolder(folder)
  const keyed = ['--redact', '--redact-key', 'key', '-f', 'json=a.json']
  for (const args of [
    ['check', 'audit.yaml', 'no-contoso.yaml'],
    ['check', 'contoso.yaml', '--audit-data', 'contoso.yaml'],
    ['check', 'contoso.yaml', '--compare-with', 'contoso.json'],
    ['render', 'contoso.yaml'],
    ['merge', 'contoso.yaml'],
  ]) {
    const { code, stderr } = await lyncReady(...args, ...keyed)
    expect([args, code]).toEqual([args, 2])
    expect(stderr).toMatch(/file-\w{8}/)
    expect([args, stderr]).toEqual([args, expect.not.stringMatching(NAMES)])
    expect(stderr).not.toMatch(/^ *\d* \| /m)
  }
})

test('a key that is short or without --redact is refused, and --print-config with it', async () => {
  const { lyncReady } = inFolder(contoso())
  const short = await lyncReady('check', 'contoso.yaml', '--redact', '--redact-key', 'short')
  expect([short.code, short.stderr]).toEqual([2, 'short: is too short for a key: 15 bytes, and 16 are the fewest\n'])
  const alone = await lyncReady('check', 'contoso.yaml', '--redact-key', 'key')
  expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('which is not given')])
  const config = await lyncReady('check', 'contoso.yaml', '--print-config', '--redact')
  expect([config.code, config.stderr]).toEqual([2, expect.stringContaining('leave --redact out')])
})
