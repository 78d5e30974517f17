/** `check --watch`: judges again whenever something changes that the last run was judged from, and draws it anew. */

import { relative, resolve } from 'node:path'
import type { ExitCode } from '../policy/verdict.ts'
import { printable } from '../reporters/printable.ts'
import type { Context } from './context.ts'
import type { Io } from './io.ts'
import { systemReason } from './problems.ts'
import { watchFolders } from './watch-folders.ts'
import { settling } from './watch-settling.ts'
import { differences, foldersOf, sight } from './watch-state.ts'

/** One run. */
export interface Watched {
  readonly code: ExitCode
  /** What it was judged from; absolute. */
  readonly files: readonly string[]
  /** Whether all of it could be judged: else something that is missing may come. */
  readonly isWhole: boolean
}

export interface Watching {
  /** The files and patterns of the command line. */
  readonly names: readonly string[]
  /** Other files that options name. */
  readonly beside: readonly string[]
  /** Whether the run itself writes a file, which is given absolute. */
  isWritten(path: string): boolean
  run(io: Io): Promise<Watched>
}

/** Clears the screen, and what has scrolled out of it. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H'

/** Ends with the code of the last run when the user interrupts it. */
export async function watchRuns({ names, beside, isWritten, run }: Watching, context: Context): Promise<ExitCode> {
  const { io, notice } = context
  const shown = (path: string) => printable(relative(io.workingFolder, path))
  const settled = settling()
  const stop = io.onInterrupt(settled.end)
  const folders = watchFolders(settled.touch, (folder, error) =>
    notice(`warning: changes in ${shown(folder)} are not seen: ${systemReason(error)}`),
  )
  const looking = { names, workingFolder: io.workingFolder, isWritten }
  let watched: Omit<Watched, 'code'> = { files: beside.map((file) => resolve(io.workingFolder, file)), isWhole: false }
  let changed: readonly string[] = []
  try {
    for (;;) {
      folders.watchOnly(foldersOf(watched, looking))
      const started = Date.now()
      let before = await sight(watched, looking)
      const { held, buffered } = holding(io)
      const last = await run(buffered)
      // What could not be judged may have read less than before.
      watched = { ...last, files: [...new Set([...watched.files, ...last.files])] }
      folders.watchOnly(foldersOf(watched, looking))
      io.stdout(CLEAR)
      for (const { to, text } of held) io[to](text)
      io.stdout(`\n${statusOf(changed.map(shown))}\n`)
      for (let since: number | undefined = started; ; since = undefined) {
        const now = await sight(watched, looking)
        changed = differences(before, now, since)
        if (changed.length > 0) break
        before = now
        if (!(await settled.next())) return last.code
        folders.watchOnly(foldersOf(watched, looking))
      }
    }
  } finally {
    folders.close()
    stop()
  }
}

/** What a run writes, kept until all of it is there: the screen is never half drawn. */
function holding(io: Io) {
  const held: { readonly to: 'stdout' | 'stderr'; readonly text: string }[] = []
  const buffered: Io = {
    ...io,
    stdout: (text) => void held.push({ to: 'stdout', text }),
    stdoutPieces: async (pieces) => {
      for (const text of pieces) held.push({ to: 'stdout', text })
    },
    stderr: (text) => void held.push({ to: 'stderr', text }),
    // What is kept until the end shows no progress.
    stderrIsTerminal: () => false,
  }
  return { held, buffered }
}

const MOST_NAMED = 3

function statusOf(changed: readonly string[]): string {
  const more = changed.length - MOST_NAMED
  const named = [...changed.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ')
  return `${named === '' ? '' : `Changed: ${named}. `}Watching for changes; Ctrl-C ends.`
}
