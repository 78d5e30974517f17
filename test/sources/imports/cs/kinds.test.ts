import { describe, expect, it } from 'vitest'
import { dayIn } from '../../../../src/sources/imports/cs/dates.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'
import { type Written, writeJson } from '../powershell/writers.ts'

function read(...objects: readonly Written[]) {
  const reading = readImport(new TextEncoder().encode(writeJson([...objects, { Identity: 'x', Unread: 1 }])))
  const why = (what: string) => reading.items.find((item) => item.what === what)?.reason
  return { document: plain(reading.document) as Record<string, unknown>, why, reading }
}

const pool = (services: readonly string[], host = 'p.contoso.com'): Written => ({
  Identity: host,
  Services: services.map((role) => `${role}:${host}`),
  Computers: [host],
})

describe('what a pool is', () => {
  it.each([
    [['Registrar', 'UserServer'], { role: 'front-end' }],
    [['Registrar', 'UserServer', 'UserDatabase'], { role: 'standard-edition' }],
    [['Director', 'Registrar'], { role: 'director' }],
    [['MediationServer'], { role: 'mediation' }],
    [['PersistentChatServer'], { role: 'persistent-chat' }],
    [['VideoInteropServer'], { role: 'video-interop' }],
    [['UserServer', 'MediationServer'], { role: 'front-end', collocated: ['mediation'] }],
  ])('%s', (services, expected) => {
    expect(read(pool(services)).document).toMatchObject({ pools: [{ fqdn: 'p.contoso.com', ...expected }] })
  })

  it('is not guessed', () => {
    expect(read(pool(['Registrar'])).why('[0].Identity')).toContain('Survivable Branch')
    const service = { Identity: 'UserServer:p.contoso.com', PoolFqdn: 'p.contoso.com' }
    const { document, why } = read(service)
    expect(document).toEqual({})
    expect(why('[0].Identity')).toContain('export Get-CsPool too')
  })

  it('is another section for an Edge pool, SQL Server and a gateway', () => {
    expect(read(pool(['EdgeServer'])).document).toHaveProperty('edgePools')
    expect(read(pool(['UserDatabase'])).document).toHaveProperty('sqlServers')
    expect(read(pool(['PstnGateway'])).document).toEqual({ voice: { trunks: [{ name: 'p.contoso.com' }] } })
  })

  it('has its computers also from Get-CsComputer', () => {
    const computer = { Identity: 'c.contoso.com', Pool: 'p.contoso.com', Fqdn: 'c.contoso.com' }
    expect(read(pool(['MediationServer']), computer).document).toMatchObject({
      pools: [{ servers: [{ fqdn: 'p.contoso.com' }, { fqdn: 'c.contoso.com' }] }],
    })
  })
})

describe('values that the environment would refuse', () => {
  const edge = { Identity: 'EdgeServer:e.contoso.com', AccessEdgeExternalFqdn: 'sip.contoso.com' }
  it.each([
    [{ ...edge, AccessEdgeClientPort: 70000 }, 'AccessEdgeClientPort', 'must be at most 65535'],
    [
      { ...edge, AccessEdgeExternalFqdn: 'not a name' },
      'AccessEdgeExternalFqdn',
      'is not a fully qualified domain name',
    ],
    [{ ...edge, DataPsomClientPort: 444 }, 'DataPsomClientPort', 'the external name of the service is missing'],
    [{ ...edge, Version: 5 }, 'Version', 'known versions are'],
    [{ ...edge, Identity: 'EdgeServer:edge' }, 'Identity', 'is not a fully qualified domain name'],
    [pool(['MediationServer'], 'short'), 'Identity', 'is not a fully qualified domain name'],
    [
      { Identity: 'Global', SimpleUrl: [{ Component: 'Meet', Domain: 'contoso.com', ActiveUrl: 'ftp://x' }] },
      'SimpleUrl[0].ActiveUrl',
      'is not a URL',
    ],
    [
      { Identity: 'Global', SimpleUrl: [{ Component: 'Other', Domain: '*', ActiveUrl: 'https://x' }] },
      'SimpleUrl[0].Component',
      'known are the components',
    ],
    [
      { Identity: 'Site:Oslo', AllowOutsideUsers: true, AllowFederatedUsers: true },
      'Identity',
      'no place for settings of this scope',
    ],
    [{ Identity: 'Global', AllowOutsideUsers: 1, AllowFederatedUsers: true }, 'AllowOutsideUsers', 'no word for'],
    [{ Thumbprint: 'AB', Use: 'Default' }, 'Use', 'on which computer'],
    [
      { Thumbprint: 'AB', Use: 'Nonsense', PSComputerName: 'fe01.contoso.com' },
      'Use',
      'a use that the environment does not know',
    ],
    [{ Thumbprint: 'AB', Use: 'Default', NotAfter: '7/4/2016 5:00:00 PM' }, 'NotAfter', 'tells the day from the month'],
    [{ ComponentName: 'X, Core Components', Version: '6.0.1.1' }, 'Version', 'on which computer'],
    [{ Identity: 'FileStore:fs.contoso.com' }, 'Identity', 'neither UncPath nor ShareName tells it'],
  ] as readonly (readonly [Written, string, string])[])('%j: %s', (object, name, expected) => {
    expect(read(object).why(`[0].${name}`)).toContain(expected)
  })
})

