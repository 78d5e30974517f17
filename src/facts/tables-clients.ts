/** The rows of the tables on clients, as `src/domain/client-rows.ts` describes them. */

import * as z from 'zod'
import { BROWSER_NAMES } from '../domain/client-rows.ts'
import { everyRow } from './tables-common.ts'

const clients = z.array(z.string()).min(1)
const number = z.string().regex(/^\d+(\.\d+)*$/)
const build = z.string().regex(/^\d+(\.\d+)+$/)
const browser = z.enum(BROWSER_NAMES)
const note = z.string().optional()
const year = z.number().int().min(1997)

export const clientServerSupport = z.strictObject({
  ...everyRow,
  clients,
  verdict: z.enum(['supported', 'limited', 'unsupported', 'unconfirmed']),
  note,
  instead: z.string().optional(),
})

export const clientServerUpdates = z.strictObject({
  ...everyRow,
  kind: z.enum(['sign-in', 'interface']),
  clients,
  minProductVersion: build,
  minProductVersionName: z.string(),
  text: z.string(),
  browser: browser.optional(),
  browserFrom: number.optional(),
  after: z.iso.date().optional(),
})

export const clientBrowsers = z.strictObject({
  ...everyRow,
  clients,
  os: z.array(z.string()).min(1),
  browser: z.union([browser, z.literal('*')]),
  verdict: z.enum(['supported', 'unsupported', 'unconfirmed']),
  minVersion: number.optional(),
  maxVersion: number.optional(),
  bits: z
    .array(z.union([z.literal(32), z.literal(64)]))
    .min(1)
    .optional(),
  note,
})

export const clientBuilds = z.strictObject({ ...everyRow, clients, build, name: z.string() })

export const vdiSolutions = z.strictObject({
  ...everyRow,
  solution: z.string(),
  clients,
  desktops: z.array(z.string()).min(1).optional(),
  withOnline: z.boolean().optional(),
  text: z.string(),
  note,
})

const said = { ...everyRow, clients, text: z.string() }

export const clientRequirements = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('certificate-hash'), refused: clients, uses: clients }),
  z.strictObject({ ...said, kind: z.literal('http-crl'), uses: clients }),
  z.strictObject({
    ...said,
    kind: z.enum(['one-discovery-name', 'edge-and-reverse-proxy', 'no-mandatory-profile']),
  }),
  z.strictObject({ ...said, kind: z.literal('mobility-service'), service: z.enum(['mcx', 'ucwa']) }),
  z.strictObject({ ...said, kind: z.literal('outlook'), minOutlook: year, lastOutlook: year.optional() }),
  z.strictObject({ ...said, kind: z.literal('contact-store-outlook'), minOutlook: year }),
  z.strictObject({ ...said, kind: z.literal('several-sip-domains'), systems: clients }),
  z.strictObject({ ...said, kind: z.literal('proxy-browser'), minVersion: number, maxVersion: number.optional() }),
])
