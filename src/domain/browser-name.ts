/** Browsers as people write them: `Internet Explorer 11`, `IE10 64-bit`, `Chrome 45.0.2454.85`, `Firefox ESR 38 (32-bit)`. */

import { distance } from 'fastest-levenshtein'
import type { BrowserName } from './client-rows.ts'
import { indexOfPhrase, remaining, type Words, withoutPhrase, wordsOf } from './operating-system-words.ts'
import { oneOf } from './os-judgement.ts'

export interface Browser {
  readonly name: BrowserName
  readonly version?: string
  readonly bits?: 32 | 64
}

/** What is understood, or why nothing is. */
export type BrowserReading = Browser | { readonly open: string }

/** What browsers are called in sentences. */
export const BROWSERS: { readonly [Name in BrowserName]: string } = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  'internet-explorer': 'Internet Explorer',
  safari: 'Safari',
}

const NAMES: readonly (readonly [string, BrowserName])[] = [
  ['internet explorer', 'internet-explorer'],
  ['iexplore', 'internet-explorer'],
  ['msie', 'internet-explorer'],
  ['ie', 'internet-explorer'],
  ['google chrome', 'chrome'],
  ['chrome', 'chrome'],
  ['mozilla firefox', 'firefox'],
  ['firefox', 'firefox'],
  ['edge', 'edge'],
  ['safari', 'safari'],
]

const BITS: readonly (readonly [string, 32 | 64])[] = [
  ['32 bit', 32],
  ['x86', 32],
  ['64 bit', 64],
  ['x64', 64],
]

const NOISE = [
  'microsoft',
  'ms',
  'apple',
  'browser',
  'web browser',
  'version',
  'v',
  'esr',
  'legacy',
  'chromium',
  'desktop',
  'for',
  'the',
]

// Nothing that long names a browser, and comparing it would take its time.
const LONGEST = 80
const NUMBER = /^\d+(\.\d+)*$/

/** Reads the text that names a browser. */
export function readBrowser(text: string): BrowserReading {
  if (text.length > LONGEST) return { open: `"${text.slice(0, LONGEST)}…" is too long for the name of a browser` }
  const [afterNames, named] = taken(wordsOf(text), NAMES)
  const names = [...new Set(named)]
  const [name] = names
  if (name === undefined) return { open: `"${text}" is not the name of a known browser${suggestion(text)}` }
  if (names.length > 1) return { open: `"${text}" names more than one browser; list its clients once for each` }
  const [afterBits, bits] = taken(afterNames, BITS)
  const [rest] = taken(
    afterBits,
    NOISE.map((word) => [word, word] as const),
  )
  const [version, ...more] = remaining(rest)
  if (more.length > 0 || bits.length > 1 || (version !== undefined && !NUMBER.test(version))) {
    return {
      open: `"${text}" is not understood; write it like "${BROWSERS[name]} ${version && NUMBER.test(version) ? version : '11'}"`,
    }
  }
  return { name, ...(version !== undefined && { version }), ...(bits[0] && { bits: bits[0] }) }
}

/** `Internet Explorer 11`, `Firefox 38 (64-bit)` */
export function browserText({ name, version, bits }: Browser): string {
  return [BROWSERS[name], version, bits && `(${bits}-bit)`].filter(Boolean).join(' ')
}

/** The words without the phrases that are found, and what those say. */
function taken<T>(words: Words, phrases: readonly (readonly [string, T])[]): readonly [Words, readonly T[]] {
  const said: T[] = []
  let left = words
  for (const [text, says] of phrases) {
    const sought = wordsOf(text)
    const start = indexOfPhrase(left, sought)
    if (start < 0) continue
    left = withoutPhrase(left, start, sought.length)
    said.push(says)
  }
  return [left, said]
}

function suggestion(text: string): string {
  const words = wordsOf(text).filter((word) => !NUMBER.test(word))
  const near = Object.values(BROWSERS).filter((name) => {
    const lower = name.toLowerCase()
    return words.some((word) => distance(word, lower) <= 2) || distance(words.join(' '), lower) <= 3
  })
  return near.length === 0 ? `; known are ${Object.values(BROWSERS).join(', ')}` : `; did you mean ${oneOf(near)}?`
}
