/** The rows of the three device tables, as `src/domain/device-row.ts` describes them. */

import * as z from 'zod'
import { DEVICE_REQUIREMENTS, STANDINGS } from '../domain/device-row.ts'
import { CONFIDENCES, PRODUCTS } from './citation.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)
const text = z.string()
const flag = z.boolean()
const listProduct = z.enum([
  ...PRODUCTS,
  'ocs-2007-r2',
  'lync-2010',
  'lync',
  'lync-online',
  'lync-online-dedicated',
  'sfb',
  'sfb-online',
  'teams',
])
const level = z.enum([
  'qualified',
  'certified',
  'works-with',
  'optimized',
  'vendor-tested',
  'supported-not-qualified',
  'supported',
  'supported-via-vis',
  'native',
  'firmware-available',
  'named-in-migration-guide',
])
const versionRule = z.enum(['tested', 'exact', 'min', 'range'])
const day = z.iso.date()

const qualification = z.strictObject({
  product: listProduct,
  level,
  versions: words.optional(),
  versionRule: versionRule.optional(),
  maxVersion: text.optional(),
  versionConfidence: z.enum(CONFIDENCES).optional(),
  versionSources: words.optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
  listedAs: text.optional(),
  listedUntil: text.optional(),
  configuration: text.optional(),
  transport: text.optional(),
  tlsSrtp: flag.optional(),
  scope: text.optional(),
  controller: text.optional(),
  onlyWith: text.optional(),
  settings: z.record(z.string(), z.union([text, z.number()])).optional(),
  directSip: flag.optional(),
  mediaBypass: flag.optional(),
  dnsLoadBalancing: flag.optional(),
  sipOptions: flag.optional(),
  ipv6: flag.optional(),
  exchangeUm: flag.optional(),
  notes: text.optional(),
  sources: words,
})

export const devices = z.strictObject({
  ...everyRow,
  category: text,
  vendor: text,
  vendorAliases: words.optional(),
  model: text,
  models: words.optional(),
  aliases: words.optional(),
  hints: words.optional(),
  type: text.optional(),
  use: text.optional(),
  form: text.optional(),
  software: text.optional(),
  covers: text.optional(),
  status: z
    .enum([
      'end-of-life',
      'not-listed',
      'documented-not-listed',
      'listed-but-end-of-life',
      'version-not-listed',
      'formerly-listed',
      'older-product-only',
      'tls',
      'generic',
    ])
    .optional(),
  notTestedFor: z.array(listProduct).optional(),
  lastUpdate: z.strictObject({ kb: text, date: text, sources: words }).optional(),
  tls: z.strictObject({ only: text, confidence: z.enum(CONFIDENCES), sources: words }).optional(),
  notes: text.optional(),
  qualifications: z.array(qualification).min(1).optional(),
  severity: z.enum(['fail', 'warn']).optional(),
  severityNote: text.optional(),
  reason: text.optional(),
})

const programme = { ...everyRow, text }
const gives = z.enum(STANDINGS)
const judgement = z.enum([
  'same',
  'allowed',
  'older',
  'newer',
  'different',
  'not-given',
  'no-version-listed',
  'incomparable',
])

export const deviceProgrammes = z.discriminatedUnion('kind', [
  z.strictObject({ ...programme, kind: z.literal('level'), level, gives }),
  z.strictObject({
    ...programme,
    kind: z.enum(['label', 'carry']),
    categories: words,
    from: listProduct,
    to: z.array(listProduct).min(1),
    gives,
    levels: z.array(level).optional(),
  }),
  z.strictObject({
    ...programme,
    kind: z.literal('version'),
    categories: words,
    rule: versionRule,
    outcomes: z.partialRecord(judgement, z.enum(['met', 'fail', 'warn'])),
  }),
  z.strictObject({ ...programme, kind: z.literal('unlisted'), categories: words, severity: z.enum(['fail', 'warn']) }),
  z.strictObject({
    ...programme,
    kind: z.literal('requirement'),
    requirement: z.enum(DEVICE_REQUIREMENTS),
    devices: words.optional(),
    minVersion: text.optional(),
  }),
])

export const deviceLifecycle = z.strictObject({
  ...everyRow,
  name: text,
  devices: words,
  ends: z.enum(['support', 'connections']),
  mainstreamEnd: day.optional(),
  end: day,
  paidUpdatesEnd: day.optional(),
  note: text.optional(),
})
