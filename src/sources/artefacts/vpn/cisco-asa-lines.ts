/** The lines of an ASA configuration as words. */

export interface Token {
  readonly text: string
  /** From 1. */
  readonly column: number
}

/** A line that was not passed over. */
export interface ConfigLine {
  readonly line: number
  readonly tokens: readonly Token[]
}

/** Words with their columns. By hand: a pattern takes most of the time of a long access list. */
export function tokenize(raw: string): readonly Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let index = 0; index <= raw.length; index += 1) {
    const blank = index === raw.length || isWhite(raw.charCodeAt(index))
    if (!blank && start < 0) start = index
    if (blank && start >= 0) {
      tokens.push({ text: raw.slice(start, index), column: start + 1 })
      start = -1
    }
  }
  return tokens
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160
}

/** The text of a token, or an empty one. */
export function word(line: ConfigLine, index: number): string {
  return line.tokens[index]?.text ?? ''
}
