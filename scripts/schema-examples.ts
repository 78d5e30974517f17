/** For each section, its short form as editors offer it. */

import type { SectionName } from '../src/environment/schema/document.ts'

export const SECTION_EXAMPLES: Readonly<Record<SectionName, unknown>> = {
  sipDomains: ['contoso.com'],
  topology: 'export/contoso.tbxml',
  inventory: 'export/servers.json',
  features: { remoteAccess: true, federation: 'open', mobility: true, persistentChat: false },
  coexistsWith: ['lync-2010'],
  activeDirectory: { domains: [{ name: 'contoso.net' }] },
  sites: [{ name: 'Oslo', users: 240 }],
  pools: [{ fqdn: 'lync01.contoso.net', role: 'standard-edition', servers: [{ address: '192.168.10.90' }] }],
  edgePools: [
    {
      fqdn: 'edge01.contoso.net',
      services: { access: 'sip.contoso.com' },
      servers: [{ internal: '172.25.33.10', external: '172.25.34.10' }],
    },
  ],
  accessEdgeConfiguration: { allowOutsideUsers: true, routing: 'dns-srv' },
  devices: [{ name: 'lb01', category: 'load-balancer', vendor: 'F5', model: 'BIG-IP' }],
  reverseProxies: [
    {
      name: 'rp01',
      public: '203.0.113.40',
      publish: { hosts: 'webext.contoso.com', to: 'lync01.contoso.net', ports: { 443: 4443 } },
    },
  ],
  simpleUrls: { meet: 'https://meet.contoso.com', dialin: 'https://dialin.contoso.com' },
  sqlServers: [{ name: 'sql01', version: 'SQL Server 2012 SP1 Standard' }],
  fileShares: [{ name: 'files', unc: '\\\\fs01.contoso.net\\lync' }],
  exchange: { version: 'Exchange 2013 CU5' },
  officeWebApps: [{ fqdn: 'wac01.contoso.net' }],
  sharePoint: [{ fqdn: 'intranet.contoso.net' }],
  certificates: [{ id: 'edge', file: 'edge.pem', assignedTo: { 'edge01.contoso.net': 'Internal' } }],
  dns: { internal: { zones: { 'contoso.com': 'zones/internal.zone' } } },
  firewall: { rules: 'firewall/planned.csv' },
  vpn: [{ name: 'staff', config: 'vpn/asa.cfg' }],
  clients: [{ client: 'Lync 2013', os: 'Windows 7 SP1 Enterprise x64', count: 240 }],
  adminWorkstations: [{ name: 'adm01', os: 'Windows 8.1' }],
  network: { links: [{ from: 'Oslo', to: 'Bergen', mbps: 20 }] },
  voice: { gateways: [{ device: 'gw01', transport: 'TLS' }] },
  resilience: { testEvery: { ha: '6 months' } },
  scripts: [{ file: 'scripts/Set-Prerequisites.ps1' }],
  adoption: { planningTools: ['capacity'] },
  vantages: [{ name: 'noc', at: 'inside' }],
}

/**
 * The example of a section in the keyword that editors insert it from. Of `examples` yaml-language-server inserts only
 * texts as they are: a list of maps becomes `[object Object]`.
 */
export function offered(section: SectionName): { readonly [keyword: string]: readonly unknown[] } {
  const example = SECTION_EXAMPLES[section]
  const isText = [example].flat().every((item) => typeof item === 'string')
  return isText
    ? { examples: [example] }
    : { defaultSnippets: [{ label: `example of ${section}`, body: asSnippet(example) }] }
}

/** In a snippet, what is not escaped is a place to fill in. */
function asSnippet(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\\$}]/g, '\\$&')
  if (Array.isArray(value)) return value.map(asSnippet)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSnippet(inner)]))
}
