/** Colours and width, from what the terminal and its user ask for. */

import type { Io } from './io.ts'

const NO_TERMINAL = 100
const WIDEST = 120

/** Cells of a line. The same everywhere but on a terminal, so that a file or a log has the same bytes on every system. */
export function lineWidth({ stdoutIsTerminal, columns }: Io): number {
  return stdoutIsTerminal && columns !== undefined && columns > 0 ? Math.min(columns, WIDEST) : NO_TERMINAL
}

/** 0 or 1: the sixteen colours every terminal has are enough. */
export function colorLevel({ env, stdoutIsTerminal }: Io, asked: boolean | undefined): 0 | 1 {
  const { NO_COLOR, FORCE_COLOR, CI, TERM } = env
  if (asked !== undefined) return asked ? 1 : 0
  if (NO_COLOR) return 0
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? 0 : 1
  return stdoutIsTerminal && !CI && TERM !== 'dumb' ? 1 : 0
}
