/** What was perhaps meant by a name that does not exist. */

import { distance } from 'fastest-levenshtein'

const MOST = 3

/** `, did you mean a, b or c?`, or nothing: names that contain what was given, or differ from it by little. */
export function near(given: string, known: readonly string[]): string {
  const wanted = given.toLowerCase()
  const reach = Math.max(1, Math.floor(wanted.length / 3))
  const names = [...new Set(known)]
    .map((name) => ({ name, far: farness(wanted, name) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name)
  const last = names.at(-1)
  return last === undefined
    ? ''
    : `, did you mean ${[names.slice(0, -1).join(', '), last].filter(Boolean).join(' or ')}?`
}

function farness(given: string, name: string): number {
  if (given !== '' && name.includes(given)) return 0
  return letters(given) === letters(name) ? 1 : distance(given, name)
}

/** The same for a name and the name with letters swapped, which distance counts as two faults. */
function letters(name: string): string {
  return [...name].sort().join('')
}
