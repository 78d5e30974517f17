/** The names of services. */

/** The services that Get-CsService knows, and those of Get-CsPool beside them. */
const SERVICE_NAMES = [
  'ApplicationDatabase',
  'ApplicationServer',
  'ArchivingDatabase',
  'ArchivingServer',
  'BackupServer',
  'CentralManagement',
  'CentralManagementDatabase',
  'ConferencingServer',
  'Director',
  'EdgeServer',
  'FileStore',
  'LegalInterceptServer',
  'ManagementServer',
  'MediationServer',
  'MonitoringDatabase',
  'MonitoringServer',
  'PersistentChatComplianceDatabase',
  'PersistentChatDatabase',
  'PersistentChatServer',
  'ProvisionDatabase',
  'ProvisionServer',
  'PstnGateway',
  'Registrar',
  'TrustedApplicationPool',
  'UserDatabase',
  'UserServer',
  'VideoGateway',
  'VideoInteropServer',
  'WacServer',
  'WebServer',
] as const

const SERVICES: ReadonlyMap<string, string> = new Map(SERVICE_NAMES.map((name) => [name.toLowerCase(), name as string]))

/** The word for a role in the spelling of the cmdlets, or as it stands; `isService` tells which. */
export function roleWord(text: string): string {
  return SERVICES.get(text.toLowerCase()) ?? text
}

export function isService(role: string): boolean {
  return SERVICES.has(role.toLowerCase())
}
