import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOf } from '../../src/cli/shard.ts'
import type { ReportSet } from '../../src/report-set.ts'
import { FAILING, folderOf, run, SMALLEST } from './fake-io.ts'
// Loaded before the clock of the first test starts.
import '../../src/cli/program.ts'

const UNREADABLE = 'lync-ready: 1\nname: [\n'
const FILES = {
  'a.yaml': SMALLEST,
  'b.yaml': FAILING,
  'bad.yaml': UNREADABLE,
  'sites/one.yaml': FAILING.replace('Contoso', 'One'),
  'sites/two.yaml': SMALLEST.replace('Contoso', 'Two'),
  'sites/worse.yaml': `${SMALLEST}extends: none.yaml\n`,
}
const RULES = ['--only', 'dns/*sign-in*,topology', '--as-of', '2014-06-01', '-f', 'json']

/** The files that the shards of a run write, and how each of them ended. */
async function shardsOf(names: readonly string[], of: number, workingFolder: string) {
  const indexes = Array.from({ length: of }, (_, index) => index + 1)
  const ran = []
  for (const index of indexes) {
    const output = ['-o', `shard-${index}.json`]
    ran.push(await run(['check', ...names, ...RULES, '--shard', `${index}/${of}`, ...output], { workingFolder }))
  }
  return { files: indexes.map((index) => `shard-${index}.json`), codes: ran.map(({ code }) => code) }
}

const merge = (files: readonly string[], workingFolder: string) =>
  run(['merge', ...files, '-f', 'json'], { workingFolder })

