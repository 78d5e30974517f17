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

interface LeafDef extends z.core.$ZodTypeDef {
  readonly read: (value: unknown) => unknown
  /** How editors see it: a JSON Schema of what is written in the file. */
  readonly json: JsonSchema
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
    Object.assign(json, def.json)
  }
})

/** A single value: `read` gives what the program works with, or a refusal of a value that does not fit. */
export function leaf<Output>(
  description: string,
  json: JsonSchema,
  read: (value: unknown) => Output | Refusal,
): z.ZodType<Output> {
  const schema = new Leaf({ type: 'custom', json, read }) as z.ZodType<Output>
  return described(description, schema)
}

/** Says what a schema is. Unlike zod's `describe` it makes no copy: for one that nothing else uses yet. */
export function described<Schema extends z.ZodType>(description: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { description })
  return schema
}
