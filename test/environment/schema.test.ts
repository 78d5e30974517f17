import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { environmentDocument, SECTION_NAMES } from '../../src/environment/schema/document.ts'
import { FEATURE_NAMES } from '../../src/environment/schema/features.ts'
import { fastest } from '../support/fastest.ts'
import { ROWS } from './schema-rows.ts'
import { documentWith, fixture, least, problems } from './schema-support.ts'

describe('the environment format, section by section', () => {
  for (const { section, short, long, mistake, at, message } of ROWS) {
    it(`${section}: the short form`, () => {
      expect(problems({ ...least, [section]: short })).toEqual([])
    })

    it(`${section}: the long form`, () => {
      expect(problems({ ...least, [section]: long })).toEqual([])
    })

    it(`${section}: a mistake is reported where it is`, () => {
      const [first, ...others] = problems({ ...least, [section]: mistake }).filter(([path]) => path === at)
      expect(first?.[1]).toContain(message)
      expect(others).toEqual([])
    })
  }

  it('has a row for every section', () => {
    expect(ROWS.map(({ section }) => section).sort()).toEqual([...SECTION_NAMES].sort())
  })
})

describe('the top of the document', () => {
  it('must say its version, name, product, SIP domains and pools', () => {
    expect(problems({}).map(([path]) => path)).toEqual(['lync-ready', 'name', 'product', 'sipDomains', 'pools'])
  })

  it.each([
    [2, 'expected 1: this release reads version 1 of the format, not 2'],
    ['1', 'expected 1: this release reads version 1 of the format, not "1"'],
  ])('refuses version %j', (version, message) => {
    expect(problems({ ...least, 'lync-ready': version })).toEqual([['lync-ready', message]])
  })

  it.each([
    ['sipDomains', 'there is at least one SIP domain'],
    ['pools', 'there is at least one pool'],
  ])('refuses an empty %s', (section, message) => {
    expect(problems({ ...least, [section]: [] })).toEqual([[section, message]])
  })

  it('takes one file or several in extends', () => {
    expect(documentWith({ extends: '..\\base.yaml' }).extends).toEqual(['../base.yaml'])
    expect(documentWith({ extends: ['a.yaml', 'b.yaml'] }).extends).toEqual(['a.yaml', 'b.yaml'])
  })

  it.each(
    'edgePools devices reverseProxies simpleUrls sqlServers fileShares exchange officeWebApps sharePoint certificates firewall vpn clients adminWorkstations voice scripts coexistsWith'.split(
      ' ',
    ),
  )('takes none for %s', (section) => {
    expect(problems({ ...least, [section]: 'none' })).toEqual([])
  })

  it('says that a misspelt none is neither a list nor none', () => {
    expect(problems({ ...least, edgePools: 'non' })).toEqual([
      ['edgePools', 'expected a list or the word none: the Edge pools'],
    ])
  })
})

describe('short forms become long ones', () => {
  it('of an operating system', () => {
    const [pool] = documentWith({ pools: [{ ...least.pools[0], servers: [{ os: 'Windows Server 2012' }] }] }).pools
    expect(pool?.servers[0]?.os).toEqual({ name: 'Windows Server 2012' })
  })

  it('of addresses, in one spelling', () => {
    const [pool] = documentWith({ pools: [{ ...least.pools[0], servers: [{ address: '2001:0DB8:0::11' }] }] }).pools
    expect(pool?.servers[0]?.address).toEqual(['2001:db8::11'])
  })

  it('of zones', () => {
    const zones = {
      'A.example.': 'external',
      'b.example': 'zones\\b.zone',
      'c.example': { file: 'c.zone' },
      'd.example': { records: ['sip A 10.1.1.1'] },
    }
    expect(documentWith({ dns: { internal: { zones } } }).dns?.internal?.zones).toEqual({
      'a.example': { sameAs: 'external' },
      'b.example': { file: 'zones/b.zone' },
      'c.example': { file: 'c.zone' },
      'd.example': { records: ['sip A 10.1.1.1'] },
    })
  })

  it('of features', () => {
    const features = { video: true, xmpp: false, hybrid: 'none', mobility: { push: true }, exchangeUm: 'online' }
    expect(documentWith({ features }).features).toEqual({
      video: { enabled: true },
      xmpp: { enabled: false },
      hybrid: { enabled: false },
      mobility: { enabled: true, push: true },
      exchangeUm: { enabled: true, mode: 'online' },
    })
  })

  it('of Edge services, adapters, routes and load balancing', () => {
    const edgePool = {
      fqdn: 'edge01.contoso.net',
      loadBalancing: 'dns',
      services: { access: 'SIP.contoso.com' },
      servers: [{ internal: '10.1.1.1', public: '203.0.113.10', routes: ['10.10.0.0/16 via 10.1.1.254'] }],
    }
    expect(documentWith({ edgePools: [edgePool] }).edgePools).toEqual([
      {
        fqdn: 'edge01.contoso.net',
        loadBalancing: { internal: 'dns', external: 'dns' },
        services: { access: { fqdn: 'sip.contoso.com' } },
        servers: [
          {
            internal: { address: ['10.1.1.1'] },
            public: { access: ['203.0.113.10'], webConferencing: ['203.0.113.10'], av: ['203.0.113.10'] },
            routes: [{ to: '10.10.0.0/16', via: '10.1.1.254' }],
          },
        ],
      },
    ])
  })

  it.each([
    ['RSA 2048', { algorithm: 'RSA', size: 2048 }],
    ['ECDH P-256', { algorithm: 'EC', size: 256 }],
    ['ECDSA_P384', { algorithm: 'EC', size: 384 }],
  ])('of the key pair %s', (key, long) => {
    expect(documentWith({ certificates: [{ id: 'a', key }] }).certificates).toEqual([{ id: 'a', key: long }])
  })

  it('of traffic rules', () => {
    const rules = ['planned.csv', { from: 'any', to: ['203.0.113.10'], ports: 'any' }]
    expect(documentWith({ firewall: { rules } }).firewall).toEqual({
      rules: [{ file: 'planned.csv' }, { from: ['any'], to: ['203.0.113.10'], ports: [{ first: 1, last: 65535 }] }],
    })
  })
})

