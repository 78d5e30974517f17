/** What the commands that show one environment have in common: reading it, and the page its text goes onto. */

import { type Loaded, openEnvironment } from '../environment/load.ts'
import { printable } from '../reporters/printable.ts'
import { type Page, pageOf } from '../reporters/text-page.ts'
import type { Io, ReadingIo } from './io.ts'
import { MOST_STDIN_BYTES } from './read-input.ts'
import { colorLevel, lineWidth } from './terminal.ts'

/**
 * Reads an environment file, or standard input for `-`.
 * @throws InputError when the file or one it refers to cannot be used
 */
export async function loadOne(
  file: string,
  { root }: { readonly root?: string | undefined },
  io: ReadingIo,
): Promise<Loaded> {
  const stdin = file === '-' ? await io.readStdin(MOST_STDIN_BYTES) : undefined
  const opened = openEnvironment(file, { root, stdin, workingFolder: io.workingFolder })
  if (!opened.namesExports) return opened.load()
  const { layExports } = await import('../sources/imports/lay-exports.ts')
  const loaded = opened.load(layExports)
  for (const { file, computers, described } of loaded.inventories) {
    if (described < computers)
      io.stderr(`${printable(file)}: ${described} of its ${computers} computers are in the environment\n`)
  }
  return loaded
}

/** A file is no terminal, whatever the command was started from. */
export function pageFor(
  { output, color }: { readonly output?: string | undefined; readonly color?: boolean | undefined },
  io: Io,
): Page {
  const target = output === undefined ? io : { ...io, stdoutIsTerminal: false, env: {} }
  return pageOf({ colorLevel: colorLevel(target, color), width: lineWidth(target), showAll: true })
}
