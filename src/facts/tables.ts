/** What a row of each table may hold. Used at build time only: a run reads what was checked here. */

import * as z from 'zod'
import { DNS_CONDITIONS, DNS_SUBJECTS, DNS_TARGETS, SRV_SEVERAL } from '../requirements/dns-record-row.ts'
import type { TableName } from './table-names.ts'
import { serviceAnswers } from './tables-answers.ts'
import { certificateProperties, certificateRequirements } from './tables-certificates.ts'
import {
  clientBrowsers,
  clientBuilds,
  clientRequirements,
  clientServerSupport,
  clientServerUpdates,
  vdiSolutions,
} from './tables-clients.ts'
import { everyRow } from './tables-common.ts'
import { deviceLifecycle, deviceProgrammes, devices } from './tables-devices.ts'
import { clientLookup } from './tables-discovery.ts'
import { firewallOpenings, insideOpenings, networkRules } from './tables-firewall.ts'
import { exchangeRules, federationRules, interopSupport, interopVersions } from './tables-interop.ts'
import { supportEnds } from './tables-lifecycle.ts'
import { mediaCandidates } from './tables-media.ts'
import { networkTargets } from './tables-network.ts'
import { hardwareFloors, serverSoftware } from './tables-prerequisites.ts'
import {
  collocation,
  directorySupport,
  fileShareRules,
  poolRules,
  sqlAvailability,
  sqlReleases,
  sqlSupport,
} from './tables-stores.ts'
import { tlsClients, tlsSupport } from './tables-tls.ts'
import { migrationPaths, productBuilds } from './tables-updates.ts'
import { vpnRequirements } from './tables-vpn.ts'

const words = z.array(z.string())
const dottedNumber = z.string().regex(/^\d+(\.\d+)*$/)
const architecture = z.enum(['x64', 'x86', 'ia64', 'arm64'])
const verdict = z.enum(['supported', 'unsupported', 'unconfirmed'])

const operatingSystems = z.strictObject({
  ...everyRow,
  name: z.string(),
  kind: z.enum(['server', 'client', 'mac', 'mobile']),
  aliases: words.optional(),
  version: dottedNumber.optional(),
  builds: z.array(dottedNumber).optional(),
  laterBuilds: z.boolean().optional(),
  servicePacks: z.array(z.strictObject({ build: dottedNumber, servicePack: z.number().int() })).optional(),
  releases: z
    .array(z.strictObject({ name: z.string(), build: dottedNumber.optional(), version: dottedNumber.optional() }))
    .optional(),
  editions: words.optional(),
  architectures: z.array(architecture).optional(),
  note: z.string().optional(),
})

const osSupport = z.strictObject({
  ...everyRow,
  roles: words.min(1),
  os: z.string(),
  verdict,
  editions: words.optional(),
  editionsExcept: words.optional(),
  minServicePack: z.number().int().optional(),
  recommendedServicePack: z.number().int().optional(),
  minProductVersion: dottedNumber.optional(),
  minProductVersionName: z.string().optional(),
  installation: z.enum(['full', 'core']).optional(),
  architecture: architecture.optional(),
  onlyInPlaceUpgrade: z.boolean().optional(),
  note: z.string().optional(),
})

const clientOsSupport = z.strictObject({
  ...everyRow,
  clients: words.min(1),
  os: z.string(),
  verdict,
  minVersion: dottedNumber.optional(),
  maxVersion: dottedNumber.optional(),
  minServicePack: z.number().int().optional(),
  note: z.string().optional(),
})

const srvNumber = z.number().int().min(0).max(65535)

const dnsRecords = z.strictObject({
  ...everyRow,
  view: z.enum(['internal', 'external']),
  type: z.enum(['host', 'host-or-alias', 'srv']),
  each: z.enum(DNS_SUBJECTS),
  owner: z.string().includes('{name}'),
  when: z.array(z.enum(DNS_CONDITIONS)),
  necessity: z.enum(['required', 'optional', 'forbidden']),
  leadsTo: z.enum(DNS_TARGETS).optional(),
  port: z.union([z.number().int().min(1).max(65535), z.enum(['from-access-edge', 'from-federation'])]).optional(),
  priority: srvNumber.optional(),
  weight: srvNumber.optional(),
  several: z.enum(SRV_SEVERAL).optional(),
  targetAnywhere: z.literal(true).optional(),
  ipv4Only: z.literal(true).optional(),
  rule: z.string(),
  because: z.string(),
})

/** The shape of the rows of every table. */
const rowSchemas = {
  'certificate-properties': certificateProperties,
  'certificate-requirements': certificateRequirements,
  'client-browsers': clientBrowsers,
  'client-builds': clientBuilds,
  'client-lookup': clientLookup,
  'client-os-support': clientOsSupport,
  'client-requirements': clientRequirements,
  'client-server-support': clientServerSupport,
  'client-server-updates': clientServerUpdates,
  clients: z.strictObject({ ...everyRow, name: z.string(), aliases: words, isDevice: z.literal(true).optional() }),
  'device-lifecycle': deviceLifecycle,
  collocation,
  'device-programmes': deviceProgrammes,
  devices,
  'directory-support': directorySupport,
  'dns-records': dnsRecords,
  'dns-rules': z.strictObject({ ...everyRow, text: z.string(), most: z.number().int().min(1).optional() }),
  'exchange-rules': exchangeRules,
  'federation-rules': federationRules,
  'file-share-rules': fileShareRules,
  'firewall-openings': firewallOpenings,
  'hardware-floors': hardwareFloors,
  'inside-openings': insideOpenings,
  'interop-support': interopSupport,
  'interop-versions': interopVersions,
  'media-candidates': mediaCandidates,
  'migration-paths': migrationPaths,
  'network-rules': networkRules,
  'network-targets': networkTargets,
  'operating-systems': operatingSystems,
  'os-pool-rules': z.strictObject({ ...everyRow, requirement: z.string(), note: z.string().optional() }),
  'os-support': osSupport,
  'product-builds': productBuilds,
  'pool-rules': poolRules,
  'product-lifecycle': z.strictObject({
    ...everyRow,
    mainstreamEnd: z.iso.date().optional(),
    supportEnd: z.iso.date(),
    atLeast: z.literal(true).optional(),
    note: z.string().optional(),
  }),
  'support-ends': supportEnds,
  'server-software': serverSoftware,
  'service-answers': serviceAnswers,
  'sql-availability': sqlAvailability,
  'sql-releases': sqlReleases,
  'sql-support': sqlSupport,
  'tls-clients': tlsClients,
  'tls-support': tlsSupport,
  'vdi-solutions': vdiSolutions,
  'vpn-requirements': vpnRequirements,
} satisfies Record<TableName, z.ZodType>

const source = z.strictObject({
  title: z.string(),
  url: z.url({ protocol: /^https$/ }).optional(),
  read: z.iso.date(),
})

/** One file of `rules/facts/`. */
export function tableSchema(name: TableName) {
  return z.strictObject({
    table: z.literal(name),
    title: z.string(),
    sources: z.record(z.string(), source),
    rows: z.array(rowSchemas[name] as z.ZodType<{ id: string; sources: string[] }>).min(1),
  })
}
