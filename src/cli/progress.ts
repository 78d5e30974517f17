/** How far a long run is, in one line of a terminal that is taken back before anything else is said. */

import type { Io } from './io.ts'

/** A run over fewer files is over before anybody wonders. */
const MANY_FILES = 20
/** How often the line changes, in milliseconds. */
const EVERY_MS = 100

const TAKE_BACK = '\r\x1b[K'

export interface StatusLine {
  /** Takes the line back before it says anything. */
  readonly io: Io
  /** Now and then; what is said in between is passed over. */
  show(text: string): void
  end(): void
}

export interface Progress {
  readonly io: Io
  done(count: number): void
  end(): void
}

/** Of many files, how many are judged. */
export function progressOf(total: number, io: Io): Progress {
  const line = total < MANY_FILES ? silent(io) : statusLine(io)
  return { io: line.io, done: (count) => line.show(`${count} of ${total} files judged`), end: line.end }
}

/** Nothing is shown anywhere but on a terminal, nor where `CI` is set. */
export function statusLine(io: Io): StatusLine {
  const { CI, TERM } = io.env
  if (CI || TERM === 'dumb' || !io.stderrIsTerminal()) return silent(io)
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
    show: (text) => {
      const now = io.now().getTime()
      if (now < next) return
      next = now + EVERY_MS
      io.stderr(`${TAKE_BACK}${text}`)
      isShown = true
    },
    end: takeBack,
  }
}

function silent(io: Io): StatusLine {
  return { io, show: () => undefined, end: () => undefined }
}
