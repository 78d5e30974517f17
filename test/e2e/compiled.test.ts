/** What Node 20 keeps of the compiled program between runs; later Nodes do this themselves. */

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const user = process.getuid?.() ?? 'compiled'

let parent = ''

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lync-ready-compiled-'))
})

afterEach(() => rmSync(parent, { recursive: true, force: true }))

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { stdout, exitCode } = await execa(process.execPath, [join(root, 'bin/lync-ready.js'), ...args], {
    cwd: join(root, 'fixtures/environments'),
    env: { NODE_COMPILE_CACHE: parent, ...env },
    reject: false,
  })
  return { stdout, exitCode }
}

const CHECK = ['check', 'newcomer.yaml', '--as-of', '2014-06-01', '--format', 'json']

function kept(): readonly string[] {
  const folder = join(parent, `lync-ready-${user}`)
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

describe.skipIf('enableCompileCache' in module)('what was compiled', () => {
  test('is kept by a check, for this user alone, and the next run says the same', async () => {
    const first = await run(CHECK)
    expect(first.exitCode).toBe(0)
    const [file = '', ...others] = kept()
    expect(others).toEqual([])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    const written = statSync(file).mtimeMs
    expect(await run(CHECK)).toEqual(first)
    expect(kept()).toEqual([file])
    expect(statSync(file).mtimeMs).toBe(written)
  })

  test('is not kept by a run that uses little of the program, nor when Node is told to keep nothing', async () => {
    await run(['rules'])
    await run(['check', 'no-such-file.yaml'])
    await run(CHECK, { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(kept()).toEqual([])
  })

  test('is made again when it was cut short', async () => {
    const first = await run(CHECK)
    const [file = ''] = kept()
    const { size } = statSync(file)
    truncateSync(file, size / 2)
    expect(await run(CHECK)).toEqual(first)
    expect(statSync(file).size).toBeGreaterThan(size / 2)
  })

  test.skipIf(process.platform === 'win32')('is neither read from nor written to a folder open to others', async () => {
    const folder = join(parent, `lync-ready-${user}`)
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    expect((await run(CHECK)).exitCode).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })
})
