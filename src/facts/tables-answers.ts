/** The rows of the table of answers of services, as `src/domain/service-answer-row.ts` describes them. */

import * as z from 'zod'
import { ANSWER_TOPICS, SIP_MEANINGS } from '../domain/service-answer-row.ts'
import { everyRow } from './tables-common.ts'

export const serviceAnswers = z.discriminatedUnion('kind', [
  z.strictObject({ ...everyRow, kind: z.literal('documented'), topic: z.enum(ANSWER_TOPICS), says: z.string() }),
  z.strictObject({
    ...everyRow,
    kind: z.literal('sip-code'),
    code: z.number().int().min(200).max(699),
    phrase: z.string(),
    means: z.enum(SIP_MEANINGS),
    says: z.string(),
  }),
])
