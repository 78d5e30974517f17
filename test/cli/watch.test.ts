import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { environmentOf } from '../../bench/generate.ts'
import { settling } from '../../src/cli/watch-settling.ts'
import { ESCAPE, FAILING, folderOf, run, SMALLEST } from './fake-io.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
afterAll(() => vi.resetConfig())

const CLEAR = `${ESCAPE}[2J`
const JUDGE = ['--only', 'dns', '--as-of', '2014-06-01', '--no-color']

/** A command line that watches, and what it has drawn. */
function watching(args: readonly string[], workingFolder: string) {
  let screens: string[] = []
  let interrupt = () => {}
  const ended = run(['check', ...args, '--watch'], {
    workingFolder,
    stdoutIsTerminal: true,
    stdout: (text) => {
      if (text.startsWith(CLEAR)) screens.push('')
      screens.push(`${screens.pop() ?? ''}${text}`)
    },
    onInterrupt: (callBack) => {
      interrupt = callBack
      return () => {
        interrupt = () => {}
      }
    },
  })
  const end = async () => {
    interrupt()
    const { code, stderr } = await ended
    return { code, stderr }
  }
  onTestFinished(async () => void (await end()))
  return {
    /** The next screen that is whole; those before are forgotten. */
    drawn: async () => {
      await vi.waitFor(() => expect(screens.at(-1)).toMatch(/Ctrl-C ends\.\n$/), { timeout: 30_000, interval: 5 })
      const last = screens.at(-1) ?? ''
      screens = []
      return last
    },
    count: () => screens.length,
    end,
  }
}

test('a change draws the report again, says what changed, and ends with the code of the last run', async () => {
  const folder = folderOf({ 'env.yaml': SMALLEST, 'other.txt': '' })
  const { drawn, end } = watching(['env.yaml', ...JUDGE], folder)
  expect(await drawn()).not.toContain('Changed')
  writeFileSync(join(folder, 'env.yaml'), FAILING)
  const again = await drawn()
  expect(again).toContain('Changed: env.yaml. Watching')
  expect(again).toContain('fail  dns/')
  expect(await end()).toEqual({ code: 1, stderr: '' })
})

test('a file that is replaced, removed, wrong or put back is followed', async () => {
  const folder = folderOf({ 'env.yaml': SMALLEST })
  const { drawn, end } = watching(['env.yaml', ...JUDGE], folder)
  await drawn()
  writeFileSync(join(folder, 'env.yaml.new'), FAILING)
  renameSync(join(folder, 'env.yaml.new'), join(folder, 'env.yaml'))
  expect(await drawn()).toContain('fail  dns/')
  rmSync(join(folder, 'env.yaml'))
  await drawn()
  writeFileSync(join(folder, 'env.yaml'), SMALLEST)
  expect(await drawn()).not.toContain('fail  dns/')
  writeFileSync(join(folder, 'env.yaml'), 'lync-ready: [')
  await drawn()
  const { code, stderr } = await end()
  expect(code).toBe(2)
  expect(stderr).toContain('env.yaml: there is no such file')
  expect(stderr).toContain('env.yaml:1:')
})

test('files that it extends, a policy that appears, and files a pattern newly matches are followed', async () => {
  const folder = folderOf({ '.git/HEAD': '', 'base.yaml': SMALLEST, 'sites/a.yaml': 'extends: ../base.yaml\n' })
  const { drawn, end } = watching(['sites/*.yaml', ...JUDGE], folder)
  await drawn()
  writeFileSync(join(folder, 'base.yaml'), FAILING)
  expect(await drawn()).toContain('Changed: base.yaml.')
  writeFileSync(join(folder, 'lync-ready.policy.yaml'), 'lync-ready-policy: 1\nrules: { dns: off }\n')
  expect(await drawn()).toContain('Changed: lync-ready.policy.yaml.')
  rmSync(join(folder, 'lync-ready.policy.yaml'))
  await drawn()
  writeFileSync(join(folder, 'sites/b.yaml'), 'extends: ../base.yaml\nname: Second\n')
  expect(await drawn()).toContain('Second')
  rmSync(join(folder, 'sites/b.yaml'))
  expect(await drawn()).not.toContain('Second')
  expect((await end()).code).toBe(1)
})

test('a file that was missing is seen when it comes', async () => {
  const zone = '$ORIGIN contoso.net.\n$TTL 300\n@ SOA ns1 admin 1 1 1 1 1\n@ NS ns1\nns1 A 192.168.10.5\n'
  const text = `${SMALLEST}dns: { internal: { zones: { contoso.net: { file: dns/contoso.net.zone } } } }\n`
  const folder = folderOf({ 'env.yaml': text })
  const { drawn, end } = watching(['env.yaml', ...JUDGE], folder)
  await drawn()
  mkdirSync(join(folder, 'dns'))
  writeFileSync(join(folder, 'dns/contoso.net.zone'), zone)
  expect(await drawn()).toContain('fail  dns/')
  expect((await end()).code).toBe(1)
})

test('what it writes itself, and files nobody reads, draw nothing', async () => {
  const folder = folderOf({ 'env.yaml': FAILING, 'bad.yaml': 'lync-ready: [' })
  const { drawn, count, end } = watching(
    ['env.yaml', 'bad.yaml', ...JUDGE, '-f', 'text', '-f', 'json=out.json', '-f', 'csv={name}.csv'],
    folder,
  )
  await drawn()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(count()).toBe(0)
  rmSync(join(folder, 'bad.yaml'))
  await drawn()
  expect((await end()).code).toBe(2)
})

test('drawing a thousand lines again takes little longer than judging them', async () => {
  const text = environmentOf(810)
  expect(text.split('\n').length).toBeGreaterThanOrEqual(1_000)
  const folder = folderOf({ 'env.yaml': text })
  const args = ['env.yaml', '--as-of', '2014-06-01']
  const { drawn, end } = watching(args, folder)
  await drawn()
  const [again, alone]: [number[], number[]] = [[], []]
  for (let round = 1; round <= 5; round++) {
    again.push(
      await timeOf(() => {
        writeFileSync(join(folder, 'env.yaml'), text.replace('Generated', `Round ${round}`))
        return drawn()
      }),
    )
    alone.push(await timeOf(() => run(['check', ...args], { workingFolder: folder })))
  }
  await end()
  expect(Math.min(...again)).toBeLessThan(2 * Math.min(...alone) + 100)
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

test.each([
  { args: ['env.yaml'], world: {}, told: '--watch draws on a terminal' },
  { args: ['-'], world: { stdoutIsTerminal: true }, told: '--watch needs files' },
  { args: ['env.yaml', '--print-config'], world: { stdoutIsTerminal: true }, told: 'do not go together' },
])('$args is refused: $told', async ({ args, world, told }) => {
  const workingFolder = folderOf({ 'env.yaml': SMALLEST })
  const { code, stderr } = await run(['check', ...args, '--watch'], { workingFolder, ...world })
  expect([code, stderr.includes(told)]).toEqual([2, true])
})

test('what never comes to rest is looked at nevertheless, and the end is not missed', async () => {
  const { touch, next, end } = settling()
  const busy = setInterval(touch, 5)
  onTestFinished(() => clearInterval(busy))
  expect(await next()).toBe(true)
  expect(await next()).toBe(true)
  clearInterval(busy)
  end()
  expect(await next()).toBe(false)
})
