/** Every table there is, with the shape of its rows. */

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
import type { NetworkTargetRow } from '../domain/network-target-row.ts'
import type { OperatingSystemRow } from '../domain/operating-system-row.ts'
import type { ClientOsSupportRow, ClientRow, OsPoolRuleRow, OsSupportRow } from '../domain/os-support-row.ts'
import type { ProductBuildRow } from '../domain/product-build-row.ts'
import type { ProductLifecycleRow } from '../domain/product-lifecycle-row.ts'
import type { ServerSoftwareRow } from '../domain/server-software-row.ts'
import type { ServiceAnswerRow } from '../domain/service-answer-row.ts'
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
import type { MediaRow } from '../media/media-row.ts'
import type { CertificatePropertyRow } from '../requirements/certificate-property-row.ts'
import type { CertificateRow } from '../requirements/certificate-row.ts'
import type { DnsRecordRow } from '../requirements/dns-record-row.ts'
import type { FirewallRow } from '../requirements/firewall-row.ts'
import type { InsideOpeningRow } from '../requirements/inside-opening-row.ts'
import type { VpnRequirementRow } from '../requirements/vpn-row.ts'

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
  readonly collocation: CollocationRow
  readonly 'device-lifecycle': DeviceLifecycleRow
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
  readonly 'media-candidates': MediaRow
  readonly 'migration-paths': MigrationPathRow
  readonly 'network-rules': NetworkRuleRow
  readonly 'network-targets': NetworkTargetRow
  readonly 'operating-systems': OperatingSystemRow
  readonly 'os-pool-rules': OsPoolRuleRow
  readonly 'os-support': OsSupportRow
  readonly 'pool-rules': PoolRuleRow
  readonly 'product-builds': ProductBuildRow
  readonly 'product-lifecycle': ProductLifecycleRow
  readonly 'server-software': ServerSoftwareRow
  readonly 'service-answers': ServiceAnswerRow
  readonly 'sql-availability': SqlAvailabilityRow
  readonly 'sql-releases': SqlReleaseRow
  readonly 'sql-support': SqlSupportRow
  readonly 'support-ends': SupportEndRow
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
  'collocation',
  'device-lifecycle',
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
  'media-candidates',
  'migration-paths',
  'network-rules',
  'network-targets',
  'operating-systems',
  'os-pool-rules',
  'os-support',
  'pool-rules',
  'product-builds',
  'product-lifecycle',
  'server-software',
  'service-answers',
  'sql-availability',
  'sql-releases',
  'sql-support',
  'support-ends',
  'tls-clients',
  'tls-support',
  'vdi-solutions',
  'vpn-requirements',
] as const satisfies readonly TableName[]
