import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InteropServer } from '../../src/domain/interop-row.ts'
import { judgeInterop } from '../../src/domain/interop-support.ts'
import { interopVersionReader } from '../../src/domain/interop-version.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const facts = loadFacts()
const { rows } = facts.table('interop-versions')
const read = (server: InteropServer, text: string) => interopVersionReader(server, rows)(text)

describe('a version', () => {
  test.each<[InteropServer, string, object]>([
    ['exchange', 'Exchange 2013 CU5', { id: 'exchange-2013' }],
    ['exchange', 'Microsoft Exchange Server 2013 Cumulative Update 5', { id: 'exchange-2013' }],
    ['exchange', 'Exchange 2013 SP1', { id: 'exchange-2013', servicePack: 1 }],
    ['exchange', '15.0.913.22', { id: 'exchange-2013', build: '15.0.913.22', servicePack: 1 }],
    ['exchange', 'Version 15.0 (Build 516.32)', { id: 'exchange-2013', build: '15.0.516.32', servicePack: 0 }],
    ['exchange', 'Exchange 15.1.2507.6', { id: 'exchange-2016', build: '15.1.2507.6' }],
    ['exchange', 'Exchange 2010 SP3 RU19', { id: 'exchange-2010', servicePack: 3 }],
    ['exchange', 'Exchange Server 2010 Service Pack 3 Update Rollup 19', { id: 'exchange-2010', servicePack: 3 }],
    ['exchange', 'Exchange 2007 RTM', { id: 'exchange-2007', servicePack: 0 }],
    ['exchange', '8.1.240.6', { id: 'exchange-2007', build: '8.1.240.6', servicePack: 1 }],
    ['exchange', '15.2.1748.10', { id: 'exchange-2019', build: '15.2.1748.10' }],
    ['exchange', '15.2.2562.17', { id: 'exchange-se', build: '15.2.2562.17' }],
    ['exchange', 'Exchange SE', { id: 'exchange-se' }],
    ['exchange', 'Exchange Online', { id: 'exchange-online', hosted: true }],
    ['exchange', 'Office 365', { id: 'exchange-online', hosted: true }],
    ['sharepoint', 'SharePoint 2013', { id: 'sharepoint-2013' }],
    ['sharepoint', 'SharePoint Server 2019 Enterprise', { id: 'sharepoint-2019' }],
    ['sharepoint', 'SharePoint Online', { id: 'sharepoint-online', hosted: true }],
    ['office-web-apps', 'Office Web Apps Server 2013 SP1', { id: 'office-web-apps-2013', servicePack: 1 }],
    ['office-web-apps', 'Office Web Apps Server', { id: 'office-web-apps-2013' }],
    ['office-web-apps', 'Office Online Server (November 2018)', { id: 'office-online-server' }],
    ['office-web-apps', 'OOS', { id: 'office-online-server' }],
  ])('%s: %s', (server, text, expected) => {
    const reading = read(server, text)
    expect(reading).toEqual({ version: { ...expected, name: expect.any(String) } })
  })

  test.each<[InteropServer, string, string, readonly string[]]>([
    ['exchange', 'Exchange', '"Exchange" is not the name of a known version of Exchange', []],
    ['exchange', 'Exchnage 2013', '"Exchnage 2013" is not the name of a known version of Exchange', ['Exchange 2013']],
    ['exchange', 'Exchange 2014', '"Exchange 2014" is not the name of a known version of Exchange', []],
    ['exchange', '15', '"15" is not the name of a known version of Exchange', []],
    ['exchange', '16.0.1.1', '"16.0.1.1" is not the name of a known version of Exchange', []],
    ['exchange', 'Exchange 2013 15.1.2507.6', ': 15.1.2507.6 is no build of Exchange Server 2013', []],
    ['exchange', 'Exchange 2013 or later', '"or" is not understood', []],
    ['exchange', 'Exchange 2013 and Exchange 2016', 'is not understood', []],
    ['exchange', 'Exchange 2010 SP1 SP3', 'says two things', []],
    ['exchange', 'SharePoint 2013', 'is not the name of a known version of Exchange', []],
    ['exchange', 'Zimbra 8.8', '"Zimbra 8.8": "zimbra" is not understood', []],
    ['sharepoint', '16.0.10337', 'is not the name of a known version of SharePoint', []],
  ])('%s: %s is not one', (server, text, said, suggestions) => {
    const reading = read(server, text)
    if (!('unreadable' in reading)) throw new Error(`read as ${JSON.stringify(reading)}`)
    expect(reading.unreadable).toContain(said)
    expect(reading.suggestions).toEqual(expect.arrayContaining([...suggestions]))
  })

  test('no text at all makes it throw, or is read as something it does not say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const reading = read('exchange', text)
        if ('version' in reading) expect(text).toMatch(/\d|EXO|365|SE|Online|Subscription/i)
      }),
    )
  })
})

test('a service pack that is asked for must be given', () => {
  const version = { id: 'exchange-2007', name: 'Exchange Server 2007' }
  const wanted = { server: 'exchange', use: 'um-on-premises' } as const
  const support = facts.rows('interop-support', 'lync-2013')
  expect(judgeInterop(version, wanted, support)).toMatchObject({ verdict: 'open' })
  expect(judgeInterop({ ...version, servicePack: 0 }, wanted, support)).toMatchObject({ verdict: 'unsupported' })
  expect(judgeInterop({ ...version, servicePack: 1 }, wanted, support)).toMatchObject({ verdict: 'supported' })
})

test('every release that is named exists, and is of the server', () => {
  for (const row of facts.table('interop-support').rows) {
    for (const release of row.releases ?? []) {
      expect(rows.find(({ id }) => id === release)?.server, `${row.id}: ${release}`).toBe(row.server)
    }
  }
})

test('a use of a product names a release once', () => {
  for (const product of ['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se'] as const) {
    const named = facts
      .rows('interop-support', product)
      .flatMap(({ server, use, releases = ['any'] }) => releases.map((release) => `${server} ${use} ${release}`))
    expect(named.filter((each, at) => named.indexOf(each) !== at)).toEqual([])
  }
})
