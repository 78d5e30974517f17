import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import { type Loaded, loadEnvironment } from '../../src/environment/load.ts'
import type { Path } from '../../src/environment/model.ts'
import { inFolder } from '../support/files.ts'
import { layToyExports } from './toy-export.ts'

const TOP = `lync-ready: 1
name: Contoso
`

const TOPOLOGY = `{ "document": {
  "product": "sfb-2015",
  "sipDomains": ["contoso.com", "fabrikam.com"],
  "sites": [{ "name": "Oslo" }],
  "pools": [
    { "fqdn": "pool.contoso.net", "role": "front-end", "site": "Oslo", "backEnd": { "mode": "standalone", "principal": "sql", "instance": "rtc" },
      "servers": [{ "fqdn": "fe1.contoso.net" }, { "fqdn": "fe2.contoso.net" }] },
    { "fqdn": "se.contoso.net", "role": "standard-edition", "servers": [{ "fqdn": "se.contoso.net" }] }
  ],
  "edgePools": [{ "fqdn": "edge.contoso.net", "nat": true,
    "services": { "access": { "fqdn": "sip.contoso.com", "port": 443 } },
    "servers": [{ "fqdn": "edge.contoso.net", "internal": { "address": "10.0.0.5" },
      "external": { "access": "10.1.0.5", "webConferencing": "10.1.0.6", "av": "10.1.0.7" } }] }]
} }`

const HOSTS = `{ "hosts": {
  "fe1.contoso.net": { "os": { "name": "Windows Server 2012 R2", "edition": "Standard", "build": "6.3.9600" }, "hardware": { "cores": 8, "memoryGb": 32 },
    "prerequisites": { "hotfixes": ["KB1", "KB2"] }, "productVersion": "6.0.9319.0" },
  "FE2": { "os": { "name": "Windows Server 2012 R2", "edition": "Standard" } },
  "dc1": { "os": { "name": "Windows Server 2012 R2" } },
  "web7.contoso.net": { "os": { "name": "Windows Server 2008" } }
} }`

function withFiles<T>(env: string, look: (loaded: Loaded) => T, files: Readonly<Record<string, string>> = {}): T {
  const all = { 'env.yaml': TOP + env, 'top.xml': TOPOLOGY, 'hosts/a.json': HOSTS, ...files }
  return inFolder(all, (folder) =>
    look(loadEnvironment('env.yaml', { workingFolder: folder, root: folder }, layToyExports)),
  )
}

const at = ({ environment }: Loaded, ...path: Path) => {
  const { file, line } = environment.locate(path)
  return `${file}:${line}`
}

const told = ({ environment }: Loaded) =>
  environment.disagreements.map(
    ({ path, stands, other }) =>
      `${path.join('.')}: ${JSON.stringify(stands.value)} (${stands.place.file}:${stands.place.line}) not ${JSON.stringify(other.value)} (${other.place.file}:${other.place.line})`,
  )

