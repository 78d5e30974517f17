/** The part of the schema of a report that tells what people added. */

import * as z from 'zod'
import { day, input, level, span } from './report-schema-parts.ts'

/** Of a picture of 1 MB in base64. */
const MOST_PICTURE = 1_398_104
const MOST_PIXELS = 4000

const pixels = () => z.int().positive().max(MOST_PIXELS)
const place = () => z.object(span()).describe('Where it is written.')

const logo = () =>
  z
    .object({
      ...input(),
      mediaType: z.enum(['image/png', 'image/jpeg']),
      data: z
        .string()
        .max(MOST_PICTURE)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/)
        .describe('The bytes of the file, in base64.'),
      width: pixels(),
      height: pixels(),
    })
    .describe('A picture for the cover.')

const cover = () =>
  z
    .object({
      title: z.string().optional(),
      client: z.string().optional(),
      author: z.string().optional(),
      company: z.string().optional(),
      purpose: z.string().optional(),
      confidentiality: z.string().optional().describe('A mark that stands on every page.'),
      version: z.string().optional(),
      logo: logo().optional(),
    })
    .describe('Whom the report is from, whom it is for, and why.')

const finding = () =>
  z
    .object({
      id: z.string(),
      title: z.string(),
      level: z.union([level(), z.literal('note')]).describe('In the opinion of the assessor: it counts for nothing.'),
      subject: z.string().optional(),
      text: z.string(),
      fix: z.string().optional(),
      by: z.string(),
      date: day(),
      evidence: z.array(z.object(input())).describe('Files that show it.'),
      location: place(),
    })
    .describe('Something the assessor found that no rule judges.')

const attestation = () =>
  z
    .object({
      rule: z.string(),
      subject: z.string().optional().describe('Absent: the rule as a whole.'),
      answer: z.string(),
      by: z.string(),
      date: day(),
      evidence: z.object(input()).optional().describe('The file that shows it.'),
      speaksOf: z
        .enum(['unknown', 'judged', 'absent', 'untold'])
        .describe(
          'Whether the report has it: it is unknown there; a rule judged it; there is no such thing; or it may be among what is met, which is not listed.',
        ),
      location: place(),
    })
    .describe('The word of a person on something no rule could judge: it never becomes a pass.')

const planEntry = () =>
  z
    .object({
      rules: z.string().describe('The id of a rule, a family or a pattern.'),
      owner: z.string().optional(),
      effort: z.string().optional(),
      order: z.int().positive().optional().describe('Comes before those with a higher one.'),
      due: day().optional(),
    })
    .describe('Who puts something right, and what it takes.')

export const auditSchema = () =>
  z
    .object({
      ...input(),
      cover: cover(),
      findings: z.array(finding()),
      attestations: z.array(attestation()),
      plan: z.array(planEntry()),
    })
    .describe('What people added, and the file they wrote it in. None of it is judged.')
