/** A small estate as the Cs cmdlets show it: the source of the fixtures in fixtures/artefacts/cmdlets. */

import type { Written } from '../powershell/writers.ts'

const service = (role: string, host: string, more: Written, version = 6): Written => ({
  Identity: `${role}:${host}`,
  ...more,
  DependentServiceList: [],
  ServiceId: `Oslo-${role}-1`,
  SiteId: 'Site:Oslo',
  PoolFqdn: host,
  Version: version,
  Role: role,
})

const POOL = 'pool01.contoso.com'
const EDGE = 'edge01.contoso.com'

const pool = (host: string, services: readonly string[], computers: readonly string[] = [host]): Written => ({
  Identity: host,
  Services: services.map((role) => `${role}:${host}`),
  Computers: computers,
  Fqdn: host,
  Site: 'Site:Oslo',
})

const FRONT_ENDS = ['fe01', 'fe02', 'fe03'].map((name) => `${name}.contoso.com`)

export const POOLS: readonly Written[] = [
  pool(
    POOL,
    ['UserServer', 'Registrar', 'WebServer', 'MediationServer', 'ConferencingServer', 'CentralManagement'],
    FRONT_ENDS,
  ),
  pool(EDGE, ['EdgeServer']),
  pool('se01.contoso.com', ['UserServer', 'Registrar', 'UserDatabase', 'WebServer']),
  pool('sql01.contoso.com', ['UserDatabase']),
  pool('fs01.contoso.com', ['FileStore']),
]

const EDGE_SERVICE = service('EdgeServer', EDGE, {
  Registrar: `Registrar:${POOL}`,
  AccessEdgeInternalSipPort: 5061,
  AccessEdgeExternalSipPort: 5061,
  AccessEdgeClientPort: 443,
  DataPsomServerPort: 8057,
  DataPsomClientPort: 444,
  MediaRelayAuthEdgePort: 5062,
  MediaRelayAuthInternalTurnTcpPort: 443,
  MediaRelayAuthExternalTurnTcpPort: 445,
  MediaRelayAuthInternalTurnUdpPort: 3478,
  MediaRelayAuthExternalTurnUdpPort: 3478,
  MediaCommunicationPortStart: 50000,
  MediaComunicationPortCount: 10000,
  AccessEdgeExternalFqdn: 'sip.contoso.com',
  DataEdgeExternalFqdn: 'webcon.contoso.com',
  AVEdgeExternalFqdn: 'av.contoso.com',
  InternalInterfaceFqdn: null,
  ExternalMrasFqdn: 'sip.contoso.com',
})

const SERVICES: readonly Written[] = [
  service('UserServer', POOL, {
    UserDatabase: 'UserDatabase:sql01.contoso.com',
    MirrorUserDatabase: 'UserDatabase:sql02.contoso.com',
    McuFactorySipPort: 444,
  }),
  service('Registrar', POOL, {
    EdgeServer: `EdgeServer:${EDGE}`,
    UserServer: `UserServer:${POOL}`,
    MonitoringDatabase: 'MonitoringDatabase:sql01.contoso.com',
    SipPort: 5061,
  }),
  service('WebServer', POOL, {
    FileStore: 'FileStore:fs01.contoso.com',
    UserServer: `UserServer:${POOL}`,
    PrimaryHttpPort: 80,
    ExternalHttpsPort: 4443,
    LIServiceInternalUri: 'https://webint.contoso.com/locationinformation/liservice.svc',
    ExternalFqdn: 'webext.contoso.com',
    InternalFqdn: 'webint.contoso.com',
  }),
  service('MediationServer', POOL, { Registrar: `Registrar:${POOL}`, AudioPortStart: 49152, AudioPortCount: 8348 }),
  service('ConferencingServer', POOL, {
    AudioPortStart: 49152,
    AudioPortCount: 8348,
    VideoPortStart: 57501,
    VideoPortCount: 8034,
    AppSharingPortStart: 40803,
    AppSharingPortCount: 8348,
  }),
  service('CentralManagement', POOL, {
    CentralManagementDatabase: 'CentralManagementDatabase:sql01.contoso.com',
    Active: true,
  }),
  service('FileStore', 'fs01.contoso.com', {
    ShareName: 'lync',
    UncPath: '\\\\fs01.contoso.com\\lync',
    IsDfsShare: false,
  }),
  service('UserDatabase', 'sql01.contoso.com', { SqlInstanceName: 'lync' }),
  service('PstnGateway', 'gw01.contoso.com', {}),
  EDGE_SERVICE,
]

