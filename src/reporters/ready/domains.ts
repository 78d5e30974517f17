/** Domain names and what stands above them. */

/** The name and everything above it, the longest first. */
export function* upwards(name: string): Generator<string> {
  for (let here = name; here !== ''; here = parentOf(here)) yield here
}

/** The name without its first label; empty above the last one. */
export function parentOf(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}

/** The longest of the apexes at or above a name. */
export function apexAbove(name: string, apexes: ReadonlySet<string>): string | undefined {
  for (const here of upwards(name)) if (apexes.has(here)) return here
  return undefined
}
