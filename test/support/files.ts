/** Files for one test, in a folder of its own that is gone afterwards. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { InputError, type InputProblem } from '../../src/environment/input-error.ts'
import { type Loaded, loadEnvironment } from '../../src/environment/load.ts'

/** The smallest environment that loads. */
export const SMALLEST = `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [contoso.com]
pools:
  - fqdn: lync01.contoso.net
    role: standard-edition
    servers: [{ address: 192.168.10.90 }]
`

export type Files = { readonly [path: string]: string | Uint8Array }

/** Writes the files and hands the folder to `use`. */
export function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = written(files)
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function written(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lync-ready-test-')))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Loads `env.yaml` of the files, and gives what `look` sees of it. */
export function load<T>(files: Files, look: (loaded: Loaded) => T): T {
  return inFolder(files, (folder) => look(loadEnvironment('env.yaml', { workingFolder: folder, root: folder })))
}

/** The same for a look that takes its time: the files stay until it is done. */
export async function loadUntil<T>(files: Files, look: (loaded: Loaded) => Promise<T>): Promise<T> {
  const folder = written(files)
  try {
    return await look(loadEnvironment('env.yaml', { workingFolder: folder, root: folder }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The problems of files that must not load. */
export function problemsOf(files: Files): readonly InputProblem[] {
  try {
    load(files, () => undefined)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  throw new Error('it loads')
}
