/** How many threads judge a number of files. */

import type { Io } from '../io.ts'
import type { JudgeOptions } from '../judge.ts'

/** `--jobs`. */
export type Jobs = number | 'auto'

/** A thread loads the program and finds its pace once more: for fewer files each it takes longer than it saves. */
const FILES_OF_A_THREAD = 24
/** Each takes a hundred megabytes, and the reports of all of them come together in one. */
const MOST_BY_ITSELF = 16

/** One: this thread judges by itself. */
export function threadsFor(
  files: readonly string[],
  jobs: Jobs,
  { facts, policy, observing }: JudgeOptions,
  { cores }: Io,
): number {
  // Tables that are held here, sockets, and standard input, are not shared with a thread.
  if (facts !== undefined || observing !== undefined || policy?.baseline === '-') return 1
  if (jobs !== 'auto') return Math.min(jobs, files.length)
  const most = Math.floor(files.length / FILES_OF_A_THREAD)
  return most > 1 ? Math.min(most, cores(), MOST_BY_ITSELF) : 1
}
