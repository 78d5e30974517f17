/** Runs a command line in this process, in a folder of its own. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

export const ESCAPE = String.fromCharCode(27)

/** The shortest environment file there is. */
export const SMALLEST = `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [contoso.com]
pools:
  - fqdn: lync01.contoso.net
    role: standard-edition
    servers: [{ address: 192.168.10.90 }]
`

/** A zone that is given, and lacks what the pool needs. */
export const FAILING = `${SMALLEST}dns:
  internal:
    zones:
      contoso.net: { records: [other A 192.168.10.91] }
`

/** The folder of the clean example that `init` writes. */
export const NEWCOMER = fileURLToPath(new URL('../../fixtures/environments', import.meta.url))

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

interface World extends Partial<Omit<Io, 'readStdin'>> {
  readonly stdin?: string
}

/** The exit code and what was written. */
export async function run(args: readonly string[], { stdin = '', ...world }: World = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const io: Io = {
    stdout: (text) => void out.push(text),
    stdoutBytes: (bytes) => void out.push(Buffer.from(bytes).toString('latin1')),
    stdoutPieces: async (pieces) => {
      for (const piece of pieces) io.stdout(piece)
    },
    stderr: (text) => void err.push(text),
    readStdin: async (maxBytes) => Buffer.from(stdin).subarray(0, maxBytes + 1),
    now: () => new Date('2014-06-01T23:30:00-05:00'),
    workingFolder: '.',
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: () => false,
    terminal: () => undefined,
    onInterrupt: () => () => undefined,
    cores: () => 1,
    startThread: async () => Promise.reject(new Error('no test expects a thread')),
    ...world,
  }
  const code = await main(args, io)
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** A folder with these files, removed after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  // The real path: on macOS the temporary folder is behind a link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lync-ready-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
