/** DNS, as the three places it is asked from see it. */

import { dnsServers } from './dns-servers.ts'
import { byDomain, forms, isMap, optional } from './forms.ts'
import { choice, filePath, flag, list, record, text } from './kit.ts'
import { later } from './later.ts'

export const DNS_VIEWS = ['internal', 'external', 'vpn'] as const

const file = later(() => filePath('a zone file, relative to this file', { examples: ['zones/contoso.com.zone'] }))

const inFile = later(() => record('a zone in a file', { file }))

const inline = later(() =>
  record('a zone written here', {
    records: list(
      'its records, one a line as in a zone file; names are relative to the zone',
      text('a record such as: sip A 203.0.113.10', { examples: ['sip A 203.0.113.10', '_sip._tls SRV 0 0 443 sip'] }),
    ),
  }),
)

function isView(value: unknown): boolean {
  return DNS_VIEWS.some((view) => view === value)
}

function formOfZone(value: unknown): number {
  if (isView(value)) return 0
  if (typeof value === 'string') return 1
  if (!isMap(value)) return -1
  return 'file' in value ? 2 : 3
}

const zone = later(() =>
  forms(
    'where the records of the zone come from: a zone file, another view that has the same zone, or records written here',
    'a zone file, one of the words internal, external and vpn, or a map with records',
    formOfZone,
    [
      choice('the view that has the same zone', DNS_VIEWS).transform((sameAs) => ({ sameAs })),
      file.transform((path) => ({ file: path })),
      inFile,
      inline,
    ],
  ),
)

function view(description: string) {
  return record(description, {
    ...optional({
      resolver: dnsServers('the DNS server to ask when live answers are demanded'),
      authoritative: dnsServers('the DNS server that will hold the zones of this view, asked with --undelegated'),
      roundRobin: flag('whether the DNS server rotates the addresses of a name; DNS load balancing needs it'),
      netmaskOrdering: flag('whether the DNS server prefers addresses near the client'),
      zones: byDomain(
        'the zones, by their apex; what is not in a zone given here does not exist below its apex',
        'the apex of a zone, such as contoso.com',
        zone,
      ),
    }),
  })
}

export const dns = later(() =>
  record('DNS as it is seen from inside, from the Internet and through the VPN', {
    ...optional({
      internal: view('what clients and servers inside get'),
      external: view('what everybody on the Internet gets'),
      vpn: view('what a client gets while it is connected to the VPN'),
    }),
  }),
)
