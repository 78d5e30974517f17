/** The rows of the table of client lookup orders, as `src/discovery/client-lookup-row.ts` describes them. */

import * as z from 'zod'
import { CLIENT_KINDS, LOOKUP_TYPES, MOBILITY_SERVICES } from '../discovery/client-lookup-row.ts'
import { PRODUCTS } from './citation.ts'
import { everyRow } from './tables-common.ts'

const step = z.strictObject({ ask: z.string(), type: z.enum(LOOKUP_TYPES) })

export const clientLookup = z
  .strictObject({
    ...everyRow,
    name: z.string(),
    kind: z.enum(CLIENT_KINDS),
    clients: z.array(z.string()).min(1),
    ownOf: z.array(z.enum(PRODUCTS)),
    views: z.array(z.enum(['internal', 'external', 'vpn'])).min(1),
    service: z.enum(MOBILITY_SERVICES).optional(),
    steps: z.array(step).min(1),
    note: z.string().optional(),
  })
  .refine(({ kind, service }) => (kind === 'mobile') === (service !== undefined), 'a mobile client has a service')
