/** Words into lines, and lines under labels. */

import { printable } from './printable.ts'

// East Asian wide characters take two cells of a terminal, marks that sit on another character none.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
// Nearly all text is plain, and a report of thousands of findings is measured word by word.
const ASCII = /^[\x20-\x7e]*$/
const MARK = /\p{Mn}/u

/** How many cells a printable text takes. */
export function cells(text: string): number {
  if (ASCII.test(text)) return text.length
  let count = 0
  for (const char of text) count += MARK.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return count
}

/** The words in lines of at most `width` cells; a longer word, such as a URL, is never broken. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of printable(text).split(' ')) {
    const needed = cells(word)
    if (line !== '' && taken + 1 + needed > width) {
      lines.push(line.trimEnd())
      line = word
      taken = needed
    } else {
      taken += line === '' ? needed : 1 + needed
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

const LABEL_CELLS = 10

/** `  label     text`, further lines under the text. An empty label continues the one above. */
export function labelled(label: string, text: string, width: number): readonly string[] {
  const lines = wrap(text, width - LABEL_CELLS - 2)
  return lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(LABEL_CELLS)}${line}`)
}

/** Lines indented by `indent` cells, the first one preceded by `lead` instead. */
export function hanging(lead: string, text: string, indent: number, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, width - indent)
  return [`${lead}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)]
}

/** As a sentence, or a name on a line of its own, begins. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** `1 rule`, `2 rules`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The first few, then how many more there are. */
export function firstFew(items: readonly string[], most: number): readonly string[] {
  return items.length <= most ? items : [...items.slice(0, most), `and ${items.length - most} more`]
}
