/** The rows of the two certificate tables, as `src/requirements/certificate-row.ts` and `certificate-property-row.ts` describe them. */

import * as z from 'zod'
import { CERTIFICATE_DEMANDS, CERTIFICATE_ENDS } from '../requirements/certificate-property-row.ts'
import {
  CERTIFICATE_CONDITIONS,
  CERTIFICATE_OWNERS,
  CERTIFICATE_USES,
  OWN_NAMES,
  SHARED_NAMES,
} from '../requirements/certificate-row.ts'
import { everyRow } from './tables-common.ts'

const when = z.array(z.enum(CERTIFICATE_CONDITIONS)).default([])
const bits = z.number().int().min(160)

const of = z.enum([...OWN_NAMES, ...SHARED_NAMES])

const name = z.strictObject({
  of,
  pattern: z.string().includes('{name}').default('{name}'),
  use: z.enum(CERTIFICATE_USES).optional(),
  necessity: z.enum(['required', 'optional']),
  when,
  wildcard: z.enum(['allowed', 'never']),
  orOn: z.enum(CERTIFICATE_USES).optional(),
  because: z.string(),
})

export const certificateRequirements = z.strictObject({
  ...everyRow,
  each: z.enum(CERTIFICATE_OWNERS),
  called: z.string().regex(/^[a-z][a-z-]*$/),
  usages: z.array(z.enum(CERTIFICATE_USES)).min(1),
  otherwise: z.enum(CERTIFICATE_USES).optional(),
  when,
  necessity: z.enum(['required', 'recommended']),
  subject: z.strictObject({ of: of.optional(), necessity: z.enum(['required', 'recommended', 'any']) }),
  wildcardSubject: z.enum(['never', 'disputed']),
  subjectInSan: z.enum(['required', 'not-needed']),
  names: z.array(name),
  publicCa: z.enum(['required', 'any']),
  eku: z.array(z.strictObject({ usage: z.enum(['serverAuth', 'clientAuth']), when })).min(1),
  sameOnEveryMember: z.boolean(),
  exportable: z.enum(['not-needed', 'among-members']),
  keyBits: z.strictObject({ required: bits, recommended: bits }).optional(),
  mayCombineWith: z.array(z.string()),
  because: z.string(),
  note: z.string().optional(),
})

const property = { ...everyRow, text: z.string(), note: z.string().optional() }

export const certificateProperties = z.discriminatedUnion('kind', [
  z.strictObject({
    ...property,
    kind: z.literal('key'),
    algorithm: z.enum(['RSA', 'EC']),
    bits,
    verdict: z.enum(['supported', 'recommended']),
  }),
  z.strictObject({
    ...property,
    kind: z.literal('signature'),
    padding: z.enum(['pkcs1', 'pss']),
    hashes: z.array(z.string()),
    verdict: z.enum(['supported', 'unsupported']),
  }),
  z.strictObject({
    ...property,
    kind: z.literal('demand'),
    demand: z.enum(CERTIFICATE_DEMANDS),
    verdict: z.enum(['required', 'recommended']),
  }),
  z.strictObject({
    ...property,
    kind: z.literal('roll-over'),
    use: z.enum(CERTIFICATE_USES),
    hours: z.number().int().min(1),
  }),
  z.strictObject({
    ...property,
    kind: z.literal('end'),
    what: z.enum(CERTIFICATE_ENDS),
    from: z.iso.date(),
  }),
  z.strictObject({
    ...property,
    kind: z.literal('validity'),
    from: z.iso.date(),
    before: z.iso.date().optional(),
    days: z.number().int().min(1),
  }),
])
