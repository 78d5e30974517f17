import { expect, test } from 'vitest'
import rule from '../../../rules/tls/oldest-client-can-connect.ts'
import { judgeCopy } from '../../support/copies.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'
import { contosoTls } from './copies.ts'

const on = 'contoso-single-edge'
const PHONES = ['common-area-phones', 'desk-phones']
const LYNC = [
  'Lync 2013 15.0.4569.1503 on Windows 7 SP1 Enterprise x64',
  'Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64',
]
const MAC = 'Lync for Mac 2011 on Mac OS X 10.8'

/** One client, at the server of Trey Research with TLS 1.2 only. */
const client = (entry: string, tls = '[TLS 1.2]') =>
  `pools: [{ fqdn: sfb01.treyresearch.net, tls: ${tls} }]\ndevices: none\nclients: [{ client: ${entry} }]`
const at = 'treyresearch-tls-1-2'

ruleTest(rule, [
  { name: 'met: TLS 1.0 is on', on, met: [...LYNC, MAC, ...PHONES] },
  {
    name: 'met: TLS 1.2 only, and clients and phones that speak it',
    on: at,
    met: ['Skype for Business 2016 16.0.9126.2152 on Windows 10 Enterprise x64', 'desk-phones'],
  },
  {
    name: 'unmet: what is too old for a pool with TLS 1.2 only',
    on,
    overlay: contosoTls('[TLS 1.2]'),
    unmet: [...LYNC, MAC, ...PHONES],
    says: 'Lync 2013 cannot connect to fe01.contoso.net and 2 more (TLS 1.2)',
  },
  {
    name: 'unmet: from outside, where only the Edge has TLS 1.2 alone; phones stay inside',
    on,
    overlay: contosoTls('[TLS 1.0, TLS 1.1, TLS 1.2]', '[TLS 1.2]'),
    met: PHONES,
    unmet: [...LYNC, MAC],
  },
  {
    name: 'met: a client that is never outside',
    on,
    overlay: `${contosoTls('[TLS 1.0, TLS 1.1, TLS 1.2]', '[TLS 1.2]')}
clients: [{ client: Lync for Mac 2011, remote: 0% }]`,
    met: ['Lync for Mac 2011', ...PHONES],
  },
  {
    name: 'unknown: no document says who speaks TLS 1.1',
    on,
    overlay: contosoTls('[TLS 1.1, TLS 1.2]'),
    unknown: [...LYNC, MAC, ...PHONES],
    says: 'no document says whether it speaks TLS 1.1',
  },
  ...(
    [
      ['Lync 2013, version: 15.0.5023.1000', 'met', 'Lync 2013 15.0.5023.1000'],
      ['Lync 2013, version: 15.0.5023.999', 'unmet', 'Lync 2013 15.0.5023.999'],
      ['Lync 2010, version: 4.0.7577.4534', 'unmet', 'Lync 2010 4.0.7577.4534'],
      ['Lync Phone Edition', 'unmet', 'Lync Phone Edition'],
      ['Lync 2013 for Android, version: 99.0', 'unmet', 'Lync 2013 for Android 99.0'],
      ['Skype for Business 2016, version: 16.0.4678.1000', 'met', 'Skype for Business 2016 16.0.4678.1000'],
      ['Skype for Business 2016, version: 16.0.4639.1000', 'unmet', 'Skype for Business 2016 16.0.4639.1000'],
      ['Skype for Business 2016, version: 16.0.8431.2242', 'met', 'Skype for Business 2016 16.0.8431.2242'],
      ['Skype for Business 2016, version: 16.0.8431.2241', 'unmet', 'Skype for Business 2016 16.0.8431.2241'],
      ['Skype for Business 2016, version: 16.0.8827.2148', 'unmet', 'Skype for Business 2016 16.0.8827.2148'],
      ['Skype for Business 2016, version: 16.0.10827.2', 'met', 'Skype for Business 2016 16.0.10827.2'],
      ['Skype for Business 2016, version: 15.0.5023.1000', 'unknown', 'Skype for Business 2016 15.0.5023.1000'],
      ['Skype for Business 2016, version: 16.0', 'unknown', 'Skype for Business 2016 16.0'],
      ['Lync 2013, version: 15.0.5023', 'unknown', 'Lync 2013 15.0.5023'],
      ['SfB Basic, version: 15.0.5023.1000', 'met', 'SfB Basic 15.0.5023.1000'],
      ['SfB Mac, version: "16.15"', 'met', 'SfB Mac 16.15'],
      ['SfB Mac, version: "16.9"', 'unmet', 'SfB Mac 16.9'],
      ['SfB iOS, version: "6.19"', 'met', 'SfB iOS 6.19'],
      ['Teams Rooms, version: 4.0.51.0', 'unmet', 'Teams Rooms 4.0.51.0'],
      ['Teams Rooms, version: 4.0.64.0', 'met', 'Teams Rooms 4.0.64.0'],
      ['Surface Hub, version: "15063.1835"', 'met', 'Surface Hub 15063.1835'],
      ['Surface Hub, version: "15063.1834"', 'unmet', 'Surface Hub 15063.1834'],
      ['Surface Hub, version: 10.0.19042.1', 'met', 'Surface Hub 10.0.19042.1'],
      ['Surface Hub, version: 10.0.15063.1834', 'unmet', 'Surface Hub 10.0.15063.1834'],
      ['Skype for Business 2015, version: 15.0.5023.1000', 'met', 'Skype for Business 2015 15.0.5023.1000'],
      ['Lync 2013 Basic, version: 15.0.4569.1503', 'unmet', 'Lync 2013 Basic 15.0.4569.1503'],
      ['Lync for Mac 2011, version: 14.4.3', 'unmet', 'Lync for Mac 2011 14.4.3'],
      ['Lync Windows Store app', 'unmet', 'Lync Windows Store app'],
      ['Lync Room System', 'unmet', 'Lync Room System'],
      ['Lync 2010 Attendant', 'unmet', 'Lync 2010 Attendant'],
      ['SfB Windows Phone, version: "6.19"', 'unmet', 'SfB Windows Phone 6.19'],
      ['SfB Android, version: "6.18"', 'unmet', 'SfB Android 6.18'],
      ['Lync 2013', 'unknown', 'Lync 2013'],
      ['Lync 2013, version: April 2018', 'unknown', 'Lync 2013 April 2018'],
      ['Linc 2013', 'unknown', 'Linc 2013'],
    ] as const
  ).map(
    ([entry, verdict, subject]): RuleCase => ({
      name: `${verdict}: ${entry}`,
      on: at,
      overlay: client(entry),
      [verdict]: [subject],
    }),
  ),
  {
    name: 'met: the version does not matter where TLS 1.0 is on',
    on: at,
    overlay: client('Lync 2013', '[TLS 1.0, TLS 1.2]'),
    met: ['Lync 2013'],
  },
  {
    name: 'unknown: TLS 1.3 alone',
    on: at,
    overlay: client('Lync 2013, version: 15.0.5023.1000', '[TLS 1.3]'),
    unknown: ['Lync 2013 15.0.5023.1000'],
    says: 'TLS 1.2 is not on there',
  },
  {
    name: 'unknown: a phone whose vendor was not asked',
    on: at,
    edits: [{ find: ', tls: [TLS 1.0, TLS 1.1, TLS 1.2] }', replace: ' }' }],
    met: ['Skype for Business 2016 16.0.9126.2152 on Windows 10 Enterprise x64'],
    unknown: ['desk-phones'],
  },
  {
    name: 'unmet: a phone that says it speaks TLS 1.0',
    on: at,
    edits: [{ find: ', tls: [TLS 1.0, TLS 1.1, TLS 1.2] }', replace: ', tls: [TLS 1.0] }' }],
    met: ['Skype for Business 2016 16.0.9126.2152 on Windows 10 Enterprise x64'],
    unmet: ['desk-phones'],
    says: 'desk-phones speaks TLS 1.0',
  },
  {
    name: 'unknown: an old client, and servers that do not say',
    on,
    edits: [
      {
        find: 'nat: true\n    productVersion: 5.0.8308.577\n    tls: [TLS 1.0, TLS 1.1, TLS 1.2]',
        replace: 'nat: true',
      },
    ],
    met: PHONES,
    unknown: [...LYNC, MAC],
    says: 'what lsedge.contoso.net has on is not given',
  },
  {
    name: 'unknown: which clients there are is not given, and TLS 1.0 is off',
    on: at,
    edits: [
      {
        find: 'clients: [{ client: Skype for Business 2016, version: 16.0.9126.2152, os: Windows 10 Enterprise x64, browser: Internet Explorer 11 }]\n',
        replace: '',
      },
    ],
    met: ['desk-phones'],
    unknown: ['clients'],
  },
  { name: 'empty: no versions', on: 'newcomer', skipped: 'no TLS versions are given' },
  {
    name: 'empty: a client of which no document speaks',
    on: at,
    overlay: client('Skype for Business 2019, version: 16.0.10340.20017'),
    skipped: 'no client of which the documents speak',
  },
])

test('a client that no update helps is to be replaced', async () => {
  const overlay = `${contosoTls('[TLS 1.2]')}\nclients: [{ client: Lync 2010 }, { client: Lync 2013, version: 15.0.4420.0 }]`
  const { findings } = await judgeCopy(on, { overlay, only: [rule] })
  expect(findings.flatMap(({ fix = '' }) => (fix.includes('Lync 20') ? [fix] : []))).toEqual([
    'replace Lync 2010 with a client that speaks TLS 1.2',
    'update Lync 2013, or use a client that speaks TLS 1.2',
  ])
})
