/**
 * Environments of any size, always the same for the same size. An entity is a server, a device, a group of clients or a
 * DNS record. They come in estates of one pool each, with what a site of that size has; a few things are not as they
 * should be, as in life.
 */

const SERVERS_OF_A_POOL = 8
const DEVICES_OF_A_SITE = 12
/** Servers, with the host and the pool record of each; the web services record; devices; three groups of clients. */
const ENTITIES_OF_AN_ESTATE = 3 * SERVERS_OF_A_POOL + 1 + DEVICES_OF_A_SITE + 3

export interface Kind {
  /** Nothing of any server is as it should be. */
  readonly isNeglected?: boolean
}

/** The text of an environment file of about so many entities, rounded up to whole estates. */
export function environmentOf(entities: number, { isNeglected = false }: Kind = {}): string {
  const estates = Array.from({ length: Math.ceil(entities / ENTITIES_OF_AN_ESTATE) }, (_, index) => index)
  return [
    'lync-ready: 1',
    `name: Generated, ${entities} entities`,
    'product: lync-2013',
    'sipDomains: [contoso.com]',
    'sites:',
    ...estates.map(site),
    'pools:',
    ...estates.flatMap((estate) => pool(estate, isNeglected)),
    'edgePools: none',
    'devices:',
    ...estates.flatMap(devices),
    'vpn: none',
    'clients:',
    ...estates.flatMap(clients),
    'dns:',
    '  internal:',
    '    zones:',
    '      contoso.com: { records: [_sipinternaltls._tcp SRV 0 0 5061 sip, sip A 10.0.0.11, lyncdiscoverinternal A 10.0.0.10] }',
    '      corp.contoso.com:',
    '        records:',
    ...estates.flatMap(records),
    '',
  ].join('\n')
}

function numbered(index: number): string {
  return String(index).padStart(4, '0')
}

function subnet(estate: number): string {
  return `10.${Math.floor(estate / 256)}.${estate % 256}`
}

function site(estate: number): string {
  return `  - { name: Site ${numbered(estate)}, users: ${400 + (estate % 7) * 150}, subnets: [${subnet(estate)}.0/24] }`
}

const servers = Array.from({ length: SERVERS_OF_A_POOL }, (_, index) => index)

function serverName(estate: number, server: number): string {
  return `fe${numbered(estate)}-${server + 1}`
}

function pool(estate: number, isNeglected: boolean): readonly string[] {
  return [
    `  - fqdn: pool${numbered(estate)}.corp.contoso.com`,
    '    role: front-end',
    `    site: Site ${numbered(estate)}`,
    '    loadBalancing: dns',
    '    productVersion: 5.0.8308.1149',
    `    webServices: { internal: web${numbered(estate)}.corp.contoso.com, vip: ${subnet(estate)}.10 }`,
    '    servers:',
    ...servers.map((index) => `      - ${isNeglected ? neglectedServer(estate, index) : server(estate, index)}`),
  ]
}

function server(estate: number, index: number): string {
  const os = (estate + index) % 23 === 0 ? 'Windows Server 2008 Standard' : 'Windows Server 2012 R2 Standard'
  const name = `${serverName(estate, index)}.corp.contoso.com`
  const hardware = `{ cores: 12, memoryGb: ${index % 5 === 0 ? 16 : 32}, nicGbps: 1 }`
  return `{ fqdn: ${name}, address: ${subnet(estate)}.${11 + index}, os: ${os}, hardware: ${hardware}, prerequisites: { dotNet: 4.5.2, hotfixes: [KB2982006] } }`
}

function neglectedServer(estate: number, index: number): string {
  const name = `${serverName(estate, index)}.corp.contoso.com`
  return `{ fqdn: ${name}, address: ${subnet(estate)}.${11 + index}, os: Windows Server 2003, hardware: { cores: 2, memoryGb: 4, nicGbps: 0.1 }, prerequisites: { dotNet: 4.0, hotfixes: [] } }`
}

const MODELS = [
  'category: ip-phone, vendor: Polycom, model: CX600, version: 4.0.7577.4444',
  'category: ip-phone, vendor: Polycom, model: CX3000, version: 4.0.7577.4444',
  'category: ip-phone, vendor: Snom, model: 821, version: 8.8.3.21',
  'category: gateway, vendor: AudioCodes, model: Mediant 1000, version: 6.60A.236.002',
  'category: usb, vendor: Jabra, model: BIZ 2400, version: "1.0"',
  'category: load-balancer, vendor: F5, model: BIG-IP LTM, version: "11.4"',
  'category: other, vendor: Unheard of, model: Box 7, version: "0.1"',
] as const

function devices(estate: number): readonly string[] {
  return Array.from({ length: DEVICES_OF_A_SITE }, (_, index) => {
    const model = MODELS[(estate + index) % MODELS.length]
    return `  - { name: device-${numbered(estate)}-${index + 1}, ${model}, count: ${1 + ((estate * 7 + index) % 90)}, address: ${subnet(estate)}.${100 + index}, site: Site ${numbered(estate)}, procurement: owned }`
  })
}

const SYSTEMS = [
  'client: Lync 2013, version: 15.0.4569.1503, os: Windows 7 SP1 Enterprise x64',
  'client: Lync for Mac 2011, version: 14.0.8, os: Mac OS X 10.8',
  'client: Lync 2013, version: 15.0.4569.1503, os: Windows XP Professional',
] as const

function clients(estate: number): readonly string[] {
  return SYSTEMS.map((system, index) => `  - { ${system}, count: ${10 + ((estate + index) % 50)} }`)
}

function records(estate: number): readonly string[] {
  const ofServers = servers.flatMap((index) => {
    const address = `${subnet(estate)}.${11 + index}`
    // One server in a hundred is missing from the records of its pool.
    const forgotten = (estate * SERVERS_OF_A_POOL + index) % 100 === 99
    return [
      `          - ${serverName(estate, index)} A ${address}`,
      `          - ${forgotten ? `old${numbered(estate)}` : `pool${numbered(estate)}`} A ${address}`,
    ]
  })
  return [...ofServers, `          - web${numbered(estate)} A ${subnet(estate)}.10`]
}
