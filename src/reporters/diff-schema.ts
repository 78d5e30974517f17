/** The schema of what changed from one report to the next: `schema/diff.json` is made from it. */

import * as z from 'zod'
import { CAUSES, type Diff } from './diff-data.ts'
import type { Fitting, Frozen } from './report-schema.ts'
import { day, level, span } from './report-schema-parts.ts'
import { waiver } from './report-schema-policy.ts'

const cause = () =>
  z.enum(CAUSES).describe('What can change what is found; "knowledge" is the program with its rules and tables.')

const state = () =>
  z.object({
    verdict: z.enum(['met', 'unmet', 'unknown']),
    level: level().optional(),
    message: z.string(),
    waived: waiver().optional(),
  })

const change = () =>
  z.object({
    ruleId: z.string(),
    subject: z.string(),
    fingerprint: z.string(),
    location: z.object({ ...span(), snippet: z.string().optional() }),
    before: state().optional().describe('Absent: it was not found.'),
    after: state().optional().describe('Absent: it is not found.'),
    causes: z
      .array(cause())
      .describe('One: this is why. Several: one of these. None: nothing that the reports tell of differs.'),
  })

const made = () => z.object({ versions: z.array(z.string()), asOf: z.array(day()) })

const environment = () =>
  z.object({
    path: z.string(),
    name: z.string(),
    status: z.enum(['both', 'added', 'removed']).describe('Whether both reports are on it.'),
    differs: z.array(cause()).describe('What differs, whether or not it changed a finding.'),
    files: z.array(z.object({ path: z.string(), change: z.enum(['added', 'removed', 'changed']) })),
    new: z.array(change()).describe('Unmet or unknown now, and neither before.'),
    fixed: z.array(change()).describe('Unmet or unknown before, and neither now that the rule judged again.'),
    changed: z.array(change()).describe('In both, with another verdict, level, message or waiver.'),
    lost: z.array(change()).describe('Unmet or unknown before, and not judged now.'),
  })

/** What `diff --format json` writes. */
export const diffSchema = () =>
  z
    .object({ diffVersion: z.literal(1), from: made(), to: made(), environments: z.array(environment()) })
    .describe('What changed from one report, or set of reports, to another.')

/** Does not compile when the contract and the schema part ways. */
export type WrittenDiff = Fitting<Frozen<z.infer<ReturnType<typeof diffSchema>>>, Diff & { readonly diffVersion: 1 }>