describe('a topology beside the description', () => {
  it('says what the description does not, with its places', () => {
    withFiles('topology: top.xml\n', (loaded) => {
      const { document } = loaded.environment
      expect(document.product).toBe('sfb-2015')
      expect(document.sipDomains).toEqual(['contoso.com', 'fabrikam.com'])
      expect(document.pools.map(({ fqdn }) => fqdn)).toEqual(['pool.contoso.net', 'se.contoso.net'])
      expect(at(loaded, 'pools', 0, 'servers', 1, 'fqdn')).toBe('top.xml:7')
      expect(at(loaded, 'edgePools', 0, 'services', 'access', 'port')).toBe('top.xml:11')
      expect(at(loaded, 'pools', 0, 'productVersion')).toBe('top.xml:6')
      expect(at(loaded, 'name')).toBe('env.yaml:2')
      expect(at(loaded, 'dns')).toBe('env.yaml:1')
      expect(loaded.inputs.map(({ path }) => path)).toEqual(['env.yaml', 'top.xml'])
      expect(loaded.lineOf('top.xml', 2)).toBeUndefined()
      expect(told(loaded)).toEqual([])
    })
  })

  it('gives way to the description, and every difference is told with both places', () => {
    const env = `product: sfb-2019
topology: { file: [top.xml] }
sipDomains: [fabrikam.com, contoso.com]
pools:
  - fqdn: POOL.contoso.net
    role: front-end
    backEnd: sql
    productVersion: 7.0.2046.0
    servers: [{ fqdn: fe3.contoso.net }]
  - { fqdn: se.contoso.net, role: director, servers: [{ address: 10.9.9.9 }] }
edgePools:
  - fqdn: edge.contoso.net
    services: { access: sip2.contoso.com }
    servers: [{ external: 10.1.0.5 }]
`
    withFiles(env, (loaded) => {
      const [pool, se] = loaded.environment.document.pools
      expect(loaded.environment.document.product).toBe('sfb-2019')
      expect(pool?.servers.map(({ fqdn }) => fqdn)).toEqual(['fe1.contoso.net', 'fe2.contoso.net', 'fe3.contoso.net'])
      expect(pool?.backEnd).toEqual({ mode: 'standalone', principal: 'sql', instance: 'rtc' })
      expect(se?.servers).toEqual([{ fqdn: 'se.contoso.net', address: ['10.9.9.9'] }])
      expect(at(loaded, 'pools', 0, 'backEnd', 'principal')).toBe('env.yaml:9')
      expect(at(loaded, 'pools', 0, 'backEnd', 'instance')).toBe('top.xml:6')
      expect(at(loaded, 'pools', 0, 'servers', 2, 'fqdn')).toBe('env.yaml:11')
      expect(at(loaded, 'pools', 1, 'servers', 0, 'address')).toBe('env.yaml:12')
      expect(told(loaded)).toEqual([
        'product: "sfb-2019" (env.yaml:3) not "sfb-2015" (top.xml:2)',
        'sipDomains: ["fabrikam.com","contoso.com"] (env.yaml:5) not ["contoso.com","fabrikam.com"] (top.xml:3)',
        'pools.1.role: "director" (env.yaml:12) not "standard-edition" (top.xml:8)',
        'edgePools.0.services.access.fqdn: "sip2.contoso.com" (env.yaml:15) not "sip.contoso.com" (top.xml:11)',
        'edgePools.0.servers.0.external.webConferencing: "10.1.0.5" (env.yaml:16) not "10.1.0.6" (top.xml:13)',
        'edgePools.0.servers.0.external.av: "10.1.0.5" (env.yaml:16) not "10.1.0.7" (top.xml:13)',
      ])
    })
  })

  it('is removed by null and contradicted by none', () => {
    withFiles(
      'topology: top.xml\nsites: null\nedgePools: none\n',
      (loaded) => {
        expect(loaded.environment.document.sites).toBeUndefined()
        expect(loaded.environment.section('edgePools')).toBe('none')
        expect(told(loaded)).toHaveLength(1)
      },
      { 'top.xml': TOPOLOGY.replaceAll(', "site": "Oslo"', '') },
    )
  })

  it('of two files the first stands', () => {
    const second =
      '{ "document": { "product": "lync-2013", "simpleUrls": { "dialin": "https://dialin.contoso.com" } } }'
    withFiles(
      'topology: [top.xml, urls.json]\n',
      (loaded) => {
        expect(loaded.environment.document.product).toBe('sfb-2015')
        expect(at(loaded, 'simpleUrls', 'dialin')).toBe('urls.json:1')
        expect(told(loaded)).toEqual(['product: "sfb-2015" (top.xml:2) not "lync-2013" (urls.json:1)'])
      },
      { 'urls.json': second },
    )
  })

  it('knows two spellings of one URL and of one address', () => {
    const second = `{ "document": { "simpleUrls": { "dialin": "https://dialin.contoso.com", "admin": "https://admin.contoso.com/a" },
      "exchange": { "public": ["2001:db8:0::5", "192.0.2.5"] } } }`
    const env =
      "topology: [top.xml, urls.json]\nsimpleUrls: { dialin: 'https://Dialin.contoso.com/', admin: 'https://admin.contoso.com/b' }\nexchange: { public: [192.0.2.5, '2001:DB8::5'] }\n"
    withFiles(
      env,
      (loaded) => {
        expect(told(loaded)).toEqual([
          'simpleUrls.admin: "https://admin.contoso.com/b" (env.yaml:4) not "https://admin.contoso.com/a" (urls.json:1)',
        ])
      },
      { 'urls.json': second },
    )
  })

  it('knows that details of a feature say that it is wanted', () => {
    const second = '{ "document": { "features": { "xmpp": true, "federation": "open", "mobility": true } } }'
    const env =
      'topology: [top.xml, f.json]\nfeatures: { xmpp: { domains: [contoso.com] }, federation: { mode: open, partnerDiscovery: true }, mobility: false }\n'
    withFiles(
      env,
      (loaded) => {
        expect(loaded.environment.document.features?.xmpp).toEqual({ enabled: true, domains: ['contoso.com'] })
        expect(told(loaded)).toEqual(['features.mobility: false (env.yaml:4) not true (f.json:1)'])
      },
      { 'f.json': second },
    )
  })

  it.each<[what: string, lower: object, upper: string, told: readonly string[], key: string, stands: unknown]>([
    [
      'the word for an earlier system',
      { coexistsWith: [{ system: 'lync-2010', pools: ['old.contoso.net'] }] },
      'coexistsWith: [lync-2010]',
      [],
      'coexistsWith',
      [{ system: 'lync-2010', pools: ['old.contoso.net'] }],
    ],
    [
      'the name of what keeps a branch alive',
      { sites: [{ name: 'Bergen', survivableBranch: [{ name: 'sbs.contoso.net', pool: 'pool.contoso.net' }] }] },
      'sites: [{ name: Bergen, survivableBranch: SBS.contoso.net }]',
      [],
      'sites',
      [{ name: 'Bergen', survivableBranch: [{ name: 'SBS.contoso.net', pool: 'pool.contoso.net' }] }, { name: 'Oslo' }],
    ],
    [
      'one Meet URL for each domain that has it',
      { simpleUrls: { meet: { 'contoso.com': 'https://meet.contoso.com' } } },
      'simpleUrls: { meet: https://meet.contoso.com/ }',
      [],
      'simpleUrls',
      { meet: 'https://meet.contoso.com/' },
    ],
    [
      'another Meet URL than one of the domains has',
      { simpleUrls: { meet: { 'contoso.com': 'https://m.contoso.com', 'fabrikam.com': 'https://meet.contoso.com' } } },
      'simpleUrls: { meet: https://meet.contoso.com }',
      ['simpleUrls.meet'],
      'simpleUrls',
      { meet: 'https://meet.contoso.com' },
    ],
    [
      'domain names as keys',
      {
        simpleUrls: {
          meet: { 'contoso.com': 'https://meet.contoso.com', 'fabrikam.com': 'https://meet.fabrikam.com' },
        },
      },
      'simpleUrls: { meet: { Contoso.com.: https://meet.contoso.com } }',
      [],
      'simpleUrls',
      { meet: { 'contoso.com': 'https://meet.contoso.com', 'fabrikam.com': 'https://meet.fabrikam.com' } },
    ],
    [
      'the simple URLs of a site',
      { sites: [{ name: 'Oslo' }], simpleUrls: { sites: [{ site: 'Oslo', dialin: 'https://d.contoso.com' }] } },
      'simpleUrls: { sites: [{ site: oslo, meet: https://m.contoso.com }] }',
      [],
      'simpleUrls',
      { sites: [{ site: 'oslo', meet: 'https://m.contoso.com', dialin: 'https://d.contoso.com' }] },
    ],
    [
      'another name of a SQL Server, that stores refer to',
      {
        sqlServers: [{ name: 'sql', fqdn: 'sql.contoso.net' }],
        pools: [
          {
            fqdn: 'se.contoso.net',
            monitoringStore: { mode: 'standalone', principal: 'sql' },
          },
        ],
      },
      'sqlServers: [{ name: Database, fqdn: SQL.contoso.net., address: 10.0.0.9 }]',
      [],
      'sqlServers',
      [{ name: 'Database', fqdn: 'sql.contoso.net', address: ['10.0.0.9'] }],
    ],
    [
      'another name of a file share',
      { fileShares: [{ name: '\\\\fs.contoso.net\\lync', unc: '\\\\fs.contoso.net\\lync' }] },
      "fileShares: [{ name: Files, unc: '\\\\FS.contoso.net\\lync', dfs: none }]",
      [],
      'fileShares',
      [{ name: 'Files', unc: '\\\\FS.contoso.net\\lync', dfs: 'none' }],
    ],
    [
      'no feature',
      { features: { xmpp: false } },
      'features: { xmpp: none }',
      [],
      'features',
      { xmpp: { enabled: false } },
    ],
  ])('knows %s', (_, lower, upper, differ, key, stands) => {
    withFiles(
      `topology: [top.xml, more.json]\n${upper}\n`,
      ({ environment }) => {
        expect(environment.document[key as 'sites']).toEqual(stands)
        expect(environment.disagreements.map(({ path }) => path.join('.'))).toEqual(differ)
      },
      { 'more.json': JSON.stringify({ document: lower }) },
    )
  })

  it.each([
    ['sql', { mode: 'standalone', principal: 'sql', instance: 'rtc' }],
    [
      '{ mode: failover-cluster, nodes: [sql1, sql2], listener: sql.contoso.net }',
      { mode: 'failover-cluster', nodes: ['sql1', 'sql2'], listener: 'sql.contoso.net', instance: 'rtc' },
    ],
    ['{ mode: mirroring, mirror: sql3 }', { mode: 'mirroring', principal: 'sql', mirror: 'sql3', instance: 'rtc' }],
  ])('does not mix the parts of two kinds of stores: %s', (written, backEnd) => {
    const lower = written.includes('mirroring')
      ? { mode: 'standalone', principal: 'sql', instance: 'rtc' }
      : { mode: 'mirroring', principal: 'sql', mirror: 'sql2', witness: 'sql3', instance: 'rtc' }
    withFiles(
      `topology: top.xml\npools: [{ fqdn: pool.contoso.net, backEnd: ${written} }]\n`,
      ({ environment }) => expect(environment.document.pools[0]?.backEnd).toEqual(backEnd),
      {
        'top.xml': TOPOLOGY.replace(
          '{ "mode": "standalone", "principal": "sql", "instance": "rtc" }',
          JSON.stringify(lower),
        ),
      },
    )
  })

  it('knows a name by its case, its final dot, and an address by its spelling', () => {
    const env = `topology: top.xml
pools: [{ fqdn: POOL.contoso.net., role: front-end, servers: [{ fqdn: FE1.contoso.net., address: '2001:DB8::0001' }] }]
`
    withFiles(
      env,
      (loaded) => {
        const [pool, ...others] = loaded.environment.document.pools
        expect(others).toHaveLength(1)
        expect(pool?.servers).toEqual([
          { fqdn: 'fe1.contoso.net', address: ['2001:db8::1'] },
          { fqdn: 'fe2.contoso.net' },
        ])
        expect(told(loaded)).toEqual([])
      },
      {
        'top.xml': TOPOLOGY.replace('"fe1.contoso.net"', '"fe1.contoso.net", "address": "2001:db8::1"'),
      },
    )
  })

  it('does not hide a second thing of one name', () => {
    const env = `topology: top.xml
pools: [{ fqdn: se.contoso.net, site: Oslo }, { fqdn: SE.contoso.net, role: standard-edition, servers: [{}] }]
`
    expect(() => withFiles(env, () => undefined)).toThrow('a second pool is named "se.contoso.net"')
  })

  it('tells what the description differs from, and not what two files below it do', () => {
    const second = (keys: object) => JSON.stringify({ document: keys })
    const files = {
      'b.json': second({ product: 'lync-2013', simpleUrls: { dialin: 'https://b.contoso.com' } }),
      'c.json': second({ product: 'sfb-2019', simpleUrls: { dialin: 'https://c.contoso.com' } }),
    }
    withFiles(
      'topology: [top.xml, b.json, c.json]\nproduct: lync-2013\nsimpleUrls: null\n',
      (loaded) =>
        expect(told(loaded)).toEqual([
          'product: "lync-2013" (env.yaml:4) not "sfb-2019" (c.json:1)',
          'product: "lync-2013" (env.yaml:4) not "sfb-2015" (top.xml:2)',
        ]),
      files,
    )
  })

  it('works through files that extend each other', () => {
    withFiles(
      'extends: base/base.yaml\n',
      (loaded) => {
        expect(at(loaded, 'sipDomains')).toBe('base/top.xml:3')
      },
      { 'base/base.yaml': 'topology: top.xml\n', 'base/top.xml': TOPOLOGY },
    )
  })
})

