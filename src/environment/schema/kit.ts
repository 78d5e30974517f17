/**
 * The building blocks of the environment format.
 * Every block gives its own message, so that an error says what was expected in the user's words.
 */

import { distance } from 'fastest-levenshtein'
import * as z from 'zod'

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
  return z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys
              .map((key) => `unknown key "${key}"${meant(key, known) || `; known here: ${known.join(', ')}`}`)
              .join('\n')
          : `expected a map: ${description}`,
    })
    .describe(description)
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}

const NUMERAL = /^[-+]?\d+(\.\d+)?$/

/** The message of a bound that was broken, else what kind of thing was expected. */
function firstOwnMessage(issue: z.core.$ZodRawIssue, description: string): string {
  const branches = issue.code === 'invalid_union' ? issue.errors : []
  const own = branches.flat().find(({ code }) => code === 'too_small' || code === 'too_big')
  return own?.message ?? `expected a number: ${description}`
}

/** Text as typed: a bare number in YAML keeps its digits (`6.60`, `4110`). */
export function text(description: string) {
  return z
    .union([z.string(), z.number()], { error: `expected a text: ${description}` })
    .transform((value) => String(value))
    .pipe(z.string().min(1, `must not be empty: ${description}`).max(1024, 'longer than 1,024 characters'))
    .describe(description)
}

/** A number with its unit in the description. A bare `0.10` reaches us as text, because its digits are kept. */
export function number(description: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Bounds = {}) {
  const bounded = z
    .number()
    .min(min, `must be at least ${min}: ${description}`)
    .max(max, `must be at most ${max}: ${description}`)
  return z
    .union([bounded, z.string().regex(NUMERAL).transform(Number).pipe(bounded)], {
      error: (issue) => firstOwnMessage(issue, description),
    })
    .describe(description)
}

/** A whole number. */
export function whole(description: string, bounds: Bounds = {}) {
  return number(description, bounds).refine(Number.isInteger, `expected a whole number: ${description}`)
}

/** A TCP or UDP port. */
export function port(description: string) {
  return whole(description, { min: 1, max: 65535 })
}

/** `true` or `false`; YAML 1.1's yes/no/on/off are texts here and get a hint. */
export function flag(description: string) {
  return z
    .boolean({
      error: ({ input }) =>
        typeof input === 'string' && /^(yes|no|on|off|y|n)$/i.test(input)
          ? `write true or false instead of "${input}": ${description}`
          : `expected true or false: ${description}`,
    })
    .describe(description)
}

/** One of a fixed set of words. */
export function choice<const Words extends readonly [string, ...string[]]>(description: string, words: Words) {
  return z
    .enum(words, {
      error: ({ input }) => `expected ${words.join(' | ')}${typeof input === 'string' ? meant(input, words) : ''}`,
    })
    .describe(description)
}

/** A list of things. */
export function list<Item extends z.ZodType>(description: string, item: Item) {
  return z.array(item, { error: `expected a list: ${description}` }).describe(description)
}

/** There is none: unlike an absent section, which is "not given". */
export const none = z.literal('none')

/** A part of a whole: `60%` or `0.6`; gives the fraction, 0 to 1. */
export function share(description: string) {
  return z
    .union([z.number(), z.string()], { error: `expected a percentage such as 60%: ${description}` })
    .transform((value, context) => {
      const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(String(value))
      const fraction = match ? Number(match[1]) / 100 : Number(value)
      if (Number.isNaN(fraction) || fraction < 0 || fraction > 1) {
        context.addIssue({ code: 'custom', message: `expected a percentage such as 60%: ${description}` })
        return z.NEVER
      }
      return fraction
    })
    .describe(description)
}

/** A calendar day, `2014-06-01`. */
export function day(description: string) {
  return z
    .string({ error: `expected a day such as 2014-06-01: ${description}` })
    .refine(isDay, `expected a day such as 2014-06-01: ${description}`)
    .describe(description)
}

/** Whether a text is a day of the calendar in ISO form. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

const FQDN = /^(?=.{1,254}$)(?:(?!-)[A-Za-z0-9_-]{1,63}(?<!-)\.)+(?!-)[A-Za-z0-9_-]{1,63}(?<!-)\.?$/

/**
 * A fully qualified domain name; gives it in lower case without the final dot.
 * Underscores pass here, because a rule judges them: a description of a faulty estate must load.
 */
export function fqdn(description: string) {
  return z
    .string({ error: `expected a domain name: ${description}` })
    .regex(FQDN, {
      error: ({ input }) =>
        `"${input}" is not a fully qualified domain name such as pool01.contoso.com: ${description}`,
    })
    .transform((value) => value.toLowerCase().replace(/\.$/, ''))
    .describe(description)
}

/** Whether a text holds a control character: in a path always a mistake, most often an escape in double quotes. */
function hasControl(value: string): boolean {
  return [...value].some((character) => character < ' ' || character === '\u007f')
}

/** A file beside the environment file. Backslashes work on every system. */
export function filePath(description: string) {
  return z
    .string({ error: `expected the path of a file: ${description}` })
    .min(1, `expected the path of a file: ${description}`)
    .refine(
      (value) => !hasControl(value),
      'a control character in a path; in double quotes \\t and \\n are escapes: use single quotes',
    )
    .transform((value) => value.replaceAll('\\', '/'))
    .describe(description)
}
