/**
 * A single value of the format, read by one function. Built of zod's own parts, a text would be twelve schemas, and
 * building them took longer than everything else at the start of a run.
 */

import './trees.ts'
import * as z from 'zod'
// Not through z.core: naming that namespace would bundle every locale.
import { $constructor } from 'zod/v4/core'

/** What is wrong with a value, as the user reads it. */
export class Refusal {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

type JsonSchema = Readonly<Record<string, unknown>>

/** What editors are told beside the words of a description. */
export interface Notes {
  /** A value as people write it, or several; the words end on them: `, such as 4.5.2`. */
  readonly like?: string | readonly string[]
  /** Values as people write them, where the words need not name them. */
  readonly examples?: readonly unknown[]
  /** What the program goes by where the key is left out, if that depends on nothing else; the words end on it. */
  readonly default?: unknown
  /** Of a key that is going away: what to write instead; the words end on it. */
  readonly deprecated?: string
}

/** The words of a description, with those of its notes at their end. */
export function saying(description: string, notes: Notes | undefined): string {
  if (notes === undefined) return description
  const { like, default: usual, deprecated } = notes
  const such = like === undefined ? '' : `, such as ${joined(likes(like), 'or')}`
  const otherwise = usual === undefined ? '' : `; default ${Array.isArray(usual) ? joined(usual, 'and') : usual}`
  return `${description}${such}${otherwise}${deprecated === undefined ? '' : `; deprecated: ${deprecated}`}`
}

function likes(like: string | readonly string[]): readonly string[] {
  return typeof like === 'string' ? [like] : like
}

function joined(words: readonly unknown[], last: 'or' | 'and'): string {
  return [...(words.length > 1 ? [words.slice(0, -1).join(', ')] : []), words.at(-1)].join(` ${last} `)
}

/** What JSON Schema says of the notes. */
function annotations(notes: Notes): z.core.GlobalMeta {
  const { like, examples = like === undefined ? undefined : likes(like), default: usual, deprecated } = notes
  return {
    ...(examples && { examples: [...examples] }),
    ...(usual !== undefined && { default: usual }),
    ...(deprecated !== undefined && { deprecated: true }),
  }
}

interface LeafDef extends z.core.$ZodTypeDef {
  readonly read: (value: unknown) => unknown
  /** How editors see it: a JSON Schema of what is written in the file. */
  readonly json: JsonSchema
  readonly notes: Notes | undefined
}

/** Typed here, because TypeScript wants that of a function that asserts a type. */
export const initType: (inst: z.ZodType, def: z.core.$ZodTypeDef) => asserts inst is z.ZodType = z.ZodType.init

const Leaf = $constructor<z.ZodType, LeafDef>('Leaf', (inst, def) => {
  initType(inst, def)
  inst._zod.parse = (payload) => {
    const value = def.read(payload.value)
    if (value instanceof Refusal) {
      payload.issues.push({ code: 'custom', message: value.message, input: payload.value, inst })
    } else {
      payload.value = value
    }
    return payload
  }
  inst._zod.processJSONSchema = (_context, json) => {
    Object.assign(json, def.json, def.notes && annotations(def.notes))
  }
})

/**
 * A single value: `read` gives what the program works with, or a refusal of a value that does not fit. The description
 * holds the words of the notes already.
 */
export function leaf<Output>(
  description: string,
  json: JsonSchema,
  read: (value: unknown) => Output | Refusal,
  notes?: Notes,
): z.ZodType<Output> {
  const schema = new Leaf({ type: 'custom', json, read, notes }) as z.ZodType<Output>
  return described(description, schema)
}

/** Says what a schema is. Unlike zod's `describe` it makes no copy: for one that nothing else uses yet. */
export function described<Schema extends z.ZodType>(description: string, schema: Schema, notes?: Notes): Schema {
  z.globalRegistry.add(schema, notes === undefined ? { description } : { description, ...annotations(notes) })
  return schema
}
