/** The rows of the two TLS tables, as `src/domain/tls-row.ts` describes them. */

import * as z from 'zod'
import { TLS_PREREQUISITES, TLS_SETTINGS } from '../domain/tls-row.ts'
import { TLS_VERSIONS } from '../domain/tls-versions.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)
const build = z.string().regex(/^\d+(\.\d+)+$/)
const said = { ...everyRow, text: z.string(), note: z.string().optional() }

export const tlsSupport = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('offered'), versions: z.array(z.enum(TLS_VERSIONS)).min(1) }),
  z.strictObject({
    ...said,
    kind: z.literal('hardening'),
    roles: words,
    verdict: z.enum(['supported', 'unsupported']),
    minProductVersion: build.optional(),
    minProductVersionName: z.string().optional(),
  }),
  z.strictObject({
    ...said,
    kind: z.literal('prerequisite'),
    item: z.enum(TLS_PREREQUISITES),
    minVersion: build.optional(),
    hotfix: z
      .string()
      .regex(/^KB\d+$/)
      .optional(),
    systems: words.optional(),
  }),
  z.strictObject({
    ...said,
    kind: z.literal('sql'),
    release: z.string(),
    servicePacks: z.array(z.number().int()).min(1),
    firstBuild: build,
    verdict: z.enum(['always', 'from', 'never']),
    cumulativeUpdate: z.number().int().optional(),
    build: build.optional(),
    securityBuild: build.optional(),
  }),
  z.strictObject({ ...said, kind: z.literal('setting'), setting: z.enum(TLS_SETTINGS) }),
  z.strictObject({
    ...said,
    kind: z.literal('partner'),
    partners: words,
    verdict: z.enum(['speaks', 'when-updated', 'never']),
  }),
])

export const tlsClients = z.strictObject({
  ...said,
  clients: words,
  verdict: z.enum(['from', 'never']),
  minVersion: build.optional(),
  firstBuild: build.optional(),
  before: build.optional(),
})
