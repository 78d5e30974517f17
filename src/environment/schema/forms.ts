/**
 * Ways of writing the same thing: a short form beside a long one, one thing beside a list of them, the word `none`.
 * The form is told by the shape of the value before anything is checked, so that a mistake deep inside a long form is
 * reported where it is; a plain zod union would only say that no form fitted.
 */

import * as z from 'zod'
// Not through z.core: naming that namespace would bundle every locale.
import { $constructor } from 'zod/v4/core'
import { plainName } from '../../domain/plain-name.ts'
import { choice, fqdn, list, none, record } from './kit.ts'
import { later } from './later.ts'
import { described, leaf, type Notes, Refusal, saying } from './leaf.ts'
import { meant } from './meant.ts'

interface FormsDef<Options extends readonly z.ZodType[]> extends z.core.$ZodUnionDef<Options> {
  /** The index of the form the value is written in; -1 when it is none of them. */
  readonly pick: (value: unknown) => number
}

// Named and typed here, because TypeScript wants that of a function that asserts a type.
const initUnion: (inst: z.ZodUnion, def: z.core.$ZodUnionDef) => asserts inst is z.ZodUnion = z.ZodUnion.init

const Forms = $constructor<z.ZodUnion, FormsDef<readonly z.ZodType[]>>('Forms', (inst, def) => {
  initUnion(inst, def)
  inst._zod.parse = (payload, context) => {
    const form = def.options[def.pick(payload.value)]
    if (form) return form._zod.run(payload, context)
    payload.issues.push({ code: 'invalid_union', errors: [], input: payload.value, inst })
    return payload
  }
})

/** Whether a value is a map of the YAML file. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One of several forms; `expected` is said of a value that is none of them. The description holds the notes' words. */
export function forms<const Options extends readonly [z.ZodType, ...z.ZodType[]]>(
  description: string,
  expected: string,
  pick: (value: unknown) => number,
  options: Options,
  notes?: Notes,
): z.ZodUnion<Options> {
  const error = () => `expected ${expected}: ${description}`
  const schema = new Forms({ type: 'union', options, pick, error })
  return described(description, schema, notes) as unknown as z.ZodUnion<Options>
}

/** A map is the long form, a single value the short one. */
export function shortOrLong<Short extends z.ZodType, Long extends z.ZodType>(
  description: string,
  expected: string,
  short: Short,
  long: Long,
) {
  const pick = (value: unknown) => (isMap(value) ? 1 : isScalar(value) ? 0 : -1)
  return forms(description, `${expected} or a map`, pick, [short, long])
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** One thing, or a list of them; gives a list. */
export function oneOrMany<Item extends z.ZodType>(description: string, item: Item, notes?: Notes) {
  const what = saying(description, notes)
  const single = item.transform((value) => [value])
  const pick = (value: unknown) => (Array.isArray(value) ? 1 : 0)
  return forms(what, 'one or a list', pick, [single, list(what, item)], notes)
}

/** A list, or the word `none`: there is none, unlike an absent key, which is "not given". */
export function noneOrList<Item extends z.ZodType>(description: string, item: Item) {
  return noneOr(
    'a list',
    description,
    Array.isArray,
    later(() => list(description, item)),
  )
}

/** A map with these keys, or the word `none`. */
export function noneOrRecord<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
  return noneOr(
    'a map',
    description,
    isMap,
    later(() => record(description, shape)),
  )
}

/** Something of which there may be none. */
export function noneOr<Some extends z.ZodType>(
  what: string,
  description: string,
  isSome: (value: unknown) => boolean,
  some: Some,
) {
  const expected = `${what} or the word none`
  const word = described('there is none', z.literal(none.value, { error: `expected ${expected}: ${description}` }))
  return forms(description, expected, (value) => (isSome(value) ? 1 : 0), [word, some])
}

/** A map whose keys the user chooses. */
export function dictionary<Key extends z.core.$ZodRecordKey, Item extends z.ZodType>(
  description: string,
  key: Key,
  item: Item,
) {
  const error = (issue: z.core.$ZodRawIssue) =>
    issue.code === 'invalid_key'
      ? (issue.issues[0]?.message ?? `a key is not allowed here: ${description}`)
      : `expected a map: ${description}`
  return described(description, z.record(key, item, { error }))
}

/** A map by domain name, each of which is given once however it is spelt. */
export function byDomain<Item extends z.ZodType>(description: string, domain: string, item: Item) {
  const pick = (value: unknown) => (isMap(value) && hasTwins(Object.keys(value)) ? -1 : 0)
  return forms(description, 'every domain once', pick, [dictionary(description, fqdn(domain), item)])
}

/** Whether two names are the same name. */
function hasTwins(names: readonly string[]): boolean {
  return new Set(names.map(plainName)).size < names.length
}

/** The same keys, none of which must be given. */
export function optional<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const entries = Object.entries(shape).map(([key, schema]) => [key, z.optional(schema)])
  return Object.fromEntries(entries) as { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> }
}

/** A feature that is wanted or not: `true`, `false`, or `none` for `false`. */
export function plainFeature(description: string) {
  return wanted(description, 'true, false or none')
}

function wanted(description: string, expected: string) {
  return leaf(description, { enum: [true, false, none.value] }, (value) =>
    typeof value === 'boolean' || value === none.value
      ? { enabled: value === true }
      : new Refusal(`expected ${expected}: ${description}`),
  )
}

/** A feature: `true`, `false` or `none`, or a map of its details, which says `true`. */
export function feature<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
  const details = record(description, shape)
  type Feature = { enabled: boolean } & Partial<z.output<typeof details>>
  const short = wanted(description, 'true, false, none or a map') as z.ZodType<Feature>
  const long = details.transform((value): Feature => ({ enabled: true, ...value }))
  return shortOrLong(description, 'true, false, none', short, long)
}

/** A feature of several kinds: the kind alone, `none`, or a map of details that names the kind. */
export function featureOfKind<const Kinds extends readonly [string, ...string[]], Shape extends z.ZodRawShape>(
  description: string,
  kinds: Kinds,
  shape: Shape,
) {
  const details = record(description, { mode: choice(`which kind: ${kinds.join(', ')}`, kinds), ...shape })
  type Feature = { enabled: boolean } & Partial<z.output<typeof details>>
  const words = [...kinds, none.value]
  const short = leaf(description, { enum: [...words, false] }, (value) => {
    if (value === false || value === none.value) return { enabled: false }
    if (typeof value !== 'string') return new Refusal(`expected ${words.join(', ')} or a map: ${description}`)
    return words.includes(value)
      ? { enabled: true, mode: value }
      : new Refusal(`expected ${words.join(' | ')}${meant(value, words)}`)
  })
  const long = details.transform((value): Feature => ({ enabled: true, ...value }) as Feature)
  return shortOrLong(description, kinds.join(', '), short as z.ZodType<Feature>, long)
}
