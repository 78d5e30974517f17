/** Names of sheets as Excel takes them. */

import { printable } from '../printable.ts'

const LONGEST = 31
/** Excel keeps it for itself. */
const RESERVED = ['history']

/** Each one legal, and none twice; what cannot stand in one becomes a space. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(RESERVED)
  return wanted.map((text) => {
    const name = free(legal(text), taken)
    taken.add(name.toLowerCase())
    return name
  })
}

function legal(text: string): string {
  const name = printable(text)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
  return shortened(name, LONGEST) || 'Sheet'
}

/** An apostrophe may stand at neither end. */
function shortened(name: string, length: number): string {
  const whole = name.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  return whole.replace(/^[' ]+|[' ]+$/g, '')
}

/** `Rules`, `Rules (2)`; capital letters make no difference. */
function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const mark = number === 1 ? '' : ` (${number})`
    const tried = `${shortened(name, LONGEST - mark.length)}${mark}`
    if (!taken.has(tried.toLowerCase())) return tried
  }
}