describe('inventories beside the description', () => {
  const env = `topology: top.xml
inventory: ["hosts/*.json"]
activeDirectory: { domains: [{ name: contoso.net, domainControllers: [{ fqdn: dc1.contoso.net }] }] }
`
  it('say what computers are, by their name or the label of it', () => {
    withFiles(env, (loaded) => {
      const [pool] = loaded.environment.document.pools
      expect(pool?.servers).toEqual([
        {
          fqdn: 'fe1.contoso.net',
          os: { name: 'Windows Server 2012 R2', edition: 'Standard', build: '6.3.9600' },
          hardware: { cores: 8, memoryGb: 32 },
          prerequisites: { hotfixes: ['KB1', 'KB2'] },
          productVersion: '6.0.9319.0',
        },
        { fqdn: 'fe2.contoso.net', os: { name: 'Windows Server 2012 R2', edition: 'Standard' } },
      ])
      expect(at(loaded, 'pools', 0, 'servers', 0, 'os', 'build')).toBe('hosts/a.json:2')
      expect(at(loaded, 'pools', 0, 'servers', 1, 'os')).toBe('hosts/a.json:4')
      expect(at(loaded, 'pools', 0, 'servers', 0, 'fqdn')).toBe('top.xml:7')
      expect(at(loaded, 'activeDirectory', 'domains', 0, 'domainControllers', 0, 'os')).toBe('hosts/a.json:5')
      expect(at(loaded, 'activeDirectory', 'domains', 0, 'domainControllers', 0, 'fqdn')).toBe('env.yaml:5')
      expect(loaded.inventories).toEqual([{ file: 'hosts/a.json', computers: 4, described: 3 }])
      expect(told(loaded)).toEqual([])
    })
  })

  it('stand below what is written for a server and for all servers of its pool', () => {
    const written = `${env}pools:
  - fqdn: pool.contoso.net
    role: front-end
    productVersion: 6.0.9319.516
    serverDefaults:
      os: Windows Server 2016 Standard
      hardware: { memoryGb: 64, nicGbps: 1 }
      prerequisites: { hotfixes: [KB2, KB3] }
    servers: [{ fqdn: fe2.contoso.net, os: Windows Server 2012 R2 Datacenter }]
`
    withFiles(written, (loaded) => {
      const [first, second] = loaded.environment.servers
      expect(first?.os?.value).toEqual({ name: 'Windows Server 2016 Standard' })
      expect(first?.hardware?.value).toEqual({ cores: 8, memoryGb: 64, nicGbps: 1 })
      expect(first?.prerequisites?.value).toEqual({ hotfixes: ['KB2', 'KB3', 'KB1'] })
      expect(first?.productVersion?.value).toBe('6.0.9319.516')
      expect(second?.os?.value).toEqual({ name: 'Windows Server 2012 R2 Datacenter' })
      expect(at(loaded, ...(first?.hardware?.at ?? []), 'memoryGb')).toBe('env.yaml:12')
      expect(at(loaded, ...(first?.hardware?.at ?? []), 'cores')).toBe('hosts/a.json:2')
      expect(at(loaded, ...(first?.os?.at ?? []), 'name')).toBe('env.yaml:11')
      expect(told(loaded)).toEqual([
        'pools.0.servers.0.os: "Windows Server 2016 Standard" (env.yaml:11) not {"name":"Windows Server 2012 R2","edition":"Standard","build":"6.3.9600"} (hosts/a.json:2)',
        'pools.0.servers.0.hardware.memoryGb: 64 (env.yaml:12) not 32 (hosts/a.json:2)',
        'pools.0.servers.0.prerequisites.hotfixes: ["KB2","KB3"] (env.yaml:13) not ["KB1","KB2"] (hosts/a.json:3)',
        'pools.0.servers.0.productVersion: "6.0.9319.516" (env.yaml:9) not "6.0.9319.0" (hosts/a.json:3)',
        'pools.0.servers.1.os: "Windows Server 2012 R2 Datacenter" (env.yaml:14) not {"name":"Windows Server 2012 R2","edition":"Standard"} (hosts/a.json:4)',
      ])
    })
  })

  it('say together what is installed, and differ in what can be only one thing', () => {
    const other = `{ "hosts": { "fe1.contoso.net": { "hardware": { "cores": 4, "memoryGb": 32 },
  "prerequisites": { "hotfixes": ["KB2", "KB9"] } } } }`
    withFiles(
      env,
      (loaded) => {
        expect(loaded.environment.servers[0]?.prerequisites?.value).toEqual({ hotfixes: ['KB1', 'KB2', 'KB9'] })
        expect(told(loaded)).toEqual(['pools.0.servers.0.hardware.cores: 8 (hosts/a.json:2) not 4 (hosts/b.json:1)'])
      },
      { 'hosts/b.json': other },
    )
  })

  it('are not the description itself, nor its topology, where a pattern matches these too', () => {
    withFiles('topology: top.xml\ninventory: "**/*"\n', ({ inventories }) =>
      expect(inventories.map(({ file }) => file)).toEqual(['hosts/a.json']),
    )
  })

  it('leave a server the components that its pool says of it', () => {
    const pool = (rest: string) => `${env}pools:
  - { fqdn: pool.contoso.net, role: front-end, components: { Core Components: 6.0.9319.1 }, servers: [{ fqdn: fe1.contoso.net${rest} }] }
`
    const componentsOf = (rest: string) =>
      withFiles(pool(rest), ({ environment }) => environment.servers[0]?.components?.value)
    expect(componentsOf('')).toEqual({ 'Core Components': '6.0.9319.1' })
    expect(componentsOf(', productVersion: 6.0.9319.0')).toBeUndefined()
  })

  it('of a label that two computers share name neither', () => {
    const sql = 'sqlServers: [{ name: sql, fqdn: fe2.fabrikam.net }]\n'
    withFiles(env + sql, (loaded) => {
      expect(loaded.environment.document.pools[0]?.servers[1]).toEqual({ fqdn: 'fe2.contoso.net' })
      expect(loaded.inventories[0]?.described).toBe(2)
    })
  })
})

