/** The schema of what changed from one report to the next: `schema/diff.json` is made from it. */

import * as z from 'zod'
import type { Diff } from './diff-data.ts'
import type { Fitting, Frozen } from './report-schema.ts'
import { cause, changes } from './report-schema-comparison.ts'
import { day } from './report-schema-parts.ts'

const made = () => z.object({ versions: z.array(z.string()), asOf: z.array(day()) })

const environment = () =>
  z.object({
    path: z.string(),
    name: z.string(),
    status: z.enum(['both', 'added', 'removed']).describe('Whether both reports are on it.'),
    differs: z.array(cause()).describe('What differs, whether or not it changed a finding.'),
    ...changes(),
  })

/** What `diff --format json` writes. */
export const diffSchema = () =>
  z
    .object({ diffVersion: z.literal(1), from: made(), to: made(), environments: z.array(environment()) })
    .describe('What changed from one report, or set of reports, to another.')

/** Does not compile when the contract and the schema part ways. */
export type WrittenDiff = Fitting<Frozen<z.infer<ReturnType<typeof diffSchema>>>, Diff & { readonly diffVersion: 1 }>