describe('shards, merged', () => {
  test('are what one machine gives, byte for byte, whatever the files and however many machines', async () => {
    const workingFolder = folderOf(FILES)
    const names = fc.uniqueArray(fc.constantFrom(...Object.keys(FILES), 'none.yaml', 'none/*.yaml', 'sites/*.yaml'), {
      minLength: 1,
    })
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (given, of, backwards) => {
        const whole = await run(['check', ...given, ...RULES], { workingFolder })
        const { files } = await shardsOf(given, of, workingFolder)
        const merged = await merge(backwards ? files.toReversed() : files, workingFolder)
        expect(merged.stdout).toBe(whole.stdout)
        expect(merged.code).toBe(whole.code)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test('are so where environments have policies of their own', async () => {
    const workingFolder = folderOf({
      'a/a.yaml': FAILING,
      'off/b.yaml': FAILING,
      'off/lync-ready.policy.yaml':
        'lync-ready-policy: 1\nfailOn: never\nrules: { dns: { severity: off, reason: another team looks after it } }\n',
      'edge/c.yaml': FAILING,
      'edge/d.yaml': SMALLEST,
      'edge/lync-ready.policy.yaml': 'lync-ready-policy: 1\nprofile: [edge-only]\nwaivers: []\n',
    })
    const names = ['a/a.yaml', 'off/b.yaml', 'edge/c.yaml', 'edge/d.yaml']
    for (const given of [names, names.slice(1), names.slice(1, 2)]) {
      const whole = await run(['check', ...given, ...RULES], { workingFolder })
      const merged = await merge((await shardsOf(given, 3, workingFolder)).files, workingFolder)
      expect([merged.stdout, merged.code]).toEqual([whole.stdout, whole.code])
    }
    const never = await merge((await shardsOf(names.slice(1, 2), 2, workingFolder)).files, workingFolder)
    expect(never.code).toBe(0)
  })

  test('tell again what could not be judged, and where', async () => {
    const workingFolder = folderOf(FILES)
    const names = ['a.yaml', 'bad.yaml', 'none/*.yaml']
    const { files, codes } = await shardsOf(names, 3, workingFolder)
    expect(codes.toSorted()).toEqual([0, 2, 2])
    const { code, stderr, stdout } = await merge(files, workingFolder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^bad\.yaml:3:1: .+\nnone\/\*\.yaml: matches no file\n/)
    const { unusable, shard, reports } = JSON.parse(stdout) as ReportSet
    expect(reports).toHaveLength(1)
    expect(unusable?.map(({ file, exitCode }) => [file, exitCode])).toEqual([
      ['bad.yaml', 2],
      ['none/*.yaml', 2],
    ])
    expect(shard).toBeUndefined()
    // A set of which a file could not be judged says so however often it is rendered.
    writeFileSync(join(workingFolder, 'whole.json'), stdout)
    expect(await run(['render', 'whole.json', '-f', 'json'], { workingFolder })).toMatchObject({
      code: 2,
      stdout,
      stderr,
    })
  })

  test('render in other formats as one run does', async () => {
    const workingFolder = folderOf(FILES)
    const names = ['b.yaml', 'a.yaml', 'sites/one.yaml']
    const args = ['--only', 'dns/*sign-in*,topology', '--as-of', '2014-06-01']
    const whole = await run(['check', ...names, ...args], { workingFolder })
    const { files } = await shardsOf(names, 2, workingFolder)
    expect(await run(['merge', ...files], { workingFolder })).toEqual(whole)
  })
})

describe('shards that are not those of one run are refused:', () => {
  test.each<
    [string, (of: (index: number, of: number, ...args: string[]) => Promise<string>) => Promise<string[]>, RegExp]
  >([
    [
      'one is missing',
      async (of) => [await of(1, 3), await of(3, 3)],
      /^1-3\.json: is shard 1\/3, and there is no 2\n$/,
    ],
    ['one is there twice', async (of) => [await of(1, 2), await of(1, 2, '--root', '.')], /second shard 1\/2/],
    [
      'of other numbers',
      async (of) => [await of(1, 2), await of(2, 3)],
      /2-3\.json: is a shard of another run than 1-2\.json/,
    ],
    ['of other files', async (of) => [await of(1, 2), await of(2, 2, 'sites/one.yaml')], /another run/],
    [
      'of other days',
      async (of) => [await of(1, 2), await of(2, 2, '--as-of', '2014-06-02')],
      /not judged as of 2014-06-01/,
    ],
    ['of other rules', async (of) => [await of(1, 2), await of(2, 2, '--skip', 'dns')], /other rules/],
    ['a report', async () => ['report.json'], /^report\.json: is not a shard/],
  ])('%s', async (_, make, message) => {
    const workingFolder = folderOf(FILES)
    const of = async (index: number, count: number, ...args: string[]) => {
      const file = `${index}-${count}${args.includes('--root') ? '-again' : ''}.json`
      const check = ['check', 'a.yaml', 'b.yaml', ...RULES, ...args, '--shard', `${index}/${count}`, '-o', file]
      await run(check, { workingFolder })
      return file
    }
    await run(['check', 'a.yaml', ...RULES, '-o', 'report.json'], { workingFolder })
    const { code, stdout, stderr } = await merge(await make(of), workingFolder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  test('named in other orders, so that places are taken twice', async () => {
    const workingFolder = folderOf(FILES)
    await run(['check', 'a.yaml', 'b.yaml', ...RULES, '--shard', '1/2', '-o', '1.json'], { workingFolder })
    await run(['check', 'b.yaml', 'a.yaml', ...RULES, '--shard', '2/2', '-o', '2.json'], { workingFolder })
    expect(await merge(['1.json', '2.json'], workingFolder)).toMatchObject({ code: 2 })
  })
})

describe('the split', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}(\/[a-z]{1,3})?\.yaml$/), { maxLength: 20 })

  test('gives every name to one shard, evenly, whatever their order', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 7 }), (given, of) => {
        const shards = Array.from({ length: of }, (_, index) => placesOf(given, { index: index + 1, of }, '/estate'))
        expect(shards.flat().toSorted((a, b) => a - b)).toEqual(given.map((_, place) => place))
        const sizes = shards.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const other = given.toReversed()
        const again = placesOf(other, { index: 1, of }, '/estate').map((place) => other[place])
        expect(new Set(again)).toEqual(new Set(shards[0]?.map((place) => given[place])))
      }),
    )
  })

  test.each(['0/2', '3/2', '1', '1/0', 'a/b', '1/100000', ''])('%j is refused', async (value) => {
    const { code, stderr } = await run(['check', 'a.yaml', `--shard=${value}`])
    expect([code, stderr.includes('such as 2/5')]).toEqual([2, true])
  })

  test('leaves a shard empty that no file falls to, which is no fault', async () => {
    const workingFolder = folderOf(FILES)
    const { files, codes } = await shardsOf(['a.yaml'], 2, workingFolder)
    expect(codes).toEqual([0, 0])
    expect(JSON.parse(readFileSync(join(workingFolder, files[1] ?? ''), 'utf8'))).toMatchObject({ reports: [] })
    expect(await merge(files, workingFolder)).toMatchObject({ code: 0 })
  })
})
