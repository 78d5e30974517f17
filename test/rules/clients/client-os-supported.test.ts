import rule from '../../../rules/clients/client-os-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

/** One client on one system. */
function client(name: string, os?: string): string {
  return `clients: [{ client: ${name}${os === undefined ? '' : `, os: ${os}`} }]`
}

const on = 'newcomer'

ruleTest(rule, [
  {
    name: 'met',
    on: 'contoso-single-edge',
    met: [
      'Lync 2013 on Windows 7 SP1 Enterprise x64',
      'Lync 2013 on Windows 8.1 Enterprise x64',
      'Lync for Mac 2011 on Mac OS X 10.8',
    ],
  },
  {
    name: 'met: other names of clients',
    on,
    overlay: `clients:
  - { client: Microsoft Lync Basic 2013, os: Windows 10 Pro 22H2 }
  - { client: LWA, os: 'OS X 10.7.5' }
  - { client: Lync 2013 for iPhone, os: iOS 8.1 }
  - { client: Skype for Business 2016 client, os: Windows Server 2019 }`,
    met: [
      'LWA on OS X 10.7.5',
      'Lync 2013 for iPhone on iOS 8.1',
      'Microsoft Lync Basic 2013 on Windows 10 Pro 22H2',
      'Skype for Business 2016 client on Windows Server 2019',
    ],
  },
  {
    name: 'unmet: never supported',
    on,
    overlay: client('Lync 2013', 'Windows XP SP3'),
    unmet: ['Lync 2013 on Windows XP SP3'],
    says: 'Lync 2013 is not supported on Windows XP SP3',
  },
  {
    name: 'unmet: before the first version',
    on,
    overlay: client('Lync Web App', 'Mac OS X 10.6.8'),
    unmet: ['Lync Web App on Mac OS X 10.6.8'],
    says: 'macOS has to be 10.7 or later, not 10.6.8',
  },
  {
    name: 'unmet: without its service pack, told apart by sites',
    on,
    overlay: `sites: [{ name: Oslo }, { name: Bergen }]
clients:
  - { client: Lync Web App, os: Windows 7 RTM, site: Oslo, count: 20 }
  - { client: Lync Web App, os: Windows 7 RTM, site: Bergen }`,
    unmet: ['Lync Web App on Windows 7 RTM in Bergen', 'Lync Web App on Windows 7 RTM in Oslo'],
    says: 'needs Service Pack 1',
  },
  {
    name: 'unmet: the vendor contradicts what is known, so it warns',
    on,
    overlay: client('Lync for Mac 2011', 'OS X 10.9'),
    unmet: ['Lync for Mac 2011 on OS X 10.9'],
    level: 'warn',
    says: 'Lync for Mac 2011 is not confirmed as supported on macOS 10.9',
  },
  {
    name: 'unmet: later than the list, so it warns',
    on,
    overlay: client('Lync 2013', 'Windows 11 Pro'),
    unmet: ['Lync 2013 on Windows 11 Pro'],
    level: 'warn',
  },
  {
    name: 'unknown: the client',
    on,
    overlay: client('Lync 2031', 'Windows 7 SP1'),
    unknown: ['Lync 2031 on Windows 7 SP1'],
    says: '"Lync 2031" is not the name of a known client; did you mean',
  },
  {
    name: 'unknown: the system',
    on,
    overlay: client('Lync 2013', 'Windows Seven'),
    unknown: ['Lync 2013 on Windows Seven'],
  },
  { name: 'unknown: no system', on, overlay: client('Lync 2013'), unknown: ['Lync 2013'], says: 'is not given' },
  {
    name: 'unknown: the version of the system leaves it open',
    on,
    overlay: client('Lync for Mac 2011', 'macOS'),
    unknown: ['Lync for Mac 2011 on macOS'],
    says: 'The version of macOS is not given',
  },
  {
    name: 'empty: no table speaks of the systems of the client',
    on,
    overlay: client('Lync Phone Edition'),
    skipped: 'no client is listed whose operating systems are documented',
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
  ...['sfb-2015', 'sfb-2019', 'sfb-se'].map((product) => ({
    name: `${product}: the same lists hold`,
    on: 'newcomer' as const,
    overlay: `product: ${product}\n${client('Lync 2013', 'Windows Vista SP2')}`,
    unmet: ['Lync 2013 on Windows Vista SP2'],
  })),
])
