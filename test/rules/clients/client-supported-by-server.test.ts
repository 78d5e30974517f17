import rule from '../../../rules/clients/client-supported-by-server.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'
const PRODUCTS = ['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se'] as const

/** `y` supported, `n` not (fails), `w` not confirmed, or not by the vendor (warns), `-` not judged; by product as above. */
const CELLS: readonly (readonly [string, string])[] = [
  ['Lync 2013', 'yyyy'],
  ['Lync 2013 Basic', 'yyyy'],
  ['Lync 2013 in a virtual desktop', 'yyyy'],
  ['Lync 2010', 'yynw'],
  ['Lync 2010 Attendant', 'yynw'],
  ['Lync 2010 Mobile', 'yynw'],
  ['Lync 2010 Attendee', 'nwww'],
  ['Lync 2010 Group Chat', 'wwnw'],
  ['Lync Phone Edition', 'yynw'],
  ['Lync Room System', 'yyww'],
  ['Lync Web App', 'ywww'],
  ['Lync Web App 2010', 'nwww'],
  ['Lync Windows Store app', 'ywww'],
  ['Lync 2013 for iPhone', 'ywww'],
  ['Lync 2013 for Android', 'ywww'],
  ['Lync 2013 for Windows Phone', 'ywww'],
  ['Lync for Mac 2011', 'yynw'],
  ['Communicator for Mac 2011', 'yynw'],
  ['Communicator 2007 R2', 'ynnw'],
  ['Communicator 2007', 'nnnw'],
  ['OCS 2007 R2 Attendant', 'nnnw'],
  ['Live Meeting 2007', 'nnnw'],
  ['Skype for Business 2015', 'yyyy'],
  ['Skype for Business 2016', 'yyyy'],
  ['Skype for Business 2019', 'wyyy'],
  ['Skype for Business Basic', 'yyyy'],
  ['Skype for Business on Mac', 'yyyy'],
  ['Skype for Business for iPhone', '-yyy'],
  ['Skype for Business for Android', '-yyy'],
  ['Skype for Business for Windows Phone', '-yyy'],
  ['Skype for Business Web App', 'wyyy'],
  ['Skype Meetings App', 'wyyy'],
  ['Surface Hub', '-yyy'],
  ['Microsoft Teams Rooms', 'nyyy'],
  ['Lync VDI plug-in', 'yyww'],
  ['Citrix HDX RealTime', '----'],
  ['VMware Horizon', '----'],
]

function cell(client: string, product: string, mark: string | undefined): RuleCase {
  const base = {
    name: `${product}: ${client}`,
    on,
    overlay: `product: ${product}\nclients: [{ client: ${client} }]`,
  } as const
  if (mark === '-') return { ...base, skipped: 'no client is listed of which a document speaks' }
  if (mark === 'y') return { ...base, met: [client] }
  return { ...base, unmet: [client], level: mark === 'w' ? 'warn' : 'fail' }
}

const twoProducts = `product: sfb-2019
sites: [{ name: Oslo }, { name: Bergen }]
pools:
  - { fqdn: lync01.contoso.net, role: standard-edition, product: sfb-2015, site: Oslo, servers: [{ address: 192.168.10.90 }] }
  - { fqdn: sfb02.contoso.net, role: standard-edition, site: Bergen, servers: [{ address: 192.168.11.90 }] }`

ruleTest(rule, [
  {
    name: 'met',
    on: 'contoso-single-edge',
    met: [
      'Lync 2013 15.0.4569.1503 on Windows 7 SP1 Enterprise x64',
      'Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64',
      'Lync for Mac 2011 on Mac OS X 10.8',
    ],
  },
  ...CELLS.flatMap(([client, marks]) => PRODUCTS.map((product, at) => cell(client, product, marks[at]))),
  {
    name: 'unmet: says what to do instead',
    on,
    overlay: 'clients: [{ client: Live Meeting, count: 30 }]',
    unmet: ['Live Meeting'],
    says: 'Lync Server 2013 does not support Live Meeting 2007',
  },
  {
    name: 'unknown: the name, with suggestions',
    on,
    overlay: 'clients: [{ client: Skype for Business }]',
    unknown: ['Skype for Business'],
    says: 'did you mean Skype for Business 2015, Skype for Business 2016 or Skype for Business 2019?',
  },
  {
    name: 'two products: the site tells which counts',
    on,
    overlay: `${twoProducts}
clients:
  - { client: Lync 2010, site: Oslo }
  - { client: Lync 2010, site: Bergen }
  - { client: Lync 2010 }
  - { client: Live Meeting }`,
    met: ['Lync 2010 in Oslo'],
    unmet: ['Live Meeting', 'Lync 2010 in Bergen'],
    unknown: ['Lync 2010'],
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
