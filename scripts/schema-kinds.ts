/** The kinds of values of the environment format, and their names in the published schema. */

import type * as z from 'zod'
import { cidr, ipAddress, portRange } from '../src/environment/schema/addresses.ts'
import { day, filePath, fqdn, number, port, text, whole } from '../src/environment/schema/kit.ts'
import { share } from '../src/environment/schema/share.ts'
import { url } from '../src/environment/schema/simple-urls.ts'
import type { JsonSchema } from './schema-definitions.ts'

const KINDS = { day, fqdn, ipAddress, number, path: filePath, port, portRange, share, subnet: cidr, text, url, whole }

/** What a value of each kind must be, by its name: without a description. */
export function valueKinds(jsonSchemaOf: (schema: z.ZodType) => JsonSchema): ReadonlyMap<string, JsonSchema> {
  const kinds = Object.entries(KINDS).map(([name, kind]) => {
    const { description: _, ...schema } = jsonSchemaOf(kind(''))
    return [name, schema] as const
  })
  return new Map(kinds)
}
