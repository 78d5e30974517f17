/** The tables as rules see them: rows by table and product, read from the compiled form on first use. */

import { readFileSync } from 'node:fs'
import type { ClientLookupRow } from '../discovery/client-lookup-row.ts'
import type {
  ClientBrowserRow,
  ClientBuildRow,
  ClientRequirementRow,
  ClientServerRow,
  ClientServerUpdateRow,
  VdiSolutionRow,
} from '../domain/client-rows.ts'
import type { DeviceLifecycleRow } from '../domain/device-lifecycle-row.ts'
import type { DeviceProgrammeRow, DeviceRow } from '../domain/device-row.ts'
import type { DnsRuleRow } from '../domain/dns-rule-row.ts'
import type { ExchangeRuleRow, FederationRow } from '../domain/federation-row.ts'
import type { HardwareRow } from '../domain/hardware-row.ts'
import type { InteropSupportRow, InteropVersionRow } from '../domain/interop-row.ts'
import type { MigrationPathRow } from '../domain/migration-path-row.ts'
import type { NetworkRuleRow } from '../domain/network-rule-row.ts'
import type { OperatingSystemRow } from '../domain/operating-system-row.ts'
import type { ClientOsSupportRow, ClientRow, OsPoolRuleRow, OsSupportRow } from '../domain/os-support-row.ts'
import type { ProductBuildRow } from '../domain/product-build-row.ts'
import type { ProductLifecycleRow } from '../domain/product-lifecycle-row.ts'
import type { ServerSoftwareRow } from '../domain/server-software-row.ts'
import type {
  CollocationRow,
  DirectoryRow,
  FileShareRow,
  PoolRuleRow,
  SqlAvailabilityRow,
  SqlReleaseRow,
  SqlSupportRow,
} from '../domain/store-rows.ts'
import type { SupportEndRow } from '../domain/support-end-row.ts'
import type { TlsClientRow, TlsSupportRow } from '../domain/tls-row.ts'
import type { CertificatePropertyRow } from '../requirements/certificate-property-row.ts'
import type { CertificateRow } from '../requirements/certificate-row.ts'
import type { DnsRecordRow } from '../requirements/dns-record-row.ts'
import type { FirewallRow } from '../requirements/firewall-row.ts'
import type { InsideOpeningRow } from '../requirements/inside-opening-row.ts'
import type { VpnRequirementRow } from '../requirements/vpn-row.ts'
import type { Citation, FactRow, ProductId } from './citation.ts'
import type { Knowledge } from './knowledge.ts'

/** Every table, with the shape of its rows. */
export interface Tables {
  readonly 'certificate-properties': CertificatePropertyRow
  readonly 'certificate-requirements': CertificateRow
  readonly 'client-browsers': ClientBrowserRow
  readonly 'client-builds': ClientBuildRow
  readonly 'client-lookup': ClientLookupRow
  readonly 'client-os-support': ClientOsSupportRow
  readonly 'client-requirements': ClientRequirementRow
  readonly 'client-server-support': ClientServerRow
  readonly 'client-server-updates': ClientServerUpdateRow
  readonly clients: ClientRow
  readonly 'device-lifecycle': DeviceLifecycleRow
  readonly collocation: CollocationRow
  readonly 'device-programmes': DeviceProgrammeRow
  readonly devices: DeviceRow
  readonly 'directory-support': DirectoryRow
  readonly 'dns-records': DnsRecordRow
  readonly 'dns-rules': DnsRuleRow
  readonly 'exchange-rules': ExchangeRuleRow
  readonly 'federation-rules': FederationRow
  readonly 'file-share-rules': FileShareRow
  readonly 'firewall-openings': FirewallRow
  readonly 'hardware-floors': HardwareRow
  readonly 'inside-openings': InsideOpeningRow
  readonly 'interop-support': InteropSupportRow
  readonly 'interop-versions': InteropVersionRow
  readonly 'migration-paths': MigrationPathRow
  readonly 'network-rules': NetworkRuleRow
  readonly 'operating-systems': OperatingSystemRow
  readonly 'os-pool-rules': OsPoolRuleRow
  readonly 'os-support': OsSupportRow
  readonly 'product-builds': ProductBuildRow
  readonly 'product-lifecycle': ProductLifecycleRow
  readonly 'support-ends': SupportEndRow
  readonly 'server-software': ServerSoftwareRow
  readonly 'pool-rules': PoolRuleRow
  readonly 'sql-availability': SqlAvailabilityRow
  readonly 'sql-releases': SqlReleaseRow
  readonly 'sql-support': SqlSupportRow
  readonly 'tls-clients': TlsClientRow
  readonly 'tls-support': TlsSupportRow
  readonly 'vdi-solutions': VdiSolutionRow
  readonly 'vpn-requirements': VpnRequirementRow
}

