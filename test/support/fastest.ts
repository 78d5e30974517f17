/** How long something takes, on processors that other programs use too. */

import { readFileSync } from 'node:fs'

/** Linux tells how long this thread has run, in nanoseconds: other workers of the tests do not count. */
const SCHEDULED = '/proc/thread-self/schedstat'

/** What it gave, and its milliseconds: those a processor worked for it where they are fewer than on the clock. */
export function timed<Result>(run: () => Result): { readonly result: Result; readonly took: number } {
  const start = performance.now()
  const before = worked()
  const result = run()
  return { result, took: Math.min(performance.now() - start, worked() - before) }
}

/** The same of what takes several turns. */
export async function timedLong<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly took: number }> {
  const start = performance.now()
  const before = worked()
  const result = await run()
  return { result, took: Math.min(performance.now() - start, worked() - before) }
}

/** The milliseconds processors have worked: for this thread where the system tells, else for the whole process. */
function worked(): number {
  try {
    return Number(readFileSync(SCHEDULED, 'latin1').split(' ')[0]) / 1e6
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

/** The shortest of a few times in milliseconds, and what came out. */
export function fastest<Result>(run: () => Result): { readonly result: Result; readonly took: number } {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 1; ; attempt += 1) {
    const { result, took } = timed(run)
    best = Math.min(best, took)
    if (best < 1000 || attempt === 3) return { result, took: best }
  }
}
