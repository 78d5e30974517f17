/** One timer of the system for all that waits: thousands of questions each need one, and nearly none of them goes off. */

const TICK_MS = 10

/** What waits. */
export class Timer {
  #run: (() => void) | undefined

  constructor(run: () => void) {
    this.#run = run
  }

  cancel(): void {
    this.#run = undefined
  }

  /** Goes off, once; one that was cancelled does nothing. */
  goOff(): void {
    const run = this.#run
    this.#run = undefined
    run?.()
  }
}

export interface Timers {
  /** Runs the task once, so many milliseconds from now, up to a tick later. */
  after(ms: number, task: () => void): Timer
  /** Forgets everything that waits. */
  close(): void
}

/** The system's timer runs only while something may wait. */
export function createTimers(): Timers {
  const due = new Map<number, Timer[]>()
  let done = 0
  let clock: NodeJS.Timeout | undefined

  function tick(): void {
    const now = tickOf(performance.now())
    while (done < now) {
      done += 1
      const timers = due.get(done)
      due.delete(done)
      for (const timer of timers ?? []) timer.goOff()
    }
    if (due.size === 0) close()
  }

  function close(): void {
    clearInterval(clock)
    clock = undefined
    due.clear()
  }

  return {
    after(ms, task) {
      const timer = new Timer(task)
      if (clock === undefined) {
        done = tickOf(performance.now())
        clock = setInterval(tick, TICK_MS)
      }
      const at = Math.max(done, tickOf(performance.now() + ms)) + 1
      const others = due.get(at)
      if (others) others.push(timer)
      else due.set(at, [timer])
      return timer
    },
    close,
  }
}

function tickOf(ms: number): number {
  return Math.floor(ms / TICK_MS)
}
