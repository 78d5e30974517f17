/**
 * The building blocks of the environment format.
 * Every block gives its own message, so that an error says what was expected in the user's words.
 */

import * as z from 'zod'
import { plainName } from '../../domain/plain-name.ts'
import { described, leaf, type Notes, Refusal, saying } from './leaf.ts'
import { meant } from './meant.ts'

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

/** A number that reaches us as text. The published schema narrows it to the bounds of the number. */
export const NUMERAL = /^[-+]?\d+(\.\d+)?$/
const MAX_TEXT = 1024

const TEXT = { type: ['string', 'number'], minLength: 1, maxLength: MAX_TEXT }

/** Text as typed: a bare number in YAML keeps its digits (`6.60`, `4110`). */
export function text(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown) => {
    if (typeof value !== 'string' && !isNumber(value)) return new Refusal(`expected a text: ${what}`)
    const typed = String(value)
    if (typed === '') return new Refusal(`must not be empty: ${what}`)
    return typed.length > MAX_TEXT && [...typed].length > MAX_TEXT ? new Refusal('longer than 1,024 characters') : typed
  }
  return leaf(what, TEXT, read, notes)
}

/** Whether a value is a number, and a finite one. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** A number with its unit in the description. A bare `0.10` reaches us as text, because its digits are kept. */
export function number(description: string, bounds: Bounds & Notes = {}) {
  return numberOf('number', description, bounds)
}

/** A whole number. */
export function whole(description: string, bounds: Bounds & Notes = {}) {
  return numberOf('integer', description, bounds)
}

function numberOf(type: 'number' | 'integer', description: string, bounds: Bounds & Notes) {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = bounds
  const what = saying(description, bounds)
  const json = { type: [type, 'string'], minimum: min, maximum: max, pattern: NUMERAL.source }
  const read = (value: unknown) => {
    const given = typeof value === 'string' && NUMERAL.test(value) ? Number(value) : value
    if (!isNumber(given)) return new Refusal(`expected a number: ${what}`)
    if (given < min) return new Refusal(`must be at least ${min}: ${what}`)
    if (given > max) return new Refusal(`must be at most ${max}: ${what}`)
    if (type === 'integer' && !Number.isInteger(given)) return new Refusal(`expected a whole number: ${what}`)
    return given
  }
  return leaf(what, json, read, bounds)
}

/** A TCP or UDP port. */
export function port(description: string, notes?: Notes) {
  return whole(description, { min: 1, max: 65535, ...notes })
}

/** `true` or `false`; YAML 1.1's yes/no/on/off are texts here and get a hint. */
export function flag(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown) => {
    if (typeof value === 'boolean') return value
    return typeof value === 'string' && /^(yes|no|on|off|y|n)$/i.test(value)
      ? new Refusal(`write true or false instead of "${value}": ${what}`)
      : new Refusal(`expected true or false: ${what}`)
  }
  return leaf(what, { type: 'boolean' }, read, notes)
}

/** One of a fixed set of words. */
export function choice<const Words extends readonly [string, ...string[]]>(
  description: string,
  words: Words,
  notes?: Notes,
) {
  const read = (value: unknown): Words[number] | Refusal =>
    words.includes(value as string)
      ? (value as Words[number])
      : new Refusal(`expected ${words.join(' | ')}${typeof value === 'string' ? meant(value, words) : ''}`)
  return leaf(saying(description, notes), { type: 'string', enum: [...words] }, read, notes)
}

/** A list of things. */
export function list<Item extends z.ZodType>(description: string, item: Item, notes?: Notes) {
  const what = saying(description, notes)
  return described(what, z.array(item, { error: `expected a list: ${what}` }), notes)
}

/** There is none: unlike an absent section, which is "not given". */
export const none = described('there is none', z.literal('none'))

/** A day that the calendar may have; the leap years are beyond a pattern. */
const DAY =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/

const DAY_TEXT = {
  type: 'string',
  pattern: DAY.source,
  patternErrorMessage: 'expected a day such as 2014-06-01',
  examples: ['2014-06-01'],
}

/** A calendar day, `2014-06-01`. */
export function day(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown) =>
    typeof value === 'string' && isDay(value) ? value : new Refusal(`${DAY_TEXT.patternErrorMessage}: ${what}`)
  return leaf(what, DAY_TEXT, read, notes)
}

/** Whether a text is a day of the calendar in ISO form. */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false
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
export function fqdn(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown) => {
    if (typeof value !== 'string') return new Refusal(`expected a domain name: ${what}`)
    if (FQDN.test(value)) return plainName(value)
    const ascii = asciiForm(value)
    return ascii !== undefined
      ? new Refusal(`"${value}" stands in DNS and certificates as ${ascii}: write it so: ${what}`)
      : new Refusal(`"${value}" is ${FQDN_TEXT.patternErrorMessage}: ${what}`)
  }
  return leaf(what, FQDN_TEXT, read, notes)
}

const FQDN_TEXT = {
  type: 'string',
  pattern: FQDN.source,
  patternErrorMessage: 'not a fully qualified domain name such as pool01.contoso.com',
  examples: ['pool01.contoso.com'],
}

/** A control character is in a path always a mistake, most often an escape in double quotes. */
const NO_CONTROL = /^\P{Cc}*$/u

const PATH = {
  type: 'string',
  minLength: 1,
  pattern: NO_CONTROL.source,
  patternErrorMessage: 'a control character in a path; in double quotes \\t and \\n are escapes: use single quotes',
}

/** A file beside the environment file. Backslashes work on every system. */
export function filePath(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown) => {
    if (typeof value !== 'string' || value === '') return new Refusal(`expected the path of a file: ${what}`)
    return NO_CONTROL.test(value) ? value.replaceAll('\\', '/') : new Refusal(PATH.patternErrorMessage)
  }
  return leaf(what, PATH, read, notes)
}
