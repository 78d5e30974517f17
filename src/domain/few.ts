/** A list in a sentence: where there are very many, the first few and how many more. */

const MOST = 5

export function few(names: readonly string[]): string {
  const more = names.length - MOST
  return more > 1 ? `${names.slice(0, MOST).join(', ')} and ${more} more` : names.join(', ')
}
