import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { validate } from '../../../../src/environment/validate.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'

const FOLDER = new URL('../../../../fixtures/artefacts/cmdlets/', import.meta.url)

function read(name: string): ImportReading {
  return readImport(readFileSync(new URL(name, FOLDER)))
}

function said({ document, hosts, certificates }: ImportReading) {
  return {
    document: plain(document) as Record<string, unknown>,
    hosts: hosts.map(({ name, facts }) => [name, plain(facts)]),
    certificates: certificates.map(({ id, description }) => [id, plain(description)]),
  }
}

const EXPECTED = {
  sipDomains: ['contoso.com', 'fabrikam.com'],
  sites: [{ name: 'Oslo' }],
  pools: [
    {
      fqdn: 'pool01.contoso.com',
      role: 'front-end',
      product: 'lync-2013',
      site: 'Oslo',
      webServices: { external: 'webext.contoso.com', internal: 'webint.contoso.com' },
      collocated: ['mediation', 'monitoring'],
      centralManagement: true,
      edgePool: 'edge01.contoso.com',
      backEnd: { mode: 'mirroring', principal: 'sql01.contoso.com', mirror: 'sql02.contoso.com' },
      monitoringStore: 'sql01.contoso.com',
      fileShare: '\\\\fs01.contoso.com\\lync',
      servers: [{ fqdn: 'fe01.contoso.com' }, { fqdn: 'fe02.contoso.com' }, { fqdn: 'fe03.contoso.com' }],
    },
    { fqdn: 'se01.contoso.com', role: 'standard-edition', site: 'Oslo', servers: [{ fqdn: 'se01.contoso.com' }] },
  ],
  edgePools: [
    {
      fqdn: 'edge01.contoso.com',
      product: 'lync-2013',
      site: 'Oslo',
      nextHop: 'pool01.contoso.com',
      federationRoute: true,
      nat: true,
      services: {
        access: { fqdn: 'sip.contoso.com', port: 443, federationPort: 5061 },
        webConferencing: { fqdn: 'webcon.contoso.com', port: 444 },
        av: { fqdn: 'av.contoso.com', port: 445, udpPort: 3478, mediaPorts: '50000-59999' },
      },
      servers: [
        {
          fqdn: 'edge01.contoso.com',
          internal: { address: ['172.25.33.10'] },
          external: { access: ['10.45.16.10'], webConferencing: ['10.45.16.10'], av: ['10.45.16.10'] },
          public: { access: ['203.0.113.10'], webConferencing: ['203.0.113.10'], av: ['203.0.113.10'] },
        },
      ],
    },
  ],
  accessEdgeConfiguration: {
    allowOutsideUsers: true,
    allowFederatedUsers: true,
    partnerDiscovery: false,
    routing: 'dns-srv',
  },
  simpleUrls: {
    meet: { 'contoso.com': 'https://meet.contoso.com', 'fabrikam.com': 'https://meet.fabrikam.com' },
    dialin: 'https://dialin.contoso.com',
    admin: 'https://admin.contoso.com',
  },
  sqlServers: [
    { name: 'sql01.contoso.com', fqdn: 'sql01.contoso.com', site: 'Oslo', instance: 'lync' },
    { name: 'sql02.contoso.com', fqdn: 'sql02.contoso.com' },
  ],
  fileShares: [
    {
      name: '\\\\fs01.contoso.com\\lync',
      unc: '\\\\fs01.contoso.com\\lync',
      fqdn: 'fs01.contoso.com',
      site: 'Oslo',
      dfs: 'none',
    },
  ],
  network: {
    qos: {
      client: {
        portRangesEnabled: true,
        audio: { ports: '50020-50039' },
        video: { ports: '58000-58019' },
        sharing: { ports: '42000-42019' },
        fileTransfer: { ports: '42020-42039' },
      },
      server: { audio: { ports: '49152-57499' }, video: { ports: '57501-65534' }, sharing: { ports: '40803-49150' } },
      mediationServer: { audio: { ports: '49152-57499' } },
    },
  },
  voice: { trunks: [{ name: 'gw01.contoso.com', site: 'Oslo' }] },
}

const COMPLETE = [
  'estate-depth-5.json',
  'estate.clixml',
  'estate-list.txt',
  'estate-list-80.txt',
  'estate-list-utf-16.txt',
]

