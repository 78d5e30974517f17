/** For each section: a short way of writing it, a long one, and a mistake with what is said of it. */

export interface Row {
  readonly section: string
  readonly short: unknown
  readonly long: unknown
  readonly mistake: unknown
  readonly at: string
  readonly message: string
}

const server = { fqdn: 'fe01.contoso.net', address: ['192.168.10.11', '2001:DB8::11'] }

export const ROWS: readonly Row[] = [
  {
    section: 'sipDomains',
    short: ['contoso.com'],
    long: ['contoso.com', 'litware.com'],
    mistake: ['contoso.com', 'Contoso.com.'],
    at: 'sipDomains.1',
    message: '"contoso.com" is given twice',
  },
  {
    section: 'topology',
    short: 'export/contoso.tbxml',
    long: { file: 'export/contoso.tbxml' },
    mistake: { path: 'export/contoso.tbxml' },
    at: 'topology.file',
    message:
      'expected the path of a file: a topology as Topology Builder saved it, or what Get-CsTopology -AsXml or another Cs cmdlet printed',
  },
  {
    section: 'inventory',
    short: 'hosts.json',
    long: ['fe01.json', { file: 'sccm.csv', columns: { host: 'Netbios_Name0' } }],
    mistake: [{ file: 'fe01.json' }, { file: [] }],
    at: 'inventory.1.file',
    message: 'expected the path of a file: an inventory of one computer or several',
  },
  {
    section: 'features',
    short: { mobility: true, federation: 'open', hybrid: 'none', signIn: 'group-policy' },
    long: { mobility: { push: true }, federation: { mode: 'partners', allowedDomains: ['a.example'] } },
    mistake: { mobility: { pusch: true } },
    at: 'features.mobility',
    message: 'unknown key "pusch", did you mean "push"?',
  },
  {
    section: 'coexistsWith',
    short: ['lync-2010'],
    long: [{ system: 'ocs-2007-r2', users: 900 }],
    mistake: ['lync-2011'],
    at: 'coexistsWith.0',
    message:
      'expected lync-2010 | ocs-2007-r2 | ocs-2007 | lcs-2005 | group-chat-2010 | other, did you mean "lync-2010"?',
  },
  {
    section: 'activeDirectory',
    short: { domains: [{ name: 'contoso.net' }] },
    long: { forest: { functionalLevel: 'Windows Server 2008 R2' }, domains: [{ name: 'local', users: true }] },
    mistake: { domains: [{ name: 'contoso.net', domainControllers: [{ fqdn: 'dc01' }] }] },
    at: 'activeDirectory.domains.0.domainControllers.0.fqdn',
    message: '"dc01" is not a fully qualified domain name such as pool01.contoso.com: its FQDN',
  },
  {
    section: 'sites',
    short: [{ name: 'Oslo', users: 240 }],
    long: [
      { name: 'Oslo', users: { total: 240, remote: '20%' }, subnets: ['10.10.0.0/16'], survivableBranch: 'sba01' },
    ],
    mistake: [{ name: 'Oslo', subnets: ['10.10.0.0/33'] }],
    at: 'sites.0.subnets.0',
    message: '"10.10.0.0/33" is not a subnet such as 10.10.0.0/16: a subnet of the site, exactly as routed',
  },
  {
    section: 'pools',
    short: [{ fqdn: 'lync01.contoso.net', role: 'standard-edition', servers: [{}] }],
    long: [
      {
        fqdn: 'pool01.contoso.net',
        role: 'front-end',
        loadBalancing: 'dns',
        backEnd: { mode: 'mirroring', principal: 'sql01', mirror: 'sql02' },
        tls: { versions: ['TLS 1.2'], strongCrypto: true },
        serverDefaults: { os: { name: 'Windows Server 2012 R2', edition: 'Standard' } },
        servers: [server],
      },
    ],
    mistake: [{ fqdn: 'pool01.contoso.net', role: 'front-end', servers: [{ os: { nme: 'Windows' } }] }],
    at: 'pools.0.servers.0.os',
    message: 'unknown key "nme", did you mean "name"?',
  },
  {
    section: 'edgePools',
    short: [
      { fqdn: 'edge01.contoso.net', services: { access: 'sip.contoso.com' }, servers: [{ internal: '10.1.1.1' }] },
    ],
    long: [
      {
        fqdn: 'edge01.contoso.net',
        loadBalancing: { internal: 'dns', external: 'hardware' },
        services: { access: { fqdn: 'sip.contoso.com', port: 443 } },
        servers: [{ internal: { address: '10.1.1.1' }, external: { access: '10.2.1.1', gateway: '10.2.1.254' } }],
      },
    ],
    mistake: [{ fqdn: 'edge01.contoso.net', servers: [{ routes: ['10.10.0.0 via 10.1.1.254'] }] }],
    at: 'edgePools.0.servers.0.routes.0',
    message: '"10.10.0.0 via 10.1.1.254" is not a route such as 10.10.0.0/16 via 172.25.33.1',
  },
  {
    section: 'accessEdgeConfiguration',
    short: { allowOutsideUsers: true },
    long: { allowOutsideUsers: true, allowFederatedUsers: true, partnerDiscovery: false, routing: 'dns-srv' },
    mistake: { routing: 'dns' },
    at: 'accessEdgeConfiguration.routing',
    message: 'expected dns-srv | default-route',
  },
  {
    section: 'devices',
    short: [{ name: 'lb01', category: 'load-balancer', vendor: 'F5', model: 'BIG-IP' }],
    long: [
      {
        name: 'gw01',
        category: 'gateway',
        vendor: 'A',
        model: 4110,
        reusedFrom: 'lync-2010',
        verifiedOn: '2014-06-01',
      },
    ],
    mistake: [{ name: 'gw01', category: 'gatway', vendor: 'A', model: 'B' }],
    at: 'devices.0.category',
    message:
      'expected ip-pbx | gateway | sbc | sba | sip-trunk | e911 | reverse-proxy | load-balancer | ip-phone | usb | room-system | video | wlan | wired-network | analog-adapter | other, did you mean "gateway"?',
  },
  {
    section: 'reverseProxies',
    short: [{ device: 'rp01', public: '203.0.113.40' }],
    long: [
      { name: 'rp01', publish: [{ hosts: ['webext.contoso.com'], to: 'pool01.contoso.net', ports: { 443: 4443 } }] },
    ],
    mistake: [{ publish: [{ hosts: 'webext.contoso.com', to: 'pool01.contoso.net', ports: { https: 4443 } }] }],
    at: 'reverseProxies.0.publish.0.ports.https',
    message: 'expected a port from 1 to 65535 as the key: the external port',
  },
  {
    section: 'simpleUrls',
    short: { meet: 'https://meet.contoso.com', dialin: 'https://dialin.contoso.com' },
    long: {
      meet: { 'contoso.com': 'http://meet.contoso.com/x' },
      sites: [{ site: 'Oslo', meet: 'https://a.example' }],
    },
    mistake: { meet: { 'contoso.com': 'meet.contoso.com' } },
    at: 'simpleUrls.meet.contoso.com',
    message: '"meet.contoso.com" is not a URL such as https://meet.contoso.com: the Meet URL of the domain',
  },
  {
    section: 'sqlServers',
    short: [{ name: 'sql01', version: 'SQL Server 2012 SP1 Standard' }],
    long: [{ name: 'sql01', version: { name: 'SQL Server 2012', servicePack: 'SP1' }, port: 1433 }],
    mistake: [{ name: 'sql01', port: 0 }],
    at: 'sqlServers.0.port',
    message: 'must be at least 1: its TCP port; default 1433 for the default instance',
  },
  {
    section: 'fileShares',
    short: [{ name: 'files', unc: '\\\\fs01\\lync' }],
    long: [{ name: 'files', unc: '\\\\fs01\\lync', storage: 'san', dfs: 'domain-based' }],
    mistake: [{ name: 'files' }],
    at: 'fileShares.0.unc',
    message: 'expected a text: its UNC path, such as \\\\fs01.contoso.net\\lync',
  },
  {
    section: 'exchange',
    short: { version: 'Exchange 2013 CU5' },
    long: { autodiscover: 'autodiscover.contoso.com', servers: [{ fqdn: 'ex01.contoso.net', roles: ['um'] }] },
    mistake: 'Exchange 2013',
    at: 'exchange',
    message: 'expected a map or the word none: Exchange',
  },
  {
    section: 'officeWebApps',
    short: [{ fqdn: 'wac01.contoso.net' }],
    long: [{ fqdn: 'wac01.contoso.net', external: 'wac.contoso.com', servers: [{ fqdn: 'wac01.contoso.net' }] }],
    mistake: [{ fqdn: 'wac01.contoso.net', address: '010.1.1.1' }],
    at: 'officeWebApps.0.address',
    message:
      '"010.1.1.1" is not an IP address such as 192.168.10.90 or 2001:db8::90, without port or prefix length: its address, or the virtual address of the farm',
  },
  {
    section: 'sharePoint',
    short: [{ fqdn: 'intranet.contoso.net' }],
    long: [{ fqdn: 'intranet.contoso.net', version: 'SharePoint 2013', uses: ['skill-search'] }],
    mistake: {},
    at: 'sharePoint',
    message: 'expected a list or the word none: the SharePoint farms',
  },
  {
    section: 'certificates',
    short: [{ id: 'edge', file: 'edge.pem', assignedTo: { 'edge01.contoso.net': 'Internal' } }],
    long: [
      { id: 'edge', subject: 'sip.contoso.com', key: { algorithm: 'RSA', size: 2048 }, issuer: { kind: 'public' } },
    ],
    mistake: [{ id: 'edge', file: 'edge.pem', request: 'edge.inf' }],
    at: 'certificates.0.request',
    message: 'give only one of file, request, subject: file says it already',
  },
  {
    section: 'dns',
    short: { vpn: { zones: { 'contoso.com': 'external' } } },
    long: {
      internal: {
        resolver: '10.1.1.1',
        zones: { 'Contoso.com': { records: ['sip A 10.1.1.2'] }, 'b.example': 'b.zone' },
      },
    },
    mistake: { internal: { zones: { 'contoso.com': { record: [] } } } },
    at: 'dns.internal.zones.contoso.com.records',
    message: 'expected a list: its records, one a line as in a zone file; names are relative to the zone',
  },
  {
    section: 'firewall',
    short: { rules: 'firewall/planned.csv' },
    long: { rules: ['planned.csv', { from: 'any', to: '203.0.113.10', ports: [443, '5060-5061'], protocols: 'tcp' }] },
    mistake: { rules: [{ from: 'any', to: 'any', ports: '0-99999' }] },
    at: 'firewall.rules.0.ports',
    message: 'expected a port or a range such as 50020-50039: the destination ports; default any',
  },
  {
    section: 'vpn',
    short: [{ name: 'staff', config: 'asa.cfg', routes: 'routes.json', blocks: 'block.ps1' }],
    long: [
      { name: 'staff', config: { file: 'asa.cfg', format: 'cisco-asa' }, clientPool: ['10.99.0.0/22'], blocks: 'none' },
    ],
    mistake: [{ name: 'staff', config: { file: 'asa.cfg', format: 'cisco' } }],
    at: 'vpn.0.config.format',
    message:
      'expected openvpn | wireguard | cisco-asa | windows-profile-xml | windows-cmdlets | globalprotect | fortigate | strongswan | ivanti | prefix-list',
  },
  {
    section: 'clients',
    short: [{ client: 'Lync 2013' }],
    long: [{ client: 'Lync 2013', os: { name: 'Windows 7', architecture: 'x64' }, count: 6000 }],
    mistake: [{ client: 'Lync 2013', count: 0 }],
    at: 'clients.0.count',
    message: 'must be at least 1: how many there are; where there are none, leave the client out',
  },
  {
    section: 'adminWorkstations',
    short: [{ name: 'adm01', os: 'Windows 8.1' }],
    long: [{ name: 'adm01', os: { name: 'Windows 8.1' }, prerequisites: { dotNet: '4.5.2' } }],
    mistake: [{ os: 'Windows 8.1' }],
    at: 'adminWorkstations.0.name',
    message: 'expected a text: its name',
  },
  {
    section: 'network',
    short: { links: [{ from: 'Oslo', to: 'Bergen', mbps: 20 }] },
    long: {
      qos: { client: { audio: { ports: '50020-50039', dscp: 46 } } },
      links: [{ from: 'A', to: 'B', cac: 'none' }],
    },
    mistake: { qos: { client: { audio: { dscp: 64 } } } },
    at: 'network.qos.client.audio.dscp',
    message: 'must be at most 63: the DSCP value of audio; documented example 46',
  },
  {
    section: 'voice',
    short: { routes: [{ pattern: '^\\+47', gateways: 'gw01' }] },
    long: {
      gateways: [{ device: 'gw01', transport: 'TLS', configuration: { maxEarlyDialogs: 20 } }],
      dialPlans: [
        { name: 'Oslo', normalization: [{ pattern: '^(\\d{8})$', translation: '+47$1', samples: { 22: '+4722' } }] },
      ],
    },
    mistake: { emergency: { e911: 'no' } },
    at: 'voice.emergency.e911',
    message: 'write true or false instead of "no": whether E9-1-1 with automatic location is used',
  },
  {
    section: 'resilience',
    short: { testEvery: { ha: '6 months' } },
    long: { tests: [{ kind: 'ha-failover', scope: 'lync01.contoso.net', date: '2014-03-02', result: 'passed' }] },
    mistake: { testEvery: { ha: 'twice a year' } },
    at: 'resilience.testEvery.ha',
    message: 'expected a time span such as 6 months: the loss of a server in a pool',
  },
  {
    section: 'scripts',
    short: [{ file: 'scripts\\Set-Prereqs.ps1' }],
    long: [{ file: 'a.ps1', origin: 'downloaded', reviewedOn: '2014-02-01', sha256: 'AB'.repeat(32) }],
    mistake: [{ file: 'a.ps1', sha256: 'abc' }],
    at: 'scripts.0.sha256',
    message: 'expected 64 hexadecimal digits: the SHA-256 of the script that was read and tried',
  },
  {
    section: 'adoption',
    short: { planningTools: ['capacity'] },
    long: {
      planningTools: [{ tool: 'capacity', ranOn: '2014-01-10' }],
      drivers: [{ statement: 'x', requires: ['video'] }],
    },
    mistake: { drivers: [{ statement: 'x', requires: ['videos'] }] },
    at: 'adoption.drivers.0.requires.0',
    message: 'did you mean "video"?',
  },
  {
    section: 'vantages',
    short: [{ name: 'noc', at: 'inside' }],
    long: [{ name: 'edge', at: 'host/edge01.contoso.net' }],
    mistake: [{ name: 'noc', at: 'outside' }],
    at: 'vantages.0.at',
    message: 'expected inside, internet, vpn/ with the name of a VPN, or host/ with the FQDN of a server',
  },
]
