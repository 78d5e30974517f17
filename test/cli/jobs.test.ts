import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { threadsFor } from '../../src/cli/jobs/threads-for.ts'
import { FAILING, folderOf, NEWCOMER, type Ran, run, SMALLEST } from './fake-io.ts'
import { fakeThreads } from './fake-thread.ts'

// The first run of a process loads all rules.
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => vi.resetConfig())

const ARGS = ['--as-of', '2014-06-01']
const FEW = [...ARGS, '--only', 'dns,topology']

const POLICY = `lync-ready-policy: 1
rules:
  topology: { severity: off, reason: nothing is built yet }
waivers:
  - rule: dns/server-host-records-present
    subject: internal/lync*.contoso.net/A
    reason: the zone is delegated next week
    until: 2014-07-01
`
const SITES = {
  '.git/HEAD': '',
  'a.yaml': SMALLEST,
  'b.yaml': FAILING,
  'bad.yaml': 'lync-ready: [',
  'sites/c.yaml': FAILING.replace(
    'name: Contoso',
    'name: Third # lync-ready-ignore dns/auto-sign-in-srv-present until=2014-07-01 reason=soon',
  ),
  'sites/d.yaml': `${FAILING}# lync-ready-ignore dns/auto-sign-in-srv-present until=2014-07-01 reason="delegated next week"\n`,
  'e.yaml': 'extends: b.yaml\nname: Fifth\n',
}

/** The same command line in one thread and in three. */
async function both(args: readonly string[], workingFolder: string, world: Partial<Io> & { stdin?: string } = {}) {
  const threads = fakeThreads()
  const one = await run(['check', ...args, '--jobs', '1'], { workingFolder, ...world })
  const three = await run(['check', ...args, '--jobs', '3'], { workingFolder, ...world, ...threads })
  return { one, three, counts: threads.counts }
}

async function expectSame(args: readonly string[], workingFolder: string, world = {}): Promise<Ran> {
  const { one, three, counts } = await both(args, workingFolder, world)
  expect(three).toEqual(one)
  expect(counts.started).toBeGreaterThan(1)
  expect(counts.open).toBe(0)
  return one
}