describe('an estate as the Cs cmdlets show it', () => {
  it.each(COMPLETE)('is the same environment from %s', (name) => {
    const reading = read(name)
    expect(reading.problems).toEqual([])
    expect(said(reading)).toEqual({
      document: EXPECTED,
      hosts: [
        [
          'fe01.contoso.com',
          { productVersion: '6.0.9319.534', components: { 'Web Components Server': '6.0.9319.516' } },
        ],
      ],
      certificates: [
        [
          'fe01-default',
          {
            thumbprint: '0123456789ABCDEF0123456789ABCDEF01234567',
            subject: 'pool01.contoso.com',
            issuer: 'Contoso Issuing CA 1',
            sans: ['pool01.contoso.com', 'fe01.contoso.com', 'sip.contoso.com'],
            serialNumber: '1B2F0000000000000007',
            notBefore: '2014-01-15',
            notAfter: '2016-01-15',
            assignedTo: { 'fe01.contoso.com': ['Default', 'WebServicesInternal'] },
          },
        ],
      ],
    })
  })

  it.each(COMPLETE)('leaves nothing of %s unknown', (name) => {
    expect(read(name).items.filter(({ status }) => status === 'unknown')).toEqual([])
  })

  it('loses in JSON of the default depth only what PowerShell did not write, and says so', () => {
    const reading = read('estate-depth-2.json')
    const { simpleUrls, ...rest } = EXPECTED
    expect(said(reading).document).toEqual(rest)
    const lost = reading.items.filter(({ reason }) => reason?.startsWith('the value is lost'))
    expect(lost.map(({ what }) => what)).toEqual([0, 1, 2, 3].map((index) => `[21].SimpleUrl[${index}]`))
    expect(lost[0]?.reason).toContain('ConvertTo-Json -Depth 5')
    expect(simpleUrls).toBeDefined()
  })

  it('accounts for every value of a file', () => {
    const leaves = (value: unknown): number => {
      const inner = typeof value === 'object' && value !== null ? Object.values(value) : []
      return inner.length === 0 ? 1 : inner.reduce<number>((sum, each) => sum + leaves(each), 0)
    }
    for (const name of ['estate-depth-5.json', 'estate-depth-2.json']) {
      const { items } = read(name)
      expect(items).toHaveLength(leaves(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
      expect(items.filter(({ status, to, reason }) => !(status === 'mapped' ? to : reason))).toEqual([])
    }
    const lines = readFileSync(new URL('estate-list-80.txt', FOLDER), 'utf8').split('\r\n')
    const covered = new Set(
      read('estate-list-80.txt').items.flatMap(({ at: { line, endLine } }) =>
        Array.from({ length: (endLine ?? line) - line + 1 }, (_, index) => line + index),
      ),
    )
    expect(lines.flatMap((text, index) => (text.trim() === '' || covered.has(index + 1) ? [] : [index + 1]))).toEqual(
      [],
    )
  })

  it('loads as an environment', () => {
    const reading = said(read('estate-depth-5.json'))
    const certificates = reading.certificates.map(([id, description]) => ({ id, ...(description as object) }))
    const environment = { 'lync-ready': 1, name: 'Contoso', product: 'lync-2013', ...reading.document, certificates }
    const validated = validate(environment as unknown as Parameters<typeof validate>[0])
    expect('misfits' in validated ? validated.misfits : []).toEqual([])
  })

  it('gives every value the place of what says it', () => {
    const lines = readFileSync(new URL('estate-list.txt', FOLDER), 'utf8').split('\r\n')
    for (const { at, status, to } of read('estate-list.txt').items) {
      const text = (lines[at.line - 1] ?? '').slice(at.column - 1, (at.endColumn ?? 0) - 1)
      if (status === 'mapped' && to?.endsWith('services.av.fqdn')) expect(text).toBe('av.contoso.com')
      if (status === 'mapped') expect(text).toMatch(/^\S.*\S$|^\S$/)
    }
  })
})

describe('tables on a console', () => {
  it('are read where the columns hold the values, and refused where they were cut', () => {
    const reading = read('console.txt')
    expect(plain(reading.document)).toMatchObject({ sipDomains: ['contoso.com', 'fabrikam.com'] })
    const cut = reading.items.filter(({ reason }) => reason?.includes('its end was left out'))
    expect(cut.map(({ what }) => what)).toContain('[2].Services')
    expect(reading.items.filter(({ what }) => what === 'console')).toHaveLength(4)
  })
})
