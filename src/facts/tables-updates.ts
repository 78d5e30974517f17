/** The rows of the tables on updates and migration, as `src/domain/product-build-row.ts` and `migration-path-row.ts` describe them. */

import * as z from 'zod'
import { MIGRATION_RULES, REMOVED, UPGRADE_BLOCKERS } from '../domain/migration-path-row.ts'
import { UPDATE_FEATURES } from '../domain/product-build-row.ts'
import { EARLIER_SYSTEMS } from '../domain/systems.ts'
import { PRODUCTS } from './citation.ts'
import { everyRow } from './tables-common.ts'

const words = z.array(z.string()).min(1)
const build = z.string().regex(/^\d+(\.\d+)+$/)
const kb = z.string().regex(/^KB\d{6,7}$/)
const cve = z.string().regex(/^CVE-\d{4}-\d{4,}$/)
const noted = { ...everyRow, note: z.string().optional() }

export const productBuilds = z.discriminatedUnion('kind', [
  z.strictObject({
    ...noted,
    kind: z.literal('range'),
    system: z.string().optional(),
    first: build,
    before: build,
  }),
  z.strictObject({
    ...noted,
    kind: z.literal('update'),
    name: z.string(),
    otherNames: words.optional(),
    released: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/),
    orEarlier: z.literal(true).optional(),
    kb: z.array(kb).min(1).optional(),
    build: build.optional(),
    brings: words.optional(),
    closes: z.array(cve).min(1).optional(),
    effect: z.string().optional(),
    paid: z.literal(true).optional(),
  }),
  z.strictObject({
    ...noted,
    kind: z.literal('feature'),
    feature: z.enum(UPDATE_FEATURES),
    roles: words,
    build,
    update: z.string(),
    from: z.iso.date().optional(),
    text: z.string(),
  }),
  z.strictObject({
    ...noted,
    kind: z.literal('component'),
    component: z.string(),
    stands: z.enum(['with-server', 'apart']),
  }),
  z.strictObject({ ...noted, kind: z.literal('fabric'), version: build, roles: words }),
  z.strictObject({ ...noted, kind: z.literal('pool'), text: z.string() }),
])

const system = z.enum([...EARLIER_SYSTEMS, ...PRODUCTS])
const verdict = z.enum(['supported', 'unsupported', 'unconfirmed'])
const said = { ...noted, text: z.string() }
const together = { with: z.array(system).min(1), verdict }

export const migrationPaths = z.discriminatedUnion('kind', [
  z.strictObject({
    ...said,
    kind: z.literal('path'),
    from: system,
    inPlace: verdict,
    sideBySide: verdict,
    via: system.optional(),
    inPlaceExceptRoles: words.optional(),
    conditions: words.optional(),
  }),
  z.strictObject({ ...said, kind: z.literal('coexistence'), ...together }),
  z.strictObject({
    ...said,
    kind: z.literal('versions'),
    most: z.number().int().min(1),
    where: z.enum(['anywhere', 'hybrid']),
  }),
  z.strictObject({ ...said, kind: z.literal('hybrid'), systems: z.array(system).min(2), verdict }),
  z.strictObject({ ...said, kind: z.literal('pairing'), ...together }),
  z.strictObject({
    ...said,
    kind: z.literal('removed'),
    feature: z.enum(REMOVED),
    keptOnEarlierPools: z.boolean(),
    instead: z.string().optional(),
  }),
  z.strictObject({ ...said, kind: z.literal('blocker'), from: system, blocker: z.enum(UPGRADE_BLOCKERS) }),
  z.strictObject({ ...said, kind: z.literal('branch'), ...together }),
  z.strictObject({ ...said, kind: z.literal('rule'), rule: z.enum(MIGRATION_RULES) }),
])
