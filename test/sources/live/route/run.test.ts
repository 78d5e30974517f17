import { expect, test } from 'vitest'
import { run } from '../../../../src/sources/live/route/run.ts'

const means = { timeoutMs: 20_000, signal: new AbortController().signal }
const node = (script: string) => ({ file: process.execPath, args: ['-e', script] })
const WAIT = 'setInterval(() => {}, 1000)'

test('what a program says is kept, and that it failed', async () => {
  const script = 'console.log(process.env.LC_ALL, process.env.GIVEN); console.error("no"); process.exitCode = 2'
  expect(await run({ ...node(script), env: { GIVEN: '$(id) ; "x"' } }, means)).toEqual({
    exitCode: 2,
    stdout: 'C $(id) ; "x"',
    stderr: 'no',
  })
})

test('arguments stay what they are', async () => {
  const args = ['-e', 'console.log(process.argv[1])', '--', '$(id); `id` | & "']
  expect(await run({ file: process.execPath, args }, means)).toMatchObject({ stdout: '$(id); `id` | & "' })
})

test('a program that is not there', async () => {
  expect(await run({ file: 'no-such-program-anywhere', args: [] }, means)).toEqual({
    notRun: 'no-such-program-anywhere is not installed here',
  })
})

test('one that does not end, also when it is asked to', async () => {
  const stubborn = node(`process.on('SIGTERM', () => {}); ${WAIT}`)
  expect(await run(stubborn, { ...means, timeoutMs: 2000 })).toEqual({
    notRun: `${process.execPath} did not end within 2000 ms`,
  })
})

test('one that says too much', async () => {
  expect(await run(node(`process.stdout.write('x'.repeat(1e6)); ${WAIT}`), means)).toEqual({
    notRun: `${process.execPath} said more than a route`,
  })
})

test('one that is ended from outside', async () => {
  const ending = new AbortController()
  const running = run(node(WAIT), { ...means, signal: ending.signal })
  ending.abort('enough')
  await expect(running).rejects.toThrow('was ended before it was done')
})
