import { describe, expect, test, vi } from 'vitest'
import { EXIT, worstOf } from '../../src/policy/verdict.ts'
import { folderOf, run, SMALLEST } from './fake-io.ts'

vi.mock('../../rules/index.ts', () => import('./fake-rules.ts'))

const only = (...names: readonly string[]) => ['--only', names.join(',')]
const PASSES = 'fake/passes'
const FAILS = 'fake/fails'
const WARNS = 'fake/warns'
const UNKNOWN = 'fake/unknown'
const PARTLY = 'fake/partly'
const NOT_GIVEN = 'fake/not-given'
const SKIPS = 'fake/skips'
const THROWS = 'broken/throws'

describe('one file', () => {
  test.each<[number, string, readonly string[]]>([
    [0, 'all is as required', only(PASSES)],
    [0, 'a warning, by default', only(PASSES, WARNS)],
    [1, 'a warning, with --fail-on warn', [...only(PASSES, WARNS), '--fail-on', 'warn']],
    [1, 'a failure', only(PASSES, FAILS)],
    [1, 'nothing but a failure', only(FAILS)],
    [0, 'a failure, with --fail-on never', [...only(PASSES, FAILS), '--fail-on', 'never']],
    [0, 'something unknown beside a pass', only(PASSES, UNKNOWN, NOT_GIVEN)],
    [2, 'nothing but unknown', only(UNKNOWN, NOT_GIVEN)],
    [2, 'nothing but unknown, with --fail-on never', [...only(UNKNOWN), '--fail-on', 'never']],
    [2, 'nothing but unknown, with --require-known', [...only(UNKNOWN), '--require-known']],
    [2, 'nothing applies', only(SKIPS)],
    [0, 'something that does not apply beside a pass', only(PASSES, SKIPS)],
    [4, 'something unknown, with --require-known', [...only(PASSES, UNKNOWN), '--require-known']],
    [4, 'a missing section, with --require-known', [...only(PASSES, NOT_GIVEN), '--require-known']],
    [4, 'a rule known in part, with --require-known', [...only(PARTLY), '--require-known']],
    [0, 'all known, with --require-known', [...only(PASSES), '--require-known']],
    [4, 'a demanded rule is unknown', [...only(PASSES, UNKNOWN), `--require-known=${UNKNOWN}`]],
    [0, 'only another rule is unknown', [...only(PASSES, UNKNOWN), `--require-known=${PASSES}`]],
    [1, 'a failure and something unknown, with --require-known', [...only(FAILS, UNKNOWN), '--require-known']],
    [4, 'half judged, with --min-coverage 51%', [...only(PASSES, UNKNOWN), '--min-coverage', '51%']],
    [0, 'half judged, with --min-coverage 50', [...only(PASSES, UNKNOWN), '--min-coverage', '50']],
    [0, 'all applicable judged, with --min-coverage 100%', [...only(PASSES, SKIPS), '--min-coverage', '100%']],
    [3, 'a rule that breaks', only(PASSES, THROWS)],
    [3, 'a rule that breaks and a failure', only(FAILS, THROWS)],
    [3, 'nothing but a rule that breaks', only(THROWS)],
  ])('exits with %i: %s', async (code, _, args) => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST })
    expect(await run(['check', 'env.yaml', ...args], { workingFolder })).toMatchObject({ code })
    expect(await run(['check', 'env.yaml', ...args, '-f', 'json'], { workingFolder })).toMatchObject({ code })
    expect(await run(['check', 'env.yaml', ...args, '--show', 'all'], { workingFolder })).toMatchObject({ code })
  })

  test('says on standard error why, when findings alone do not', async () => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST })
    const check = async (...args: string[]) => (await run(['check', 'env.yaml', ...args], { workingFolder })).stderr
    expect(await check(...only(UNKNOWN))).toBe('env.yaml: nothing could be judged: the description gives too little\n')
    expect(await check(...only(PASSES, UNKNOWN), '--require-known')).toBe(
      'env.yaml: certainty was demanded and not had: --require-known, but 1 rule could not be judged in full\n',
    )
    expect(await check(...only(PASSES, UNKNOWN), '--min-coverage', '90%')).toBe(
      'env.yaml: certainty was demanded and not had: --min-coverage 90%, but 1 of 2 rules could be judged\n',
    )
    const crash = await check(...only(THROWS))
    expect(crash).toMatch(/^broken\/throws: Error: a bug\n {4}at /)
    expect(crash).toContain('This is our fault, not that of your input')
  })

  test('at 0 the last line tells how many rules were not judged, wherever the report goes', async () => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST })
    const args = ['check', 'env.yaml', ...only(PASSES, UNKNOWN)]
    const last = '1 of 2 rules was not judged\n'
    const text = await run(args, { workingFolder })
    expect([text.code, text.stdout.endsWith(`\n${last}`), text.stderr]).toEqual([0, true, ''])
    expect(await run([...args, '-f', 'json'], { workingFolder })).toMatchObject({ code: 0, stderr: last })
    expect(await run([...args, '-o', 'out.txt'], { workingFolder })).toMatchObject({ stdout: '', stderr: last })
  })
})

