/** What the environment format takes: a value it would refuse is never put into a document. */

import type * as z from 'zod'
import { ipAddress, portRange } from '../../environment/schema/addresses.ts'
import { day, flag, fqdn, port, text } from '../../environment/schema/kit.ts'
import { url } from '../../environment/schema/simple-urls.ts'

export const FQDN = fqdn('a name')
export const PORT = port('a port')
export const PORTS = portRange('ports')
export const ADDRESS = ipAddress('an address')
export const TEXT = text('a text')
export const FLAG = flag('a flag')
export const DAY = day('a day')
export const URL_TEXT = url('a URL')

/** Why the format refuses a value; undefined when it takes it. */
export function refusal(schema: z.ZodType, value: unknown): string | undefined {
  const parsed = schema.safeParse(value)
  return parsed.success ? undefined : (parsed.error.issues[0]?.message ?? 'the environment format does not take it')
}
