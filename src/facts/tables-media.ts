/** The rows of the table of media candidates, as `src/media/media-row.ts` describes them. */

import * as z from 'zod'
import { CANDIDATE_TYPES } from '../media/media-row.ts'
import { FIREWALL_SERVICES } from '../requirements/firewall-row.ts'
import { everyRow } from './tables-common.ts'

const because = z.string()
const use = z.strictObject({ protocol: z.enum(['tcp', 'udp']), port: z.number().int().min(1).max(65535) })

export const mediaCandidates = z.discriminatedUnion('says', [
  z.strictObject({
    ...everyRow,
    says: z.literal('candidate'),
    type: z.enum(CANDIDATE_TYPES),
    preference: z.number().int().min(0).max(126),
    because,
  }),
  z.strictObject({
    ...everyRow,
    says: z.literal('relay'),
    asks: z.enum(['inside', 'outside', 'partner']),
    service: z.enum(FIREWALL_SERVICES),
    side: z.enum(['internal', 'external']),
    direction: z.enum(['in', 'out']),
    uses: z.array(use).min(1),
    because,
  }),
  z.strictObject({
    ...everyRow,
    says: z.literal('remedy'),
    against: z.enum(CANDIDATE_TYPES),
    text: z.string(),
    because,
  }),
])
