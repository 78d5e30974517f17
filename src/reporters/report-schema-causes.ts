/** The part of the schema of a report that tells what stands behind several findings. */

import * as z from 'zod'
import { count } from './report-schema-parts.ts'

export const causesSchema = () =>
  z
    .array(
      z.object({
        headline: z.string().describe('What is wrong, in one sentence.'),
        finding: count().describe('The place, from 0, of the finding that stands for it.'),
        consequences: z.array(count()).min(1).describe('The places of the findings that go with it.'),
      }),
    )
    .describe('What stands behind several findings: to put it right settles them.')
