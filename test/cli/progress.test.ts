import { afterAll, expect, test, vi } from 'vitest'
import { ESCAPE, folderOf, run, SMALLEST } from './fake-io.ts'

// The first run of a process loads all rules.
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => vi.resetConfig())

const TAKE_BACK = `\r${ESCAPE}[K`
const FILES = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`e${index + 10}.yaml`, SMALLEST]))
const ARGS = ['check', '*.yaml', '--only', 'lifecycle', '--as-of', '2014-06-01', '-f', 'short']

/** Every look at the clock is so much later. */
function clock(step: number): () => Date {
  let time = Date.parse('2014-06-01T00:00:00Z')
  return () => {
    time += step
    return new Date(time)
  }
}

test('a run over many files tells on a terminal how far it is, and takes the line back', async () => {
  const workingFolder = folderOf(FILES)
  const { stdout, stderr } = await run(ARGS, { workingFolder, now: clock(60), stderrIsTerminal: () => true })
  const [first = '', ...lines] = stderr.split(TAKE_BACK)
  expect(first).toBe('')
  const rest = lines.pop()
  expect(lines.length).toBeGreaterThan(5)
  expect(lines[0]).toBe('2 of 24 files judged')
  for (const line of lines) expect(line).toMatch(/^\d+ of 24 files judged$/)
  expect(rest).not.toContain('files judged')
  expect(stdout).toBe((await run(ARGS, { workingFolder, now: clock(60) })).stdout)
})

test('what is wrong with a file stands in a line of its own', async () => {
  const workingFolder = folderOf({ ...FILES, 'e20.yaml': 'lync-ready: [' })
  const { stderr } = await run(ARGS, { workingFolder, now: clock(200), stderrIsTerminal: () => true })
  expect(stderr).toContain(`10 of 24 files judged${TAKE_BACK}e20.yaml:1:`)
})

test.each([
  { where: 'without a terminal', world: {} },
  { where: 'where CI is set', world: { stderrIsTerminal: () => true, env: { CI: 'true' } } },
  { where: 'on a terminal that cannot', world: { stderrIsTerminal: () => true, env: { TERM: 'dumb' } } },
])('nothing is told $where', async ({ world }) => {
  const { stderr } = await run(ARGS, { workingFolder: folderOf(FILES), now: clock(200), ...world })
  expect(stderr).not.toContain('judged\r')
  expect(stderr).not.toContain(ESCAPE)
})

test('nothing is told of few files', async () => {
  const workingFolder = folderOf({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST })
  const { stderr } = await run(ARGS, { workingFolder, now: clock(200), stderrIsTerminal: () => true })
  expect(stderr).not.toContain(ESCAPE)
})
