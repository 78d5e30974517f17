/** Words that a misspelt one may have been. */

import { distance } from 'fastest-levenshtein'

/** At most `most` of the known words that are near enough to the given one to be meant. */
function didYouMean(given: string, known: readonly string[], most = 2): readonly string[] {
  const reach = Math.max(1, Math.floor(given.length / 3))
  return known
    .map((word) => ({ word, far: distance(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word)
}

/** `, did you mean "a" or "b"?`, or nothing. */
export function meant(given: string, known: readonly string[]): string {
  const near = didYouMean(given, known)
  return near.length === 0 ? '' : `, did you mean ${near.map((word) => `"${word}"`).join(' or ')}?`
}