export type TableName = keyof Tables

export const TABLE_NAMES = [
  'certificate-properties',
  'certificate-requirements',
  'client-browsers',
  'client-builds',
  'client-lookup',
  'client-os-support',
  'client-requirements',
  'client-server-support',
  'client-server-updates',
  'clients',
  'device-lifecycle',
  'collocation',
  'device-programmes',
  'devices',
  'directory-support',
  'dns-records',
  'dns-rules',
  'exchange-rules',
  'federation-rules',
  'file-share-rules',
  'firewall-openings',
  'hardware-floors',
  'inside-openings',
  'interop-support',
  'interop-versions',
  'migration-paths',
  'network-rules',
  'operating-systems',
  'os-pool-rules',
  'os-support',
  'product-builds',
  'product-lifecycle',
  'support-ends',
  'server-software',
  'pool-rules',
  'sql-availability',
  'sql-releases',
  'sql-support',
  'tls-clients',
  'tls-support',
  'vdi-solutions',
  'vpn-requirements',
] as const satisfies readonly TableName[]

export interface Table<Row> {
  readonly name: TableName
  readonly title: string
  readonly sources: readonly Citation[]
  readonly rows: readonly (Row & FactRow)[]
}

export interface Facts {
  /** A table; it is read when it is first asked for. */
  table<Name extends TableName>(name: Name): Table<Tables[Name]>
  /** The rows that hold for a product. */
  rows<Name extends TableName>(name: Name, product: ProductId): readonly (Tables[Name] & FactRow)[]
  /** A document by its key; keys mean the same in every table. */
  source(key: string): Citation | undefined
  /** How old all of it is. */
  knowledge(): Knowledge
}

/** The compiled form: as in `rules/facts/*.yaml`, checked at build time. */
export interface CompiledTable {
  readonly table: TableName
  readonly title: string
  readonly sources: { readonly [key: string]: Omit<Citation, 'key'> }
  readonly rows: readonly ({ readonly sources: readonly string[] } & Omit<FactRow, 'citations'>)[]
}

/** The tables shipped with this version. */
export function loadFacts(
  read: (name: TableName) => CompiledTable = readCompiled,
  readSources: () => Sources = readSourcesFile,
): Facts {
  let sources: Sources | undefined
  const tables = new Map<TableName, Table<unknown>>()
  const byProduct = new Map<string, readonly unknown[]>()
  const table = (name: TableName) => {
    const held = tables.get(name) ?? resolveTable(read(name))
    tables.set(name, held)
    return held
  }
  return {
    table: table as Facts['table'],
    rows: ((name: TableName, product: ProductId) => {
      const key = `${name} ${product}`
      const rows = byProduct.get(key) ?? table(name).rows.filter((row) => row.products.includes(product))
      byProduct.set(key, rows)
      return rows
    }) as Facts['rows'],
    source: (key) => {
      sources ??= readSources()
      const source = sources[key]
      return source && { key, ...source }
    },
    knowledge: readKnowledgeFile,
  }
}

type Sources = Readonly<Record<string, Omit<Citation, 'key'>>>

function readSourcesFile(): Sources {
  return JSON.parse(readFileSync(new URL('./generated/sources.json', import.meta.url), 'utf8')) as Sources
}

function readKnowledgeFile(): Knowledge {
  return JSON.parse(readFileSync(new URL('./generated/knowledge.json', import.meta.url), 'utf8')) as Knowledge
}

function readCompiled(name: TableName): CompiledTable {
  return JSON.parse(readFileSync(new URL(`./generated/${name}.json`, import.meta.url), 'utf8')) as CompiledTable
}

function resolveTable(compiled: CompiledTable): Table<unknown> {
  const sources = new Map(Object.entries(compiled.sources).map(([key, source]) => [key, { key, ...source }]))
  return {
    name: compiled.table,
    title: compiled.title,
    sources: [...sources.values()],
    rows: compiled.rows.map((row) => ({ ...row, citations: row.sources.flatMap((key) => sources.get(key) ?? []) })),
  }
}
