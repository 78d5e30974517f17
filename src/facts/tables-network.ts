/** The rows of the table on the quality of the network, as `src/domain/network-target-row.ts` describes them. */

import * as z from 'zod'
import { NETWORK_TARGETS, WIFI_QUEUES } from '../domain/network-target-row.ts'
import { everyRow } from './tables-common.ts'

export const networkTargets = z.strictObject({
  ...everyRow,
  target: z.enum(NETWORK_TARGETS),
  says: z.string(),
  value: z.number().optional(),
  dscp: z.array(z.number().int().min(0).max(63)).min(1).optional(),
  queues: z.array(z.enum(WIFI_QUEUES)).min(1).optional(),
})
