/**
 * The building blocks of the environment format.
 * Every block gives its own message, so that an error says what was expected in the user's words.
 */

import { distance } from 'fastest-levenshtein'
import * as z from 'zod'
import { described, leaf, Refusal } from './leaf.ts'

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

/** A map with these keys and no others. */
export function record<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
  const known = Object.keys(shape)
  const schema = z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .map((key) => `unknown key "${key}"${meant(key, known) || `; known here: ${known.join(', ')}`}`)
            .join('\n')
        : `expected a map: ${description}`,
  })
  return described(description, schema)
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}

const NUMERAL = /^[-+]?\d+(\.\d+)?$/
const MAX_TEXT = 1024

/** Text as typed: a bare number in YAML keeps its digits (`6.60`, `4110`). */
export function text(description: string) {
  return leaf(description, { type: ['string', 'number'] }, (value) => {
    if (typeof value !== 'string' && !isNumber(value)) return new Refusal(`expected a text: ${description}`)
    const typed = String(value)
    if (typed === '') return new Refusal(`must not be empty: ${description}`)
    return typed.length > MAX_TEXT ? new Refusal('longer than 1,024 characters') : typed
  })
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** A number with its unit in the description. A bare `0.10` reaches us as text, because its digits are kept. */
export function number(description: string, bounds: Bounds = {}) {
  return numberOf('number', description, bounds)
}

/** A whole number. */
export function whole(description: string, bounds: Bounds = {}) {
  return numberOf('integer', description, bounds)
}

function numberOf(type: 'number' | 'integer', description: string, { min = 0, max }: Bounds) {
  const json = {
    anyOf: [
      { type, minimum: min, maximum: max },
      { type: 'string', pattern: NUMERAL.source },
    ],
  } as const
  return leaf(description, json, (value) => {
    const given = typeof value === 'string' && NUMERAL.test(value) ? Number(value) : value
    if (!isNumber(given)) return new Refusal(`expected a number: ${description}`)
    if (given < min) return new Refusal(`must be at least ${min}: ${description}`)
    if (given > (max ?? Number.MAX_SAFE_INTEGER)) return new Refusal(`must be at most ${max}: ${description}`)
    if (type === 'integer' && !Number.isInteger(given)) return new Refusal(`expected a whole number: ${description}`)
    return given
  })
}

/** A TCP or UDP port. */
export function port(description: string) {
  return whole(description, { min: 1, max: 65535 })
}

/** `true` or `false`; YAML 1.1's yes/no/on/off are texts here and get a hint. */
export function flag(description: string) {
  return leaf(description, { type: 'boolean' }, (value) => {
    if (typeof value === 'boolean') return value
    return typeof value === 'string' && /^(yes|no|on|off|y|n)$/i.test(value)
      ? new Refusal(`write true or false instead of "${value}": ${description}`)
      : new Refusal(`expected true or false: ${description}`)
  })
}

/** One of a fixed set of words. */
export function choice<const Words extends readonly [string, ...string[]]>(description: string, words: Words) {
  return leaf(description, { type: 'string', enum: [...words] }, (value): Words[number] | Refusal =>
    words.includes(value as string)
      ? (value as Words[number])
      : new Refusal(`expected ${words.join(' | ')}${typeof value === 'string' ? meant(value, words) : ''}`),
  )
}

/** A list of things. */
export function list<Item extends z.ZodType>(description: string, item: Item) {
  return described(description, z.array(item, { error: `expected a list: ${description}` }))
}

/** There is none: unlike an absent section, which is "not given". */
export const none = z.literal('none')

/** A part of a whole: `60%` or `0.6`; gives the fraction, 0 to 1. */
export function share(description: string) {
  const expected = `expected a percentage such as 60%: ${description}`
  return leaf(description, { type: ['number', 'string'] }, (value) => {
    if (typeof value !== 'string' && !isNumber(value)) return new Refusal(expected)
    const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(String(value))
    const fraction = match ? Number(match[1]) / 100 : Number(value)
    return fraction >= 0 && fraction <= 1 ? fraction : new Refusal(expected)
  })
}

/** A calendar day, `2014-06-01`. */
export function day(description: string) {
  return leaf(description, { type: 'string' }, (value) =>
    typeof value === 'string' && isDay(value)
      ? value
      : new Refusal(`expected a day such as 2014-06-01: ${description}`),
  )
}

/** Whether a text is a day of the calendar in ISO form. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

const FQDN = /^(?=.{1,254}$)(?:(?!-)[A-Za-z0-9_-]{1,63}(?<!-)\.)+(?!-)[A-Za-z0-9_-]{1,63}(?<!-)\.?$/

/** The form of an internationalised name that DNS and certificates hold (`xn--…`), where it has one. */
function asciiForm(name: string): string | undefined {
  const url = `https://${name}`
  if (!/\P{ASCII}/u.test(name) || !URL.canParse(url)) return undefined
  const { hostname, host, pathname } = new URL(url)
  return FQDN.test(hostname) && hostname === host && pathname === '/' ? hostname : undefined
}

/**
 * A fully qualified domain name; gives it in lower case without the final dot.
 * Underscores pass here, because a rule judges them: a description of a faulty estate must load.
 */
export function fqdn(description: string) {
  return leaf(description, { type: 'string', pattern: FQDN.source }, (value) => {
    if (typeof value !== 'string') return new Refusal(`expected a domain name: ${description}`)
    if (FQDN.test(value)) return value.toLowerCase().replace(/\.$/, '')
    const ascii = asciiForm(value)
    return ascii !== undefined
      ? new Refusal(`"${value}" stands in DNS and certificates as ${ascii}: write it so: ${description}`)
      : new Refusal(`"${value}" is not a fully qualified domain name such as pool01.contoso.com: ${description}`)
  })
}

/** Whether a text holds a control character: in a path always a mistake, most often an escape in double quotes. */
function hasControl(value: string): boolean {
  return [...value].some((character) => character < ' ' || character === '\u007f')
}

/** A file beside the environment file. Backslashes work on every system. */
export function filePath(description: string) {
  return leaf(description, { type: 'string', minLength: 1 }, (value) => {
    if (typeof value !== 'string' || value === '') return new Refusal(`expected the path of a file: ${description}`)
    return hasControl(value)
      ? new Refusal('a control character in a path; in double quotes \\t and \\n are escapes: use single quotes')
      : value.replaceAll('\\', '/')
  })
}
