/** The part of the schema of a report that tells what was asked of the network. */

import * as z from 'zod'
import { count } from './report-schema-parts.ts'

const instant = () => z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)

export const observedSchema = () =>
  z
    .array(
      z.object({
        kind: z.enum(['live', 'recording']),
        path: z.string().optional().describe('Of a recording: its file.'),
        sha256: z.string().optional(),
        vantages: z.array(z.string()).describe('Where the machines stood that looked.'),
        from: instant().optional().describe('The first instant at which something was seen.'),
        until: instant().optional().describe('The last one.'),
        answered: count().describe('How many probes brought something.'),
        notRun: count().describe('How many could not be sent.'),
        complete: z.boolean().describe('False where it was ended early.'),
      }),
    )
    .describe('What was asked of the network, now or earlier.')
