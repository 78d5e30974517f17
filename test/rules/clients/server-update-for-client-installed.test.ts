import rule from '../../../rules/clients/server-update-for-client-installed.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

/** One client, and the build of the only server. */
function at(product: string, build: string, client: string): string {
  return `product: ${product}
pools: [{ fqdn: lync01.contoso.net, role: standard-edition, productVersion: ${build}, servers: [{ address: 192.168.10.90 }] }]
clients: [{ client: ${client} }]`
}

const LWA = 'Lync Web App, os: Windows 8.1'

ruleTest(rule, [
  { name: 'met', on: 'cohovineyard-dual-stack', met: ['Lync 2013 for iPhone 5.4 on iOS 7.1'] },
  ...(
    [
      ['lync-2013', '5.0.8308.291', 'Lync 2013 for Android', 'met'],
      ['lync-2013', '5.0.8308.290', 'Lync 2013 for Android', 'unmet'],
      ['lync-2013', '5.0.8308.0', 'Lync 2013 for iPhone', 'unmet'],
      ['lync-2013', '5.0.8308.0', 'Lync for Windows Phone', 'unmet'],
      ['lync-2013', '5.0.8308.0', 'SfB Mac', 'unmet'],
      ['lync-2013', '5.0.8308.420', 'SfB Mac', 'met'],
      ['lync-2013', '5.0.8308.886', `${LWA}, browser: Chrome 42`, 'unmet'],
      ['lync-2013', '5.0.8308.887', `${LWA}, browser: Chrome 42`, 'met'],
      ['lync-2013', '5.0.8308.886', `${LWA}, browser: Chrome`, 'unknown'],
      ['sfb-2015', '6.0.9319.281', 'Skype Meetings App', 'met'],
      ['sfb-2015', '6.0.9319.280', 'Skype Meetings App', 'unmet'],
    ] as const
  ).map(([product, build, client, verdict]): RuleCase => {
    const [name = '', ...rest] = client.split(', ')
    const os = rest.find((part) => part.startsWith('os: '))?.slice(4)
    const subject = os === undefined ? name : `${name} on ${os}`
    return {
      name: `${verdict}: ${client} with ${build}`,
      on,
      overlay: at(product, build, client),
      [verdict]: [subject],
    }
  }),
  ...(
    [
      ['sfb-2015', '6.0.9319.881', '6.0.9319.880'],
      ['sfb-2019', '7.0.2046.553', '7.0.2046.552'],
      ['sfb-se', '7.0.2046.820', '7.0.2046.819'],
    ] as const
  ).flatMap(([product, enough, before]): RuleCase[] => {
    const subject = 'Skype Meetings App'
    const late = { on, asOf: '2025-10-16' } as const
    return [
      {
        name: `${product}: the hotfix of August 2025`,
        ...late,
        overlay: at(product, enough, subject),
        met: product === 'sfb-2015' ? [subject, subject] : [subject],
      },
      {
        name: `${product}: before it, which only a third party tells`,
        ...late,
        overlay: at(product, before, subject),
        ...(product === 'sfb-2015' && { met: [subject] }),
        unmet: [subject],
        level: 'warn',
      },
    ]
  }),
  {
    name: 'met on the last day before it holds',
    on,
    asOf: '2025-10-15',
    overlay: at('sfb-2015', '6.0.9319.281', 'Skype Meetings App'),
    met: ['Skype Meetings App'],
  },
  {
    name: 'unmet: the oldest of several servers counts',
    on: 'northwind-sfb-2019',
    asOf: '2025-10-16',
    overlay: 'clients: [{ client: Skype Meetings App }]',
    unmet: ['Skype Meetings App'],
    level: 'warn',
    says: 'has 7.0.2046.530',
  },
  {
    name: 'unknown: the build is not given',
    on,
    overlay: at('lync-2013', 'null', 'Lync for iPhone'),
    unknown: ['Lync for iPhone'],
    says: 'the build of lync01.contoso.net is not given',
  },
  {
    name: 'unknown: the build cannot be read',
    on,
    overlay: at('lync-2013', 'CU1', 'Lync for iPhone'),
    unknown: ['Lync for iPhone'],
    says: '"CU1" of lync01.contoso.net is not a build',
  },
  {
    name: 'empty: another browser',
    on,
    overlay: at('lync-2013', '5.0.8308.0', `${LWA}, browser: Internet Explorer 11`),
    skipped: 'no client is listed that needs an update of the server',
  },
  {
    name: 'empty: Chrome before it dropped NPAPI',
    on,
    overlay: at('lync-2013', '5.0.8308.0', `${LWA}, browser: Chrome 41`),
    skipped: 'no client',
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