describe('several files', () => {
  const files = { 'a.yaml': SMALLEST, 'b.yaml': SMALLEST, 'bad.yaml': 'lync-ready: 1\nname: [\n' }

  test.each<[number, string, readonly string[]]>([
    [0, 'all as required', ['a.yaml', 'b.yaml', ...only(PASSES)]],
    [1, 'a failure in each', ['a.yaml', 'b.yaml', ...only(FAILS)]],
    [2, 'one cannot be read', ['a.yaml', 'bad.yaml', ...only(PASSES)]],
    [2, 'one cannot be read and another fails', ['a.yaml', 'bad.yaml', ...only(FAILS)]],
    [2, 'one is not there', ['a.yaml', 'none.yaml', ...only(PASSES)]],
    [2, 'a pattern matches nothing', ['a.yaml', 'sites/*.yaml', ...only(PASSES)]],
    [3, 'one cannot be read and a rule breaks', ['a.yaml', 'bad.yaml', ...only(THROWS)]],
    [
      2,
      'one cannot be read and certainty was not had',
      ['a.yaml', 'bad.yaml', ...only(PASSES, UNKNOWN), '--require-known'],
    ],
  ])('exits with %i: %s', async (code, _, args) => {
    expect(await run(['check', ...args], { workingFolder: folderOf(files) })).toMatchObject({ code })
  })

  test('the readable ones are judged all the same', async () => {
    const { stdout, stderr } = await run(['check', 'bad.yaml', 'a.yaml', ...only(FAILS)], {
      workingFolder: folderOf(files),
    })
    expect(stdout).toContain('a.yaml:6:11  fail  fake/fails')
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+: /)
  })
})

describe('horizon', () => {
  test.each<[number, string, readonly string[]]>([
    [0, 'something fails', only(FAILS, WARNS, UNKNOWN)],
    [0, 'nothing applies', only(SKIPS)],
    [3, 'a rule that breaks', only(PASSES, THROWS)],
  ])('exits with %i: %s', async (code, _, args) => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST })
    const { stdout, ...ran } = await run(['horizon', 'env.yaml', ...args], { workingFolder })
    expect(ran).toMatchObject({ code })
    // What was finished is still written.
    expect(stdout).toContain('nothing turns until 2015-12-02')
  })
})

describe('upgrade', () => {
  test.each<[number, string, readonly string[]]>([
    [0, 'something fails', only(FAILS, WARNS, UNKNOWN)],
    [0, 'nothing applies', only(SKIPS)],
    [3, 'a rule that breaks', only(PASSES, THROWS)],
  ])('exits with %i: %s', async (code, _, args) => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST })
    const { stdout, stderr, ...ran } = await run(['upgrade', 'env.yaml', ...args], { workingFolder })
    expect(ran).toEqual({ code })
    expect(stderr.match(/a bug/g) ?? []).toHaveLength(code === 3 ? 1 : 0)
    expect(stdout).toContain('env.yaml: Contoso runs Lync Server 2013\n')
  })
})

test('the order of precedence is 3, 2, 1, 4, 0', () => {
  const inOrder = [EXIT.ours, EXIT.unusable, EXIT.found, EXIT.notKnown, EXIT.ready]
  expect(inOrder).toEqual([3, 2, 1, 4, 0])
  inOrder.forEach((code, index) => {
    expect(worstOf([...inOrder.slice(index)].reverse())).toBe(code)
  })
})
