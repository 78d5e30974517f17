/** The part of the schema of a report that tells what the user chose. */

import * as z from 'zod'
import { count, day, span } from './report-schema-parts.ts'

export const waiver = () =>
  z
    .object({
      by: z.enum(['waiver', 'inline', 'baseline']),
      reason: z.string(),
      until: day().optional().describe('The last day, UTC, on which it holds.'),
      daysLeft: z.int().optional().describe('Days left on the day as of which was judged: 0 on the last one.'),
      approver: z.string().optional(),
      ticket: z.string().optional(),
      risk: z.string().optional(),
      location: z.object(span()).optional().describe('Where it is written.'),
    })
    .describe('Why an unmet finding is accepted.')

const change = () =>
  z.object({
    ruleId: z.string(),
    kind: z.enum(['off', 'severity', 'parameter']),
    parameter: z.string().optional(),
    unit: z.string().optional(),
    from: z.string().optional().describe('What the rule says by itself.'),
    to: z.string().optional().describe('What the policy says instead.'),
    reason: z.string().optional(),
    location: z.object(span()).describe('Where it is written.'),
  })

const notice = () =>
  z.object({
    kind: z.enum(['expired', 'expiring', 'not-yet', 'unused', 'level', 'not-allowed', 'renamed']),
    message: z.string(),
    location: z.object(span()),
  })

const baseline = () =>
  z.object({
    path: z.string(),
    known: count().describe('How many findings it makes not count.'),
    fixed: z
      .array(z.object({ ruleId: z.string(), subject: z.string(), path: z.string() }))
      .describe('What it lists of this environment, and is there no more.'),
  })

export const policySchema = () =>
  z
    .object({
      path: z.string().optional().describe('The policy file, when there is one.'),
      profiles: z.array(z.string()).optional(),
      failOn: z.enum(['fail', 'warn', 'never']).optional().describe('What the policy file demands.'),
      requireKnown: z.union([z.boolean(), z.array(z.string())]).optional(),
      minCoverage: z.number().min(0).max(1).optional(),
      changes: z.array(change()).describe('What is other than the rules say by themselves.'),
      notices: z.array(notice()).describe('Waivers that ended, end soon, are not needed or do not hold.'),
      baseline: baseline().optional(),
    })
    .describe('What the user chose.')
