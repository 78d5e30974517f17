/** The rows of the table of ends of support, as `src/domain/support-end-row.ts` describes them. */

import * as z from 'zod'
import { SUPPORTED_KINDS } from '../domain/support-end-row.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)

export const supportEnds = z.strictObject({
  ...everyRow,
  kind: z.enum(SUPPORTED_KINDS),
  name: z.string(),
  of: words,
  servicePacks: z.array(z.number().int()).min(1).optional(),
  editions: words.optional(),
  editionsExcept: words.optional(),
  mainstreamEnd: z.iso.date().optional(),
  supportEnd: z.iso.date().optional(),
  paidUntil: z.iso.date().optional(),
  note: z.string().optional(),
})
