/**
 * The schema of a report: what `schema/report.json` is made from, and what a saved report must fit to be read again.
 * Fields it does not know are let through, because within version 1 fields are only added.
 */

import * as z from 'zod'
import { type Report, STATUSES } from '../report.ts'
import { auditSchema } from './report-schema-audit.ts'
import { causesSchema } from './report-schema-causes.ts'
import { comparisonSchema } from './report-schema-comparison.ts'
import { estateSchema } from './report-schema-estate.ts'
import { observedSchema } from './report-schema-observed.ts'
import { count, day, input, level, span } from './report-schema-parts.ts'
import { policySchema, waiver } from './report-schema-policy.ts'

const source = () => z.object({ title: z.string(), url: z.string().optional() }).describe('A document of the vendor.')

const evidence = () =>
  z.object({
    role: z.enum(['expected', 'actual', 'note']),
    text: z.string(),
    location: z.object(span()).optional().describe('Where it was read, when in an input file.'),
    fact: z
      .object({
        table: z.string(),
        row: z.string(),
        confidence: z.enum(['confirmed', 'third-party', 'unconfirmed']),
        sources: z.array(source()),
      })
      .optional()
      .describe('The row of the facts that documents it.'),
  })

const finding = () =>
  z.object({
    ruleId: z.string(),
    subject: z.string().describe('A stable name: an FQDN, a device, view/name/type; never an index of a list.'),
    verdict: z.enum(['met', 'unmet', 'unknown']),
    level: level().optional().describe('Of an unmet finding: "warn" at most when an unconfirmed fact decides it.'),
    message: z.string(),
    evidence: z.array(evidence()),
    location: z.object({ ...span(), snippet: z.string().optional().describe('The line itself.') }),
    fix: z.string().optional(),
    settledBy: z
      .string()
      .optional()
      .describe('Of an unknown finding: the key of the environment file that would tell.'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of rule id, subject and file.'),
    waived: waiver().optional().describe('Of an unmet finding that is accepted: it does not count, and stays visible.'),
  })

const rule = () =>
  z.object({
    id: z.string(),
    family: z.string(),
    title: z.string(),
    severity: level(),
    why: z.string(),
    sources: z.array(source()),
  })

const result = () =>
  z.object({
    ruleId: z.string(),
    status: z.enum(STATUSES),
    counts: z.object({
      met: count(),
      unmet: count(),
      unknown: count(),
      waived: count().optional().describe('How many of the unmet ones are accepted.'),
    }),
    reason: z.string().optional().describe('Why it was skipped, or what went wrong inside the rule.'),
    readsDay: z
      .literal(true)
      .optional()
      .describe('The rule looked at the day: on another one it may find something else in the same files.'),
    settledBy: z.string().optional().describe('Of an unknown result without a finding: the section that is not given.'),
  })

const coverage = () =>
  z.object({
    rules: count(),
    judged: count().describe('Rules that came out as pass, warn, fail or waived.'),
    unknown: count(),
    skipped: count(),
    missing: z
      .array(z.object({ key: z.string(), rules: count() }))
      .describe('What to add to judge more, the best first.'),
    unread: z.array(z.string()).describe('Sections that are given and that no rule reads yet.'),
  })

const knowledge = () =>
  z
    .object({
      version: z.string().describe('Year and month of the newest document, such as 2026.11.'),
      oldest: day().describe('The day on which the oldest document was read.'),
      newest: day().describe('The day on which the newest document was read.'),
      maxAgeMonths: count().describe('The months that it may be old.'),
      old: z.boolean().describe('Whether it was older than that on the day as of which was judged.'),
    })
    .describe('How old the tables are that the rules judged by.')

const redaction = () =>
  z
    .object({
      key: z.string().describe('Of the same key the same; tells nothing of it.'),
      isKeyed: z
        .boolean()
        .describe('False: no key was given, so that anybody can try which name a pseudonym stands for.'),
    })
    .describe('That names and addresses were taken out.')

const provenance = () =>
  z
    .object({
      facts: z.record(z.string(), z.string()).describe('Of every table of facts, by its name.'),
      rules: z.string().describe('Of the version of the program and the ids of the rules that ran.'),
      policy: z.array(z.object(input())).optional().describe('The files that the policy was read from.'),
    })
    .describe('By what, beside the inputs, was judged, as SHA-256.')

/** One environment. */
export const reportSchema = () =>
  z
    .object({
      reportVersion: z.literal(1),
      tool: z.object({ name: z.literal('lync-ready'), version: z.string() }),
      asOf: day().describe('The day as of which was judged.'),
      knowledge: knowledge().optional(),
      redacted: redaction().optional(),
      environment: z.object({
        path: z.string(),
        name: z.string(),
        product: z.enum(['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se']),
      }),
      inputs: z.array(z.object(input())),
      observed: observedSchema().optional(),
      provenance: provenance().optional(),
      policy: policySchema().optional(),
      rules: z.array(rule()),
      results: z.array(result()),
      findings: z.array(finding()),
      causes: causesSchema().optional(),
      summary: z.object({
        error: count(),
        fail: count(),
        warn: count(),
        unknown: count(),
        waived: count().optional(),
        pass: count(),
        skip: count(),
      }),
      coverage: coverage(),
      estate: estateSchema().optional(),
      audit: auditSchema().optional(),
      comparison: comparisonSchema().optional(),
    })
    .describe('How one environment was judged.')

export type Frozen<T> = { readonly [Key in keyof T]: Frozen<T[Key]> }
export type Fitting<Wide, Narrow extends Wide> = Narrow

/** Does not compile when the contract and the schema part ways. */
export type SavedReport = Fitting<Frozen<z.infer<ReturnType<typeof reportSchema>>>, Report>
