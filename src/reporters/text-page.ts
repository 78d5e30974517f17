/** What every part of the text report needs to know of the page it is put on. */

import { Chalk, type ChalkInstance } from 'chalk'
import type { Status, Verdict } from '../report.ts'
import type { RenderOptions } from './index.ts'

export interface Page {
  readonly chalk: ChalkInstance
  readonly width: number
  readonly showAll: boolean
}

const NARROWEST = 60

/** The page for these options. */
export function pageOf({ colorLevel, width, showAll }: RenderOptions): Page {
  return { chalk: new Chalk({ level: colorLevel }), width: Math.max(width, NARROWEST), showAll }
}

/** A status or verdict in its colour. */
export function word(status: Status | Verdict | 'waived', { chalk }: Page): string {
  const colours = {
    error: chalk.redBright.bold,
    fail: chalk.red.bold,
    unmet: chalk.red.bold,
    warn: chalk.yellow.bold,
    unknown: chalk.magenta,
    waived: chalk.cyan,
    pass: chalk.green,
    met: chalk.green,
    skip: chalk.dim,
  } as const satisfies Record<Status | Verdict | 'waived', ChalkInstance>
  return colours[status](status)
}

const WORD_CELLS = 9

/** Where text after a leading status starts. */
export const AFTER_WORD = WORD_CELLS

/** A status at the start of a line, padded so that what follows lines up. */
export function leadingWord(status: Status | 'waived', page: Page): string {
  return word(status, page) + ' '.repeat(WORD_CELLS - status.length)
}
