/** What every command is given. */

import type { Command } from 'commander'
import type { Io } from './io.ts'

export interface Context {
  readonly io: Io
  /** Ends the command with exit code 2: what was asked cannot be done, and why. */
  fail(message: string): never
  /** Tells on standard error what the user should know; the command goes on. */
  notice(message: string): void
}

/** Adds a command to the program; `finish` takes the exit code it comes to. */
export type AddCommand = (program: Command, context: Context, finish: Finish) => void

export type Finish = (code: Promise<number>) => Promise<void>
