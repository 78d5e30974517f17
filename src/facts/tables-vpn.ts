/** The rows of the table of VPN requirements, as `src/requirements/vpn-row.ts` describes them. */

import * as z from 'zod'
import { OUTSIDE_TUNNEL, VPN_TOPICS } from '../requirements/vpn-row.ts'
import { everyRow } from './tables-common.ts'

const port = z.number().int().min(1).max(65535)
const because = z.string()

export const vpnRequirements = z.discriminatedUnion('requirement', [
  z.strictObject({
    ...everyRow,
    requirement: z.literal('outside-tunnel'),
    service: z.enum(OUTSIDE_TUNNEL),
    uses: z.array(z.strictObject({ protocol: z.enum(['tcp', 'udp']), port })).min(1),
    because,
  }),
  z.strictObject({
    ...everyRow,
    requirement: z.literal('blocked'),
    towards: z.enum(['peers', 'servers']),
    protocols: z.array(z.enum(['tcp', 'udp'])).min(1),
    ports: z.strictObject({ first: port, last: port }).refine(({ first, last }) => first <= last),
    because,
  }),
  z.strictObject({
    ...everyRow,
    requirement: z.literal('block-profile'),
    profile: z.enum(['domain', 'private', 'public']),
    because,
  }),
  z.strictObject({
    ...everyRow,
    requirement: z.literal('names-as-outside'),
    rules: z.array(z.string()).min(1),
    because,
  }),
  z.strictObject({
    ...everyRow,
    requirement: z.literal('name-hidden'),
    owner: z.string().includes('{name}'),
    type: z.enum(['host', 'srv']),
    because,
  }),
  z.strictObject({
    ...everyRow,
    requirement: z.literal('documented'),
    topic: z.enum(VPN_TOPICS),
    few: z.number().int().min(0).optional(),
    because,
  }),
])
