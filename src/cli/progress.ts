/** How far a long run is, in one line of a terminal that is taken back before anything else is said. */

import type { Io } from './io.ts'

/** A run over fewer files is over before anybody wonders. */
const MANY_FILES = 20
/** How often the line changes, in milliseconds. */
const EVERY_MS = 100

const TAKE_BACK = '\r\x1b[K'

export interface Progress {
  /** Takes the line back before it says anything. */
  readonly io: Io
  done(count: number): void
  end(): void
}

/** Nothing is shown anywhere but on a terminal, nor where `CI` is set. */
export function progressOf(total: number, io: Io): Progress {
  const { CI, TERM } = io.env
  if (total < MANY_FILES || CI || TERM === 'dumb' || !io.stderrIsTerminal()) {
    return { io, done: () => undefined, end: () => undefined }
  }
  let isShown = false
  let next = io.now().getTime() + EVERY_MS
  const takeBack = () => {
    if (isShown) io.stderr(TAKE_BACK)
    isShown = false
  }
  const behindLine = (say: (text: string) => void) => (text: string) => {
    takeBack()
    say(text)
  }
  return {
    io: { ...io, stdout: behindLine(io.stdout), stderr: behindLine(io.stderr) },
    done: (count) => {
      const now = io.now().getTime()
      if (now < next) return
      next = now + EVERY_MS
      io.stderr(`${TAKE_BACK}${count} of ${total} files judged`)
      isShown = true
    },
    end: takeBack,
  }
}