describe('three threads give what one gives', () => {
  test('for estates with files of every kind, in every format', async () => {
    const folder = folderOf({ '.git/HEAD': '' })
    for (const name of ['newcomer.yaml', 'contoso-single-edge', 'contoso-exported'])
      cpSync(join(NEWCOMER, name), join(folder, name), { recursive: true })
    const files = ['newcomer.yaml', 'contoso-*/env.yaml']
    const outputs = ['json', 'jsonl', 'sarif', 'csv', 'html', 'markdown', 'junit', 'gitlab'].map((format) => ({
      format,
      file: join(folder, `out.${format}`),
    }))
    const args = [
      ...files,
      ...ARGS,
      '--show',
      'all',
      ...outputs.flatMap(({ format, file }) => ['-f', `${format}=${file}`]),
    ]
    const one = await run(['check', ...args, '-f', 'text', '--jobs', '1'], { workingFolder: folder })
    const written = outputs.map(({ file }) => readFileSync(file, 'utf8'))
    const three = await run(['check', ...args, '-f', 'text', '--jobs', '3'], {
      workingFolder: folder,
      ...fakeThreads(),
    })
    expect(three).toEqual(one)
    expect(outputs.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(written)
  })

  test.each([
    { what: 'files that cannot be used', args: ['a.yaml', 'bad.yaml', 'none.yaml', 'b.yaml', 'e.yaml'] },
    { what: 'patterns, one of which matches nothing', args: ['*.yaml', 'nothing/*.yaml', 'sites/*.yaml'] },
    { what: 'a shard', args: ['*.yaml', 'sites/*.yaml', '--shard', '1/2'] },
    { what: 'comments, one of which is wrong', args: ['sites/*.yaml', 'a.yaml'] },
    { what: 'comments that are not followed', args: ['sites/*.yaml', 'a.yaml', '--no-inline-ignores'] },
    { what: 'no policy', args: ['*.yaml', '--no-policy', '--max-knowledge-age', '24'] },
    { what: 'a root that some lie outside of', args: ['*.yaml', 'sites/*.yaml', '--root', 'sites'] },
  ])('for $what', async ({ args }) => {
    const one = await expectSame(
      [...args, ...FEW, '-f', 'json'],
      folderOf({ ...SITES, 'lync-ready.policy.yaml': POLICY }),
    )
    expect(one.stdout).not.toBe('')
  })

  test('for a policy and a baseline that all share, which are told of once when they are wrong', async () => {
    const files = { ...SITES, 'wrong.policy': 'lync-ready-policy: 1\nrulez: {}\n', 'own.policy': POLICY }
    const workingFolder = folderOf(files)
    const wrong = await expectSame(['a.yaml', 'b.yaml', 'e.yaml', '--policy', 'wrong.policy', ...FEW], workingFolder)
    expect(wrong.stderr.match(/^wrong\.policy:/gm)).toHaveLength(1)
    await expectSame(['a.yaml', 'b.yaml', 'e.yaml', '--policy', 'own.policy', ...FEW], workingFolder)
    await run(['baseline', 'create', 'b.yaml', '-o', 'known.json', ...ARGS], { workingFolder })
    const known = await expectSame(
      ['b.yaml', 'e.yaml', '--baseline', 'known.json', ...FEW, '-f', 'json'],
      workingFolder,
    )
    expect(known.stdout).toContain('"by": "baseline"')
  })

  test('with standard input among the files, which no thread reads', async () => {
    const one = await expectSame(['a.yaml', '-', 'b.yaml', ...FEW, '-f', 'json'], folderOf(SITES), { stdin: FAILING })
    expect(JSON.parse(one.stdout).reports).toHaveLength(3)
  })

  test('and tell on a terminal how far they are', async () => {
    const files = Array.from({ length: 24 }, (_, index) => `e${index + 10}.yaml`)
    let time = 0
    const { stdout, stderr } = await run(['check', '*.yaml', ...FEW, '-f', 'short', '--jobs', '3'], {
      workingFolder: folderOf(Object.fromEntries(files.map((file) => [file, SMALLEST]))),
      now: () => new Date(Date.parse('2014-06-01') + 200 * time++),
      stderrIsTerminal: () => true,
      ...fakeThreads(),
    })
    expect(stderr).toContain('23 of 24 files judged')
    expect(stdout).toContain('24 environments')
  })
})

describe('a thread that ends', () => {
  test.each([
    { by: new Error('JS heap out of memory'), says: 'the thread that judged it ended: JS heap out of memory' },
    { by: 134, says: 'the thread that judged it ended: its code is 134' },
  ])(
    'by $by costs the file it was judging: it is named, the code is 3, and the others are judged',
    async ({ by, says }) => {
      const workingFolder = folderOf({ ...SITES, 'dies.yaml': SMALLEST })
      const threads = fakeThreads({ 'dies.yaml': by })
      const files = ['a.yaml', 'dies.yaml', 'b.yaml', 'e.yaml', 'sites/d.yaml']
      const { code, stdout, stderr } = await run(['check', ...files, ...FEW, '-f', 'json', '--jobs', '2'], {
        workingFolder,
        ...threads,
      })
      expect(code).toBe(3)
      expect(stderr).toContain(`dies.yaml: ${says}\n\nThis is our fault`)
      const { reports, unusable } = JSON.parse(stdout)
      expect(reports.map(({ environment }: { environment: { path: string } }) => environment.path)).toEqual(
        files.filter((file) => file !== 'dies.yaml'),
      )
      expect(unusable).toEqual([
        { file: 'dies.yaml', exitCode: 3, problems: [{ file: 'dies.yaml', message: `Error: ${says}` }] },
      ])
      expect(threads.counts.open).toBe(0)
    },
  )

  test('whatever it is asked costs every file, and nothing waits for ever', async () => {
    const deaths = Object.fromEntries(['a.yaml', 'b.yaml', 'e.yaml'].map((file) => [file, 1]))
    const { code, stderr } = await run(['check', 'a.yaml', 'b.yaml', 'e.yaml', ...FEW, '--jobs', '2'], {
      workingFolder: folderOf(SITES),
      ...fakeThreads(deaths),
    })
    expect([code, stderr.match(/the thread that judged it ended/g)?.length]).toEqual([3, 3])
  })

  test('before it starts is a fault of the program', async () => {
    const { code, stderr } = await run(['check', 'a.yaml', 'b.yaml', ...FEW, '--jobs', '2'], {
      workingFolder: folderOf(SITES),
      startThread: () => Promise.reject(new Error('no threads here')),
    })
    expect([code, stderr.includes('no threads here')]).toEqual([3, true])
  })
})

describe('how many threads', () => {
  const options = { rules: [], asOf: '2014-06-01', includeMet: false }
  const io = (cores: number) => ({ cores: () => cores }) as Io
  const files = (count: number) => Array.from({ length: count }, (_, index) => `${index}.yaml`)

  test.each([
    { count: 1, cores: 8, is: 1 },
    { count: 20, cores: 8, is: 1 },
    { count: 1_000, cores: 1, is: 1 },
    { count: 1_000, cores: 2, is: 2 },
    { count: 1_000, cores: 128, is: 16 },
  ])('$is by itself for $count files on $cores cores', ({ count, cores, is }) => {
    expect(threadsFor(files(count), 'auto', options, io(cores))).toBe(is)
  })

  test('as many as asked for, but no more than files', () => {
    expect(threadsFor(files(10), 4, options, io(1))).toBe(4)
    expect(threadsFor(files(2), 4, options, io(8))).toBe(2)
  })

  test('one where the baseline is standard input', () => {
    expect(threadsFor(files(10), 4, { ...options, policy: { baseline: '-' } }, io(8))).toBe(1)
  })

  test.each(['0', '257', '-1', '1.5', 'many', '', '1e2'])('--jobs=%s is refused', async (value) => {
    const { code, stderr } = await run(['check', 'a.yaml', `--jobs=${value}`], { workingFolder: folderOf(SITES) })
    expect([code, stderr.includes('Give auto, or a number of threads from 1 to 256.')]).toEqual([2, true])
  })
})