const netInterface = (side: string, address: string, beyond: string | null = null): Written => ({
  Identity: `${EDGE}/${side}/1`,
  ComputerFqdn: EDGE,
  IPAddress: address,
  IPv6Address: null,
  Interface: side,
  InterfaceNumber: 1,
  ConfiguredFqdn: null,
  ConfiguredIPAddress: beyond,
  ConfiguredIPv6Address: null,
})

export const INTERFACES: readonly Written[] = [
  netInterface('Primary', '0.0.0.0'),
  netInterface('Internal', '172.25.33.10'),
  netInterface('External', '10.45.16.10', '203.0.113.10'),
]

export const SIP_DOMAINS: readonly Written[] = [
  { Identity: 'fabrikam.com', Name: 'fabrikam.com', IsDefault: false },
  { Identity: 'contoso.com', Name: 'contoso.com', IsDefault: true },
]

const simpleUrl = (component: string, domain: string, url: string): Written => ({
  Component: component,
  Domain: domain,
  ActiveUrl: url,
})

const OTHERS: readonly Written[] = [
  {
    Identity: 'Site:Oslo',
    SiteId: 'Oslo',
    DisplayName: 'Oslo',
    FederationRoute: `EdgeServer:${EDGE}`,
    XmppFederationRoute: null,
    Description: null,
  },
  {
    Identity: 'Global',
    SimpleUrl: [
      simpleUrl('Meet', 'contoso.com', 'https://meet.contoso.com'),
      simpleUrl('Meet', 'fabrikam.com', 'https://meet.fabrikam.com'),
      simpleUrl('Dialin', '*', 'https://dialin.contoso.com'),
      simpleUrl('Cscp', '*', 'https://admin.contoso.com'),
    ],
    UseBackendDatabase: false,
  },
  {
    Identity: 'Global',
    ClientMediaPortRangeEnabled: true,
    ClientAudioPort: 50020,
    ClientAudioPortRange: 20,
    ClientVideoPort: 58000,
    ClientVideoPortRange: 20,
    ClientAppSharingPort: 42000,
    ClientAppSharingPortRange: 20,
    ClientFileTransferPort: 42020,
    ClientTransferPortRange: 20,
  },
  {
    Identity: 'Global',
    AllowAnonymousUsers: true,
    AllowFederatedUsers: true,
    AllowOutsideUsers: true,
    BeClearingHouse: false,
    EnablePartnerDiscovery: false,
    RoutingMethod: 'UseDnsSrvRouting',
  },
  { Identity: 'Global', ReplicationCycleInterval: '00:01:00' },
]

const certificate = (use: string, computer: string): Written => ({
  Issuer: 'CN=Contoso Issuing CA 1, DC=contoso, DC=com',
  NotAfter: new Date(Date.UTC(2016, 0, 15, 12)),
  NotBefore: new Date(Date.UTC(2014, 0, 15, 12)),
  SerialNumber: '1B2F0000000000000007',
  Subject: 'CN=pool01.contoso.com, OU=IT, O="Contoso, Ltd."',
  AlternativeNames: ['pool01.contoso.com', 'fe01.contoso.com', 'sip.contoso.com'],
  Thumbprint: '0123456789ABCDEF0123456789ABCDEF01234567',
  EffectiveDate: null,
  PreviousThumbprint: null,
  Use: use,
  PSComputerName: computer,
  RunspaceId: '1d2f6d0e-0000-4000-8000-000000000001',
})

const CERTIFICATES: readonly Written[] = ['Default', 'WebServicesInternal'].map((use) =>
  certificate(use, 'fe01.contoso.com'),
)

const build = (component: string, version: string): Written => ({
  ComponentName: `Skype for Business Server 2015, ${component}`,
  Version: version,
  PSComputerName: 'fe01.contoso.com',
})

const BUILDS: readonly Written[] = [
  build('Core Components', '6.0.9319.534'),
  build('Web Components Server', '6.0.9319.516'),
]

export const ESTATE: readonly Written[] = [
  ...POOLS,
  ...SERVICES,
  ...INTERFACES,
  ...SIP_DOMAINS,
  ...OTHERS,
  ...CERTIFICATES,
  ...BUILDS,
]
