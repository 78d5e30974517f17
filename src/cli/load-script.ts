/**
 * Runs the big files of the built program, from what an earlier run compiled of them where that is at hand: compiling
 * takes a third of the time of a small check. Node has a cache of its own from 22.1 on; this is one for Node 20.
 * Part of the bundle only: it runs before there is a program.
 */

import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { EXIT } from '../policy/verdict.ts'

/** What a CommonJS file sees. */
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) {', '\n})'] as const

interface Keeping {
  /** The files of this version: what was kept of them stays, what was kept of others goes. */
  readonly beside: readonly string[]
  /** Whether this run uses so much of the program that what it compiles is worth keeping. */
  readonly keep: boolean
}

/** The exports of a CommonJS file of ASCII text whose name changes with its content. */
export function loadScript(file: string, { beside, keep }: Keeping): unknown {
  const require = module.createRequire(file)
  const { NODE_COMPILE_CACHE: parent = tmpdir(), NODE_DISABLE_COMPILE_CACHE: disabled } = process.env
  if ('enableCompileCache' in module || disabled !== undefined) return require(file)
  const folder = privateFolder(parent)
  const name = `${basename(file)}-${process.version}-${process.arch}`
  const cachedData = folder && readCompiled(join(folder, name))
  const source = WRAPPER.join(readFileSync(file, 'latin1'))
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
  if (folder && keep && (!cachedData || script.cachedDataRejected)) {
    process.once('exit', (code) => {
      // A run that could not judge anything has compiled too little.
      if (code !== EXIT.unusable && code !== EXIT.ours) writeCompiled(folder, name, script.createCachedData(), beside)
    })
  }
  const loaded = { exports: {} }
  script.runInThisContext()(loaded.exports, require, loaded, file, dirname(file))
  return loaded.exports
}

/** A folder that only this user can write to, since what lies in it is run; undefined when there cannot be one. */
function privateFolder(parent: string): string | undefined {
  const user = process.getuid?.()
  const folder = join(parent, `lync-ready-${user ?? 'compiled'}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stats = lstatSync(folder)
    // On Windows the temporary folder is the user's own.
    const ours = user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0)
    return stats.isDirectory() && ours ? folder : undefined
  } catch {
    return undefined
  }
}

function readCompiled(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Whole or not at all, and instead of what other versions left; without it the next run only takes longer. */
function writeCompiled(folder: string, name: string, compiled: Buffer, beside: readonly string[]): void {
  try {
    const stays = (other: string) => other !== name && beside.some((file) => other.startsWith(`${file}-`))
    for (const old of readdirSync(folder)) if (!stays(old)) rmSync(join(folder, old), { force: true })
    const partial = join(folder, `${name}.${process.pid}`)
    const handle = openSync(partial, 'wx', 0o600)
    try {
      writeFileSync(handle, compiled)
      // V8 notices what is cut short, but not what a crash of the machine left empty.
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, join(folder, name))
  } catch {
    // A full disk, or another run that was faster.
  }
}
