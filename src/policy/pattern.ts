/** Names, and patterns for names, in which `*` stands for any characters and `?` for one. */

const LEAST_LETTERS = 3

/** Whether a pattern says so little that it would match nearly everything. */
export function isTooWide(pattern: string): boolean {
  return /[*?]/.test(pattern) && (pattern.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST_LETTERS
}

/** Whether a name is the one given, or fits the pattern; names have no case. The time is bounded by the two lengths. */
export function fits(name: string, pattern: string): boolean {
  const [text, wanted] = [[...name.toLowerCase()], [...pattern.toLowerCase()]]
  let at = 0
  let next = 0
  // Where the last star stands, and how far it has reached: what follows is tried again from one further.
  let star = -1
  let reached = 0
  while (at < text.length) {
    if (wanted[next] === '*') {
      star = next
      reached = at
      next += 1
    } else if (wanted[next] === '?' || wanted[next] === text[at]) {
      at += 1
      next += 1
    } else if (star >= 0) {
      reached += 1
      at = reached
      next = star + 1
    } else return false
  }
  return wanted.slice(next).every((char) => char === '*')
}
