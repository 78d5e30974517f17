/** So much at the same time, and no more. */

export interface Limits {
  /** Waits for its turn, and runs. */
  run<T>(address: string, task: () => T | Promise<T>): Promise<T>
}

/** @param all how many tasks run at the same time @param each how many of them for one address */
export function createLimits(all: number, each: number): Limits {
  const waiting: { readonly address: string; readonly go: () => void }[] = []
  const running = new Map<string, number>()
  let total = 0

  const mayRun = (address: string) => total < all && (running.get(address) ?? 0) < each

  function start(address: string): void {
    total += 1
    running.set(address, (running.get(address) ?? 0) + 1)
  }

  function end(address: string): void {
    total -= 1
    const left = (running.get(address) ?? 1) - 1
    if (left === 0) running.delete(address)
    else running.set(address, left)
    const next = waiting.findIndex((each) => mayRun(each.address))
    const [turn] = next === -1 ? [] : waiting.splice(next, 1)
    if (turn === undefined) return
    start(turn.address)
    turn.go()
  }

  return {
    async run(address, task) {
      if (mayRun(address)) start(address)
      else await new Promise<void>((go) => waiting.push({ address, go }))
      try {
        return await task()
      } finally {
        end(address)
      }
    },
  }
}
