/** The format of files of audit data, version 1. */

import * as z from 'zod'
import { oneOrMany, optional } from '../environment/schema/forms.ts'
import { choice, day, filePath, isNumber, list, record, text, whole } from '../environment/schema/kit.ts'
import { described, leaf, type Notes, Refusal, saying } from '../environment/schema/leaf.ts'

const MOST_PROSE = 8192

/** A text of several lines, which may end anywhere; an empty line parts paragraphs, between which this stands. */
function prose(description: string, notes: Notes, between = '\n\n') {
  const what = saying(description, notes)
  const read = (value: unknown) => {
    if (typeof value !== 'string' && !isNumber(value)) return new Refusal(`expected a text: ${what}`)
    const typed = String(value).trim()
    if (typed === '') return new Refusal(`must not be empty: ${what}`)
    return [...typed].length > MOST_PROSE
      ? new Refusal(`longer than 8,192 characters: ${description}`)
      : paragraphs(typed).join(between)
  }
  return leaf(what, { type: ['string', 'number'], minLength: 1, maxLength: MOST_PROSE }, read, notes)
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n[ \t]*\n\s*/).map((each) => each.replaceAll(/\s*\n\s*/g, ' '))
}

const version = described(
  'the version of the format of this file: 1',
  z.literal(1, { error: 'expected lync-ready-audit: 1, the version of the format of this file' }),
)

const environment = text(
  'the environment it is for, by the path or the name that the report shows; without it, every one of the run',
  { like: ['sites/oslo.yaml', 'Contoso'] },
)

const by = text('who says so', { like: 'Ola Nordmann' })

const cover = record(
  'whom the report is from, whom it is for, and why',
  optional({
    title: text('the title of the report, instead of one made from the name of the environment', {
      examples: ['Readiness of Lync Server 2013 at Contoso'],
    }),
    client: text('whom the report is for', { like: 'Contoso Ltd' }),
    author: text('who wrote it', { like: 'Ola Nordmann' }),
    company: text('the company of the author', { like: 'Fabrikam Consulting' }),
    purpose: text('why the report was asked for', { examples: ['acceptance before the roll-out to all sites'] }),
    confidentiality: text('a mark that stands on every page', { like: 'Confidential' }),
    version: text('the version of this copy', { like: ['1.0', 'draft 2'] }),
    logo: filePath('a PNG or JPEG picture of at most 1 MB and 4,000 pixels a side, relative to this file', {
      like: 'logo.png',
    }),
  }),
)

const finding = record('something the assessor found that no rule judges', {
  id: text('a stable name of the finding, which no other one here has', { like: 'A-01' }),
  title: text('what is the matter, in one sentence', { examples: ['Nobody has restored a backup'] }),
  level: choice('how bad it is in the opinion of the assessor: fail, warn or note; it counts for nothing', [
    'fail',
    'warn',
    'note',
  ]),
  text: prose('what was seen; an empty line parts paragraphs', {
    examples: ['The backups of the Central Management store are taken, and were never restored.'],
  }),
  by,
  date: day('the day on which it was seen'),
  ...optional({
    subject: text('what it is about', { like: 'lync01.contoso.net' }),
    fix: prose('what to do', { examples: ['Restore the store on a spare server, and write down how.'] }),
    evidence: oneOrMany(
      'files that show it, relative to this one; the report holds their hashes',
      filePath('a file that shows it', { like: 'evidence/restore.txt' }),
    ),
    environment,
  }),
})

const attestation = record('the word of a person on something that no rule could judge; it never becomes a pass', {
  rule: text('the id of the rule', { like: 'certificates/client-auth-usage-present' }),
  answer: prose(
    'what is so, in the words of the person',
    { examples: ['Nobody of the company federates with a public provider.'] },
    ' ',
  ),
  by,
  date: day('the day on which it was said'),
  ...optional({
    subject: text('what the finding is about, as the report names it; without it, the rule as a whole', {
      like: 'lync01.contoso.net',
    }),
    evidence: filePath('a file that shows it, relative to this one; the report holds its hash', {
      like: 'evidence/providers.txt',
    }),
    environment,
  }),
})

const planEntry = record('who puts something right, and what it takes', {
  rules: text('the findings it is for: the id of a rule, a family or a pattern', { like: ['dns', 'dns/*-present'] }),
  ...optional({
    owner: text('who does it', { like: 'the DNS team' }),
    effort: text('what it takes', { like: ['2 hours', 'one change window'] }),
    order: whole('its place in the plan: the lowest comes first', { min: 1, max: 9999, examples: [1] }),
    due: day('the day by which it is to be done'),
    environment,
  }),
})

/** The whole file. */
export const auditDocument = () =>
  record('what a person adds to a report', {
    'lync-ready-audit': version,
    ...optional({
      cover,
      findings: list('what the assessor found and no rule judges', finding),
      attestations: list('what people say of things that no rule could judge', attestation),
      plan: list('who puts what right, and what it takes', planEntry),
    }),
  })

export type AuditDocument = z.output<ReturnType<typeof auditDocument>>
