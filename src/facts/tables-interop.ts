/** The rows of the tables on federation, and on the servers of other products. */

import * as z from 'zod'
import { EXCHANGE_REQUIREMENTS, FEDERATION_REQUIREMENTS, PROVIDER_SERVICES } from '../domain/federation-row.ts'
import { INTEROP_SERVERS, INTEROP_USES } from '../domain/interop-row.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)
const build = z.string().regex(/^\d+(\.\d+)+$/)
const said = { ...everyRow, text: z.string(), note: z.string().optional() }

export const federationRules = z.discriminatedUnion('kind', [
  z.strictObject({
    ...said,
    kind: z.literal('requirement'),
    requirement: z.enum(FEDERATION_REQUIREMENTS),
    domains: words.optional(),
  }),
  z.strictObject({
    ...said,
    kind: z.literal('hosting-provider'),
    service: z.enum(PROVIDER_SERVICES),
    proxyFqdns: words,
    verification: z.enum(['use-source-verification', 'always-verifiable', 'always-unverifiable']).optional(),
    autodiscoverUrl: z.url({ protocol: /^https$/ }).optional(),
    sharedAddressSpace: z.boolean().optional(),
  }),
])

export const exchangeRules = z.strictObject({
  ...said,
  requirement: z.enum(EXCHANGE_REQUIREMENTS),
  exchange: z.enum(['own', 'online']).optional(),
  path: z.string().startsWith('/').optional(),
  applicationIdentifier: z.string().optional(),
})

export const interopSupport = z.strictObject({
  ...said,
  server: z.enum(INTEROP_SERVERS),
  use: z.enum(INTEROP_USES),
  releases: words.optional(),
  verdict: z.enum(['supported', 'unsupported']),
  minServicePack: z.number().int().optional(),
})

export const interopVersions = z.strictObject({
  ...everyRow,
  server: z.enum(INTEROP_SERVERS),
  name: z.string(),
  aliases: words.optional(),
  hosted: z.literal(true).optional(),
  builds: z.strictObject({ from: build, before: build }).optional(),
  servicePacks: z.array(z.strictObject({ servicePack: z.number().int(), from: build })).optional(),
})
