/**
 * The shortest of a few times in milliseconds, and what came out. Other programs run on the same processors, so the time
 * a processor worked counts where it is shorter than that on the clock.
 */
export function fastest<Result>(run: () => Result): { readonly result: Result; readonly took: number } {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 1; ; attempt += 1) {
    const start = performance.now()
    const before = process.cpuUsage()
    const result = run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, performance.now() - start, (user + system) / 1000)
    if (best < 1000 || attempt === 3) return { result, took: best }
  }
}
