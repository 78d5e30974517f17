/** The part of the schema of a report that tells what changed since an earlier one. */

import * as z from 'zod'
import { CAUSES } from './diff-data.ts'
import { day, level, span } from './report-schema-parts.ts'
import { waiver } from './report-schema-policy.ts'

export const cause = () =>
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

/** What is other than before in one environment. */
export const changes = () => ({
  files: z.array(z.object({ path: z.string(), change: z.enum(['added', 'removed', 'changed']) })),
  new: z.array(change()).describe('Unmet or unknown now, and neither before.'),
  fixed: z.array(change()).describe('Unmet or unknown before, and neither now that the rule judged again.'),
  changed: z.array(change()).describe('In both, with another verdict, level, message or waiver.'),
  lost: z.array(change()).describe('Unmet or unknown before, and not judged now.'),
})

export const comparisonSchema = () =>
  z
    .object({
      path: z.string().describe('The earlier report, as its file was named.'),
      asOf: day().describe('The day as of which the earlier one was judged.'),
      version: z.string().describe('The version of the program that judged it.'),
      ...changes(),
    })
    .describe('How it stands against an earlier report of the same environment.')
