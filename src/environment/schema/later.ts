/** Parts of the format that are built when a document first uses them: most documents use a small part. */

import * as z from 'zod'
// Not through z.core: naming that namespace would bundle every locale.
import { $constructor, processSchema } from 'zod/v4/core'
import { initType } from './leaf.ts'

interface LaterDef extends z.core.$ZodTypeDef {
  readonly getter: () => z.ZodType
}

// Not a ZodLazy: of every key it knows, a map asks zod's own for what only building it would tell.
const Later = $constructor<z.ZodType, LaterDef>('Later', (inst, def) => {
  initType(inst, def)
  inst._zod.parse = (payload, context) => def.getter()._zod.run(payload, context)
  inst._zod.processJSONSchema = (context, _json, params) => {
    const built = def.getter()
    processSchema(built, context, params)
    const seen = context.seen.get(inst)
    if (seen) seen.ref = built
  }
})

/** A part of the format that is built when a document first uses it. */
export function later<Schema extends z.ZodType>(build: () => Schema): z.ZodType<z.output<Schema>, z.input<Schema>> {
  let built: Schema | undefined
  const getter = () => {
    built ??= build()
    return built
  }
  return new Later({ type: 'lazy', getter }) as z.ZodType<z.output<Schema>, z.input<Schema>>
}

/** The same keys, none of which must be given, each built when a document first uses it. */
export function optionalLater<Builders extends Readonly<Record<string, () => z.ZodType>>>(builders: Builders) {
  const entries = Object.entries(builders).map(([key, build]) => [key, z.optional(later(build))])
  return Object.fromEntries(entries) as {
    [Key in keyof Builders]: z.ZodOptional<z.ZodLazy<ReturnType<Builders[Key]>>>
  }
}