describe('exports that cannot be used', () => {
  it.each([
    ['topology: gone.xml\n', 'env.yaml:3:11: there is no file "gone.xml"'],
    ['topology: ../top.xml\n', 'env.yaml:3:11: "../top.xml" leaves the root'],
    ['inventory: [top.xml, "none/*.csv"]\n', 'env.yaml:3:22: no file matches "none/*.csv"'],
    ['inventory: ["../*/*.json"]\n', 'env.yaml:3:13: "../*/*.json" leaves the root'],
    ['topology: hosts/a.json\n', 'env.yaml:3:11: this is a toy export: it holds no topology'],
    [
      'topology: top.xml\ninventory: top.xml\n',
      'env.yaml:4:12: this is a toy export: it holds no inventory of computers',
    ],
    ['topology: bad.xml\n', 'bad.xml:2:14: a toy export: a line is missing'],
    ['topology: odd.xml\n', 'odd.xml:2:18: "nowhere" is not a fully qualified domain name'],
    ['topology: { files: top.xml }\n', 'env.yaml:3:13: unknown key "files"'],
    ['inventory: [{ file: 7 }]\n', 'env.yaml:3:21: expected the path of a file'],
  ])('%j', (env, message) => {
    const files = {
      'bad.xml': '{\n  "problem": "a line is missing" }',
      'odd.xml': '{ "document": {\n  "sipDomains": ["nowhere"] } }',
    }
    expect(() => withFiles(env, () => undefined, files)).toThrow(InputError)
    expect(() => withFiles(env, () => undefined, files)).toThrow(message)
  })
})