describe('mistakes in addresses and names', () => {
  const serverWith = (address: unknown) => ({ ...least, pools: [{ ...least.pools[0], servers: [{ address }] }] })

  it.each(['10.1.1', '10.1.1.256', '010.1.1.1', '10.1.1.1:443', '10.1.1.0/24', 'fe80::1%eth0', 'host.example'])(
    'refuses the address %s',
    (address) => {
      expect(problems(serverWith(address))).toEqual([
        ['pools.0.servers.0.address', expect.stringContaining(`"${address}" is not an IP address such as`)],
      ])
    },
  )

  it.each(['10.0.0.0', '10.0.0.0/', '10.0.0.0/08', '10.0.0.0/33', '::/129', '10.0.0/8', '10.0.0.0/8/8'])(
    'refuses the subnet %s',
    (subnet) => {
      const sites = [{ name: 'Oslo', subnets: [subnet] }]
      expect(problems({ ...least, sites })).toEqual([
        ['sites.0.subnets.0', expect.stringContaining(`"${subnet}" is not a subnet such as`)],
      ])
    },
  )

  it('refuses a zone given twice in two spellings', () => {
    const zones = { 'contoso.com': 'external', 'Contoso.COM.': 'external' }
    expect(problems({ ...least, dns: { vpn: { zones } } })).toEqual([
      ['dns.vpn.zones', expect.stringContaining('expected every domain once')],
    ])
  })

  it('points at a key that is no domain name', () => {
    expect(problems({ ...least, dns: { vpn: { zones: { localhost: 'external' } } } })).toEqual([
      ['dns.vpn.zones.localhost', expect.stringContaining('"localhost" is not a fully qualified domain name')],
    ])
  })

  it('names the form of an internationalised name that DNS holds', () => {
    expect(problems({ ...least, sipDomains: ['b\u00fccher.example', 'b\u00fccher'] })).toEqual([
      ['sipDomains.0', expect.stringContaining('as xn--bcher-kva.example: write it so')],
      ['sipDomains.1', expect.stringContaining('is not a fully qualified domain name')],
    ])
  })
})

interface JsonSchema {
  readonly description?: string
  readonly properties?: Record<string, JsonSchema>
}

/** Every key of a JSON Schema, with the path that leads to it. */
function* keysOf(schema: unknown, path = ''): Generator<{ path: string; key: string; schema: JsonSchema }> {
  if (typeof schema !== 'object' || schema === null) return
  const { properties } = schema as JsonSchema
  for (const [key, inner] of Object.entries(properties ?? {})) yield { path: `${path}.${key}`, key, schema: inner }
  for (const [key, inner] of Object.entries(schema)) yield* keysOf(inner, `${path}.${key}`)
}

describe('the JSON Schema for editors', () => {
  const schema = z.toJSONSchema(environmentDocument, { io: 'input' })
  const keys = [...keysOf(schema)]

  it('describes every key', () => {
    expect(keys.length).toBeGreaterThan(500)
    expect(
      keys.filter(({ schema: { description = '' } }) => description.trim() === '').map(({ path }) => path),
    ).toEqual([])
  })

  it('has no key that YAML 1.1 reads as a boolean, and none that every object has', () => {
    const refused = (key: string) => /^(?:y|n|yes|no|on|off|true|false)$/i.test(key) || key in {}
    expect(keys.filter(({ key }) => refused(key)).map(({ path }) => path)).toEqual([])
  })

  it('accepts both fixtures', () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema)
    for (const name of FIXTURES) {
      validate(fixture(name))
      expect(validate.errors ?? []).toEqual([])
    }
  })
})

const FIXTURES = ['fabrikam/env.yaml', 'newcomer.yaml']

describe('the fixtures', () => {
  it.each(FIXTURES)('%s fits the format', (name) => {
    expect(problems(fixture(name))).toEqual([])
  })

  it('use every section between them', () => {
    const used = FIXTURES.flatMap((name) => Object.keys(fixture(name) as object))
    expect(SECTION_NAMES.filter((section) => !used.includes(section))).toEqual([])
  })

  it('name every feature in the whole estate', () => {
    const { features } = environmentDocument.parse(fixture('fabrikam/env.yaml'))
    expect(FEATURE_NAMES.filter((name) => features?.[name] === undefined)).toEqual([])
  })
})

describe('a large estate', () => {
  it('with 20,000 servers is checked in a moment', () => {
    const pools = Array.from({ length: 2000 }, (_, pool) => ({
      fqdn: `pool${pool}.contoso.net`,
      role: 'front-end',
      servers: Array.from({ length: 10 }, (_, index) => ({
        fqdn: `fe${pool}-${index}.contoso.net`,
        address: `10.${pool >> 8}.${pool & 255}.${index + 1}`,
        os: 'Windows Server 2012 R2 Standard',
      })),
    }))
    const { result, took } = fastest(() => problems({ ...least, pools }))
    expect(result).toEqual([])
    expect(took).toBeLessThan(3000)
  })
})
