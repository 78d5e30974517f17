/** The rows of the tables on Active Directory, SQL Server, file shares and pools, as `src/domain/store-rows.ts` describes them. */

import * as z from 'zod'
import {
  AVAILABILITY_RULES,
  DIRECTORY_LISTS,
  DIRECTORY_RULES,
  FILE_SHARE_LISTS,
  FILE_SHARE_RULES,
  POOL_RULES,
  STORE_MODES,
  STORE_USES,
} from '../domain/store-rows.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)
const count = z.number().int().min(1)
const build = z.string().regex(/^\d+(\.\d+)+$/)
const said = { ...everyRow, text: z.string(), note: z.string().optional() }
const verdict = z.enum(['supported', 'unsupported', 'unconfirmed'])
const update = { minProductVersion: build.optional(), minProductVersionName: z.string().optional() }
const names = { ...said, ...update, names: words, verdict }
const floor = z.strictObject({
  name: z.string(),
  servicePack: z.number().int(),
  cumulativeUpdate: z.number().int().optional(),
  build,
})
const release = { ...said, release: z.string(), verdict, editions: words.optional(), floor: floor.optional() }
const modes = z.array(z.enum(STORE_MODES)).min(1)
const uses = z.array(z.enum(STORE_USES)).min(1)

export const directorySupport = z.discriminatedUnion('kind', [
  z.strictObject({ ...names, kind: z.enum(DIRECTORY_LISTS) }),
  z.strictObject({ ...said, kind: z.literal('rule'), rule: z.enum(DIRECTORY_RULES) }),
])

export const sqlReleases = z.strictObject({
  ...everyRow,
  name: z.string(),
  version: build,
  servicePacks: z.array(z.strictObject({ servicePack: z.number().int(), build })).min(1),
})

export const sqlSupport = z.discriminatedUnion('kind', [
  z.strictObject({ ...release, ...update, kind: z.literal('store'), uses }),
  z.strictObject({ ...release, kind: z.literal('express'), onlyInPlaceUpgrade: z.boolean().optional() }),
])

export const sqlAvailability = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('mode'), modes, uses, verdict: z.enum(['supported', 'unsupported']) }),
  z.strictObject({ ...release, kind: z.literal('server'), modes }),
  z.strictObject({ ...said, kind: z.literal('nodes'), modes, edition: z.string(), most: count }),
  z.strictObject({ ...said, kind: z.literal('rule'), rule: z.enum(AVAILABILITY_RULES) }),
])

export const fileShareRules = z.discriminatedUnion('kind', [
  z.strictObject({ ...names, kind: z.enum(FILE_SHARE_LISTS) }),
  z.strictObject({ ...said, kind: z.literal('rule'), rule: z.enum(FILE_SHARE_RULES) }),
])

export const collocation = z.strictObject({
  ...said,
  hosts: words,
  with: words,
  verdict: z.enum(['allowed', 'forbidden']),
})

export const poolRules = z.discriminatedUnion('kind', [
  z.strictObject({
    ...said,
    kind: z.literal('size'),
    roles: words,
    unsupported: count.optional(),
    most: count.optional(),
    standby: count.optional(),
    recommended: count.optional(),
  }),
  z.strictObject({ ...said, kind: z.literal('quorum'), servers: count }),
  z.strictObject({
    ...said,
    kind: z.literal('rule'),
    rule: z.enum(POOL_RULES),
    roles: words.optional(),
    most: count.optional(),
  }),
])
