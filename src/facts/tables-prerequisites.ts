/** The rows on what a computer must have beside the product: software (`src/domain/server-software-row.ts`), hardware. */

import * as z from 'zod'
import { HARDWARE_MEASURES, HARDWARE_SETTINGS, VIRTUAL_SETTINGS } from '../domain/hardware-row.ts'
import { FEATURE_GROUPS, SERVER_SETTINGS, VERSIONED_SOFTWARE } from '../domain/server-software-row.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)
const version = z.string().regex(/^\d+(\.\d+)+$/)
const hotfix = z.string().regex(/^KB\d+$/)
const said = { ...everyRow, roles: words, text: z.string(), note: z.string().optional() }
const software = { ...said, systems: words.optional() }

export const serverSoftware = z.discriminatedUnion('kind', [
  z.strictObject({
    ...software,
    kind: z.literal('version'),
    item: z.enum(VERSIONED_SOFTWARE),
    verdict: z.enum(['supported', 'unsupported', 'unconfirmed']),
    from: version.optional(),
    below: version.optional(),
    minProductVersion: version.optional(),
    minProductVersionName: z.string().optional(),
    partOf: words.optional(),
  }),
  z.strictObject({
    ...software,
    kind: z.literal('feature'),
    group: z.enum(FEATURE_GROUPS),
    features: words,
    orHotfix: hotfix.optional(),
  }),
  z.strictObject({ ...software, kind: z.literal('hotfix'), hotfix }),
  z.strictObject({
    ...software,
    kind: z.literal('registry'),
    path: z.string(),
    value: z.string(),
    language: z.string().optional(),
  }),
  z.strictObject({
    ...software,
    kind: z.literal('setting'),
    setting: z.enum(SERVER_SETTINGS),
    value: z.number().int().optional(),
  }),
])

const figure = z.number().positive().optional()

export const hardwareFloors = z.discriminatedUnion('kind', [
  z.strictObject({
    ...said,
    kind: z.literal('floor'),
    cores: figure,
    cpuGhz: figure,
    memoryGb: figure,
    diskCount: figure,
    diskRpm: figure,
    freeDiskGb: figure,
    nicGbps: figure,
  }),
  z.strictObject({ ...said, kind: z.literal('other-figure'), measure: z.enum(HARDWARE_MEASURES) }),
  z.strictObject({ ...said, kind: z.literal('adapters'), most: z.number().int().min(1) }),
  z.strictObject({ ...said, kind: z.literal('virtual'), setting: z.enum(VIRTUAL_SETTINGS) }),
  z.strictObject({ ...said, kind: z.literal('power-plan'), wanted: words, others: words }),
  z.strictObject({ ...said, kind: z.literal('setting'), setting: z.enum(HARDWARE_SETTINGS) }),
])
