/** Waits until what is going on has come to rest: editors and version control write in several steps. */

const QUIET_MS = 25
/** What never comes to rest is looked at nevertheless. */
const PATIENCE_MS = 250

export interface Settling {
  /** Something goes on. */
  touch(): void
  end(): void
  /** Resolves when something went on and has come to rest; `false` at the end. */
  next(): Promise<boolean>
}

export function settling(): Settling {
  let ended = false
  let first: number | undefined
  let timer: NodeJS.Timeout | undefined
  let wake: ((goesOn: boolean) => void) | undefined

  function rest(): void {
    timer = undefined
    if (wake === undefined) return
    first = undefined
    wake(true)
    wake = undefined
  }

  return {
    touch: () => {
      if (ended) return
      first ??= Date.now()
      clearTimeout(timer)
      timer = setTimeout(rest, Math.max(0, Math.min(QUIET_MS, first + PATIENCE_MS - Date.now())))
    },
    end: () => {
      ended = true
      clearTimeout(timer)
      wake?.(false)
    },
    next: () =>
      new Promise((resolve) => {
        if (ended) {
          resolve(false)
          return
        }
        wake = resolve
        // Something came to rest while nobody waited.
        if (first !== undefined && timer === undefined) rest()
      }),
  }
}