describe('interfaces of an Edge Server', () => {
  const net = (number: number, address: string, computer = 'p.contoso.com'): Written => ({
    Identity: `${computer}/External/${number}`,
    Interface: 'External',
    InterfaceNumber: number,
    IPAddress: address,
  })
  it('of several external ones nothing tells which is whose', () => {
    const { document, why } = read(pool(['EdgeServer']), net(1, '10.0.0.1'), net(2, '10.0.0.2'))
    expect(document).toEqual({ edgePools: [{ fqdn: 'p.contoso.com', servers: [{ fqdn: 'p.contoso.com' }] }] })
    expect(why('[1].IPAddress')).toContain('only the topology tells')
  })
  it('of an unknown computer are said to be so', () => {
    expect(read(net(1, '10.0.0.1', 'other.contoso.com')).why('[0].IPAddress')).toContain('export Get-CsPool with it')
  })
})

describe('trunk settings of a gateway', () => {
  it('are put to the gateway', () => {
    const settings = {
      Identity: 'Service:PstnGateway:gw01.contoso.com',
      ConcentratedTopology: true,
      EnableReferSupport: false,
      EnableBypass: true,
      SRTPMode: 'NotSupported',
    }
    expect(read(settings).document).toEqual({
      voice: {
        trunks: [
          {
            name: 'gw01.contoso.com',
            configuration: { concentratedTopology: true, enableReferSupport: false },
            mediaBypass: true,
            srtp: 'not-supported',
          },
        ],
      },
    })
  })
})

describe('a Meet URL of all domains', () => {
  it('is not lost to one of a single domain', () => {
    const url = (Domain: string, ActiveUrl: string) => ({ Component: 'meet', Domain, ActiveUrl })
    const { document, why } = read({
      Identity: 'Global',
      SimpleUrl: [url('*', 'https://meet.contoso.com'), url('fabrikam.com', 'https://meet.fabrikam.com')],
    })
    expect(document).toEqual({ simpleUrls: { meet: 'https://meet.contoso.com' } })
    expect(why('[0].SimpleUrl[1].ActiveUrl')).toMatch(
      /^simpleUrls\.meet is already "https:\/\/meet\.contoso\.com" by line \d+$/,
    )
  })
})

describe('objects of other products', () => {
  it('that have the fields of a SIP domain are none', () => {
    const key = { Domain: 'mail.contoso.com', Selector1CNAME: 'selector1', Enabled: true }
    const object = { ...key, Identity: 'mail.contoso.com', Name: 'mail.contoso.com', IsDefault: true }
    expect(read(object).document).toEqual({})
  })

  it('that have the ports of conferencing clients are those of Teams', () => {
    const ports = { ClientAudioPort: 50000, ClientAudioPortRange: 20, ClientMediaPortRangeEnabled: true }
    expect(read({ Identity: 'Global', ...ports }).document).not.toEqual({})
    expect(read({ Identity: 'Global', ...ports, LogoURL: null, DisableAnonymousJoin: false }).document).toEqual({})
  })
})

describe('days', () => {
  it.each([
    ['2016-01-15T12:00:00.0000000+01:00', '2016-01-15'],
    ['/Date(1452859200000)/', '2016-01-15'],
    ['15.01.2016 13:00:00', '2016-01-15'],
    ['1/15/2016 1:00:00 PM', '2016-01-15'],
    ['15/01/2016 13:00', '2016-01-15'],
    ['4/4/2016', '2016-04-04'],
    ['7/4/2016', undefined],
    ['soon', undefined],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day)
  })
})
