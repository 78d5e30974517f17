/** Pieces of PowerShell text: strings, brackets, comments. Positions only; nothing is ever run. */

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' }

/** The index behind a string that starts at `at`, or the end of the text when it is not closed. */
export function afterString(text: string, at: number): number {
  const quote = text[at]
  for (let index = at + 1; index < text.length; index += 1) {
    if (text[index] === '`' && quote === '"') index += 1
    else if (text[index] === quote) {
      if (text[index + 1] !== quote) return index + 1
      index += 1
    }
  }
  return text.length
}

/** The index behind a here-string (`@"` … `"@`), or undefined where none starts. */
export function afterHereString(text: string, at: number): number | undefined {
  const quote = text[at + 1]
  if (text[at] !== '@' || (quote !== '"' && quote !== "'") || !/^[^\S\r\n]*\r?\n/.test(text.slice(at + 2, at + 100)))
    return undefined
  const end = text.indexOf(`\n${quote}@`, at + 2)
  return end < 0 ? text.length : end + 3
}

/** The index behind a comment, or undefined where none starts. */
export function afterComment(text: string, at: number): number | undefined {
  if (text.startsWith('<#', at)) {
    const end = text.indexOf('#>', at + 2)
    return end < 0 ? text.length : end + 2
  }
  return text[at] === '#' ? endOfLine(text, at) : undefined
}

/** The index of the line end at or after `at`. */
export function endOfLine(text: string, at: number): number {
  const end = /[\r\n]/g
  end.lastIndex = at
  return end.exec(text)?.index ?? text.length
}

/** The index behind the bracket that closes the one at `at`, strings and comments skipped. */
export function afterBracket(text: string, at: number): number {
  const open: string[] = []
  let index = at
  do {
    const skipped = afterQuiet(text, index)
    const char = text[index] ?? ''
    if (skipped === undefined && char in CLOSING) open.push(CLOSING[char] ?? '')
    else if (skipped === undefined && char === open.at(-1)) open.pop()
    index = skipped ?? index + (char === '`' ? 2 : 1)
  } while (open.length > 0 && index < text.length)
  return Math.min(index, text.length)
}

/** The index behind a string or a comment, or undefined where none starts. */
function afterQuiet(text: string, at: number): number | undefined {
  if (text[at] === '"' || text[at] === "'") return afterString(text, at)
  return afterHereString(text, at) ?? (/\s/.test(text[at - 1] ?? '\n') ? afterComment(text, at) : undefined)
}

/** Where a string or a comment starts that is not closed: PowerShell runs nothing of such a script. */
export function unclosedAt(text: string): number | undefined {
  // What is closed ends before the character that is added.
  const guarded = `${text}\0`
  const signs = /["'`#<@]/g
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const { index } = found
    const end = afterQuiet(guarded, index)
    if (end !== undefined && end > text.length) return text[index] === '#' ? undefined : index
    signs.lastIndex = end ?? index + (text[index] === '`' ? 2 : 1)
  }
  return undefined
}

/** What a string says, or undefined when it holds a variable or an expression. */
export function stringValue(quoted: string): string | undefined {
  const quote = quoted[0]
  const inner = quoted.endsWith(quote ?? '') && quoted.length > 1 ? quoted.slice(1, -1) : quoted.slice(1)
  if (quote === "'") return inner.replaceAll("''", "'")
  if (/(?<!`)\$[\w({]/.test(inner)) return undefined
  return inner.replaceAll('""', '"').replace(/`(.)/gs, '$1')
}
