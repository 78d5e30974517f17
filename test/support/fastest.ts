/** The shortest of a few times in milliseconds, and what came out: other tests run on the same processors. */
export function fastest<Result>(run: () => Result): { readonly result: Result; readonly took: number } {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 1; ; attempt += 1) {
    const start = performance.now()
    const result = run()
    best = Math.min(best, performance.now() - start)
    if (best < 1000 || attempt === 3) return { result, took: best }
  }
}
