// Loaded before the clock of the first test runs.
import '../../src/cli/program.ts'
import { X509Certificate } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadEnvironment } from '../../src/environment/load.ts'
import { type Toy, toyExport, useToyExports } from '../support/toy-export.ts'
import { ESCAPE, folderOf, NEWCOMER, run } from './fake-io.ts'

useToyExports()

const TOPOLOGY = {
  document: {
    name: 'Contoso',
    product: 'lync-2013',
    sipDomains: ['contoso.com'],
    pools: [
      {
        fqdn: 'pool01.contoso.net',
        role: 'front-end',
        servers: [{ fqdn: 'fe01.contoso.net' }, { fqdn: 'fe02.contoso.net' }],
      },
    ],
    edgePools: [
      {
        fqdn: 'edge01.contoso.net',
        services: { access: { fqdn: 'sip.contoso.com' } },
        servers: [{ internal: { address: ['172.25.33.10'] }, external: { access: ['131.107.155.10'] } }],
      },
    ],
  },
  odd: ['widget'],
} satisfies Toy

const INVENTORY: Toy = {
  hosts: [
    { name: 'FE01', os: { name: 'Windows Server 2012 R2 Standard' }, hardware: { cores: 12, memoryGb: 32 } } as never,
    { name: 'printer7', os: 'Windows 95' } as never,
  ],
}

const init = (workingFolder: string, ...args: readonly string[]) => run(['init', ...args], { workingFolder })
const textOf = (folder: string, file = 'lync-ready.yaml') => readFileSync(join(folder, file), 'utf8')
const loadedFrom = (folder: string, file = 'lync-ready.yaml') =>
  loadEnvironment(file, { workingFolder: folder }).environment.document

describe('init --from', () => {
  test('writes what the files say together, each value with its place', async () => {
    const folder = folderOf({ 'export/a.json': toyExport(TOPOLOGY), 'export/b.json': toyExport(INVENTORY) })
    const { code, stdout, stderr } = await init(folder, '--from', 'export/*.json')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toBe(
      'wrote lync-ready.yaml; see at its head what is missing, then run: lync-ready check lync-ready.yaml\n',
    )
    const text = textOf(folder)
    expect(text.slice(text.indexOf('\nlync-ready: 1'))).toBe(`
lync-ready: 1
name: Contoso              # export/a.json:4:11
product: lync-2013         # export/a.json:5:14
sipDomains: [contoso.com]  # export/a.json:7:4
pools:
  - fqdn: pool01.contoso.net                 # export/a.json:11:13
    role: front-end                          # export/a.json:12:13
    servers:
      - fqdn: fe01.contoso.net               # export/a.json:15:15
        os: Windows Server 2012 R2 Standard  # export/b.json:7:13
        hardware:
          cores: 12                          # export/b.json:10:14
          memoryGb: 32                       # export/b.json:11:17
      - fqdn: fe02.contoso.net               # export/a.json:18:15
edgePools:
  - fqdn: edge01.contoso.net      # export/a.json:25:13
    services:
      access: sip.contoso.com     # export/a.json:28:15
    servers:
      - internal: 172.25.33.10    # export/a.json:35:9
        external:
          access: 131.107.155.10  # export/a.json:40:9
`)
  })

  test('says at its head what is missing, what is not understood and who is a stranger', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'b.json': toyExport(INVENTORY) })
    await init(folder, '--from', 'a.json', 'b.json')
    const head = textOf(folder).split('\n\nlync-ready: 1')[0] ?? ''
    expect(head).toContain('\n# yaml-language-server: $schema=lync-ready.schema.json\n')
    expect(head).toMatch(/\n# Not given, and to be added by hand, .*:\n# {3}\S+ \(\d+ rules\)\n/)
    expect(head).toContain('#   a.json: 1 of 13 items; lync-ready import --explain --status unknown a.json\n')
    expect(head).toContain('#   printer7 (b.json:14:')
    expect(head).toContain('#   a.json: a toy export\n#   b.json: a toy export')
    expect(head.split('\n').filter((line) => !line.startsWith('#'))).toEqual([])
    // What check asks for is what the head says.
    const missing = JSON.parse(
      (await run(['check', 'lync-ready.yaml', '-f', 'json', '--fail-on', 'never'], { workingFolder: folder })).stdout,
    )
    const told = [...head.matchAll(/^# {3}(\S+) \((\d+) rules?\)$/gm)].map(([, key, rules]) => ({
      key,
      rules: Number(rules),
    }))
    expect(told).toEqual(missing.coverage.missing.slice(0, told.length))
    expect(told.length).toBeGreaterThan(5)
  })

  test('writes what check takes as it is', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'b.json': toyExport(INVENTORY) })
    await init(folder, 'mine.yaml', '--from', 'a.json', '--from', 'b.json')
    const { code, stderr } = await run(['check', 'mine.yaml', '--fail-on', 'never', '--only', 'topology'], {
      workingFolder: folder,
    })
    expect([code === 0 || code === 2, stderr.includes('mine.yaml:')]).toEqual([true, code === 2])
    expect(loadedFrom(folder, 'mine.yaml').pools[0]?.servers[0]?.os).toEqual({
      name: 'Windows Server 2012 R2 Standard',
    })
  })

  test('names two files that differ, and keeps the first', async () => {
    const other = { document: { name: 'Fabrikam' } }
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'b.json': toyExport(other) })
    await init(folder, '--from', 'a.json', 'b.json')
    expect(textOf(folder)).toContain('#   name: "Contoso" (a.json:4:11), not "Fabrikam" (b.json:4:11)\n')
    expect(loadedFrom(folder).name).toBe('Contoso')
  })

  test('takes what the user says before what the files say', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY) })
    await init(
      folder,
      '--from',
      'a.json',
      '--edge',
      'none',
      '--product',
      'sfb-2015',
      '--pool',
      'se01.contoso.net',
      '--users',
      '70',
    )
    const { product, edgePools, pools } = loadedFrom(folder)
    expect([product, edgePools, pools.map(({ fqdn }) => fqdn)]).toEqual([
      'sfb-2015',
      'none',
      ['pool01.contoso.net', 'se01.contoso.net'],
    ])
    expect(pools[1]).toMatchObject({ role: 'standard-edition', users: { total: 70 }, servers: [{}] })
  })

  test('stops when a key is missing that every environment has, and names the option', async () => {
    const { product: _, sipDomains: __, ...rest } = TOPOLOGY.document as Record<string, unknown>
    const folder = folderOf({ 'a.json': toyExport({ document: rest }) })
    expect(await init(folder, '--from', 'a.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: nothing is written: no file gives product (--product), sipDomains (--sip-domain)\n',
    })
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  test('calls the environment like its folder where nobody names it', async () => {
    const { name: _, ...rest } = TOPOLOGY.document as Record<string, unknown>
    const folder = folderOf({ 'a.json': toyExport({ document: rest }) })
    await init(folder, '--from', 'a.json')
    expect(loadedFrom(folder).name).toBe(basename(folder))
  })

  test('tells everything that is wrong with the files, and writes nothing', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'b.json': toyExport({ wrong: 'no good' }) })
    expect(await init(folder, '--from', 'a.json', 'b.json', 'c.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'b.json:3:11: a toy export: no good\nc.json: there is no such file or folder\n',
    })
    expect(existsSync(join(folder, 'lync-ready.yaml'))).toBe(false)
  })

  test('leaves out what the format does not take, and tells where it stands and why', async () => {
    const [pool] = TOPOLOGY.document.pools
    const document = {
      ...TOPOLOGY.document,
      pools: [
        { ...pool, edgePool: 'edge99.contoso.net', vip: ['10.0.0.300'], colour: 'red' },
        pool,
        { fqdn: 'odd.contoso.net' },
      ],
    }
    const folder = folderOf({ 'a.json': toyExport({ document }) })
    expect(await init(folder, '--from', 'a.json')).toMatchObject({ code: 0 })
    expect(loadedFrom(folder).pools).toEqual([pool])
    const text = textOf(folder)
    expect(text).toContain('# Left out, because the format does not take it:\n')
    expect(text).toMatch(/# {3}pools\.0\.vip \(a\.json:\d+:\d+\): "10\.0\.0\.300" is not an IP address/)
    expect(text).toMatch(/# {3}pools\.0\.colour \(a\.json:\d+:\d+\): unknown key "colour"/)
    expect(text).toMatch(/# {3}pools\.0\.edgePool \(a\.json:\d+:\d+\): no Edge pool has this name/)
    expect(text).toMatch(/# {3}pools\.1 \(a\.json:\d+:\d+\): a second pool has this name/)
    expect(text).toMatch(/# {3}pools\.2 \(a\.json:\d+:\d+\): missing key "servers"/)
  })

  test('tells what it would leave out when nothing can be written without it', async () => {
    const document = { ...TOPOLOGY.document, product: 'lync-2031' }
    const folder = folderOf({ 'a.json': toyExport({ document }) })
    const { code, stderr } = await init(folder, '--from', 'a.json')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^Left out, .*:\n {2}product \(a\.json:5:14\): expected lync-2013 .*\nerror: nothing is written: no file gives product \(--product\)\n$/,
    )
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  test('shows a mistake of the user where it would stand', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY) })
    const { code, stderr } = await init(folder, '--from', 'a.json', '--pool', 'se01.contoso.net=standard')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^lync-ready\.yaml \(not written\):\d+:\d+: expected front-end \| .*\n +\d+ \| +role: standard\n/,
    )
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  test('harmless names stay harmless, whatever they hold', async () => {
    const name = `yes: # 0042 "x" 'y' ${ESCAPE}[2J\n- a`
    const folder = folderOf({ '# a: "b".json': toyExport({ document: { ...TOPOLOGY.document, name } }) })
    expect(await init(folder, '--from', '# a: "b".json')).toMatchObject({ code: 0 })
    const text = textOf(folder)
    expect(text).not.toContain(ESCAPE)
    expect(parse(text).name).toBe(name)
    expect(loadedFrom(folder).name).toBe(name)
  })
})

const ZONE = '$ORIGIN contoso.com.\n@ 3600 IN SOA ns1 admin 1 2 3 4 5\n@ IN NS ns1\nns1 IN A 192.0.2.1\n'
const LISTED = { zones: [{ apex: 'contoso.com', records: ['sip.contoso.com. A 131.107.155.10', 'no record'] }] }

describe('zones', () => {
  test('are of the view that the user tells, and written out where their file is no zone file', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'dns.json': toyExport(LISTED) })
    await init(folder, '--from', 'a.json', '--external-dns', 'dns.json')
    expect(loadedFrom(folder).dns).toEqual({
      external: { zones: { 'contoso.com': { records: ['sip.contoso.com. A 131.107.155.10'] } } },
    })
    expect(textOf(folder)).toMatch(/ records: \[sip\.contoso\.com\. A 131\.107\.155\.10] {2}# dns\.json:\d+:\d+\n/)
    expect(textOf(folder)).toMatch(/# {3}no record \(dns\.json:\d+:\d+\): /)
  })

  test('in a zone file that the format can read are referred to', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'dns/contoso.zone': ZONE, 'dns/odd.zone': `${ZONE}odd\n` })
    await init(folder, '--from', 'a.json', '--external-dns', 'dns/contoso.zone', '--internal-dns', 'dns/odd.zone')
    expect(loadedFrom(folder).dns).toEqual({
      internal: { zones: { 'contoso.com': { records: ['contoso.com. A 192.0.2.1'] } } },
      external: { zones: { 'contoso.com': { file: 'dns/contoso.zone' } } },
    })
    expect(textOf(folder)).toMatch(/ contoso\.com: dns\/contoso\.zone +# dns\/contoso\.zone:1:1\n/)
  })

  test('in a file that is named twice, and in two ways, are there once', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'dns.json': toyExport(LISTED) })
    await init(folder, '--from', 'a.json', './a.json', './dns.json', '--external-dns', 'dns.json', './dns.json')
    expect(textOf(folder).match(/# {3}\S*(?:a|dns)\.json: a toy export/g)).toHaveLength(2)
    expect(Object.keys(loadedFrom(folder).dns?.external?.zones ?? {})).toEqual(['contoso.com'])
  })

  test('are named by the user where their file does not name them', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'dns/plain.zone': '@ IN NS ns1\nns1 IN A 192.0.2.1\n' })
    const refused = await init(folder, '--from', 'a.json', '--external-dns', 'dns/plain.zone')
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a zone file that does not name its zone'),
    })
    await init(folder, '--from', 'a.json', '--external-dns', 'Contoso.com=dns/plain.zone')
    expect(loadedFrom(folder).dns).toEqual({ external: { zones: { 'contoso.com': { file: 'dns/plain.zone' } } } })
  })

  const SETS = [
    { Name: 'contoso.com.', Type: 'SOA', ResourceRecords: [{ Value: 'ns1.example. admin.example. 1 2 3 4 5' }] },
    { Name: 'meet.contoso.com.', Type: 'A', AliasTarget: { HostedZoneId: 'Z', DNSName: 'lb.example.' } },
  ]
  const STATE = {
    version: 4,
    terraform_version: '1.9.5',
    resources: [
      {
        mode: 'managed',
        type: 'dns_a_record_set',
        instances: [{ attributes: { zone: 'contoso.com.', name: 'sip', addresses: ['131.107.155.10'] } }],
      },
    ],
  }

  test.each([
    ['a name that is not told', { ResourceRecordSets: SETS }],
    ['records of others', STATE],
  ])('with %s are referred to: written out, they would say that there is nothing else', async (_, listing) => {
    const files = { 'a.json': toyExport(TOPOLOGY), 'dns.json': JSON.stringify(listing) }
    const folder = folderOf(files)
    await init(folder, '--from', 'a.json', '--external-dns', 'dns.json')
    expect(loadedFrom(folder).dns).toEqual({ external: { zones: { 'contoso.com': { file: 'dns.json' } } } })
    const apart = folderOf({
      'a.json': toyExport({ ...TOPOLOGY, zones: [{ ...LISTED.zones[0], view: 'external' }] as never }),
      'dns.json': JSON.stringify(listing),
    })
    await init(apart, '--from', 'a.json', '--external-dns', 'dns.json')
    expect(loadedFrom(apart).dns).toBeUndefined()
    expect(textOf(apart)).toMatch(/# Zones that the file cannot refer to.*\n# {3}contoso\.com, 1 record \(dns\.json:/)
  })

  test('of no view are told, and left out', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY), 'dns.json': toyExport(LISTED) })
    await init(folder, '--from', 'a.json', 'dns.json')
    expect(loadedFrom(folder).dns).toBeUndefined()
    expect(textOf(folder)).toMatch(
      /# Zones whose view is not known: .*\n# {3}contoso\.com, 2 records \(dns\.json:\d+:\d+\)\n/,
    )
  })

  test('are missed in files that hold none', async () => {
    const folder = folderOf({ 'a.json': toyExport(TOPOLOGY) })
    await init(folder, '--vpn-dns', 'a.json')
    expect(textOf(folder)).toContain('# Files said to hold zones, in which there is none:\n#   a.json\n')
  })

  test('of two files are one, each record once', async () => {
    const more = {
      zones: [
        {
          apex: 'contoso.com',
          view: 'external',
          records: ['sip.contoso.com. A 131.107.155.10', 'av.contoso.com. A 131.107.155.12'],
        },
      ],
    }
    const folder = folderOf({ 'a.json': toyExport({ ...TOPOLOGY, ...more }), 'dns.json': toyExport(LISTED) })
    await init(folder, '--from', 'a.json', '--external-dns', 'dns.json')
    expect(loadedFrom(folder).dns?.external?.zones?.['contoso.com']).toEqual({
      records: ['sip.contoso.com. A 131.107.155.10', 'av.contoso.com. A 131.107.155.12'],
    })
  })
})

describe('certificates', () => {
  const withCertificates = (toy: Toy, ...files: readonly string[]) => {
    const folder = folderOf({ 'estate/a.json': toyExport(toy) })
    mkdirSync(join(folder, 'estate/certs'))
    for (const file of files) copyFileSync(join(NEWCOMER, basename(file)), join(folder, file))
    return folder
  }
  const FILES = ['estate/certs/newcomer.pem', 'estate/newcomer.pem', 'estate/certs/newcomer.ca.pem', 'newcomer.pem']

  test('in files are referred to, those in words are described', async () => {
    const described = { id: 'edge', subject: 'sip.contoso.com', sans: ['sip.contoso.com'], notAfter: '2016-01-01' }
    const namesake = { ...described, id: 'newcomer' }
    const folder = withCertificates({ ...TOPOLOGY, certificates: [described, namesake] }, ...FILES)
    await init(join(folder, 'estate'), '--from', 'a.json', 'certs/*.pem')
    expect(loadedFrom(join(folder, 'estate')).certificates).toEqual([
      described,
      namesake,
      { id: 'newcomer-2', file: 'certs/newcomer.pem' },
    ])
    expect(textOf(join(folder, 'estate'))).toContain(
      '# Certificates of authorities: name them as chain or roots of those they issued:\n#   certs/newcomer.ca.pem\n',
    )
  })

  test('of one thumbprint are one: a file stands for itself, and what else is told is added', async () => {
    const pem = readFileSync(join(NEWCOMER, 'newcomer.pem'))
    const thumbprint = new X509Certificate(pem).fingerprint
    const here = (fqdn: string, ...uses: readonly string[]) => ({ assignedTo: { [fqdn]: uses } })
    const cmdlet = { id: 'fe01-default', thumbprint, subject: 'other', ...here('fe01.contoso.net', 'Default') }
    const again = { id: 'x', thumbprint, ...here('fe01.contoso.net', 'Default', 'WebServicesInternal') }
    const dump = { id: 'y', thumbprint, friendlyName: 'Front end', ...here('fe02.contoso.net', 'Default') }
    const both = { 'fe01.contoso.net': ['Default', 'WebServicesInternal'], 'fe02.contoso.net': ['Default'] }
    const folder = withCertificates({ ...TOPOLOGY, certificates: [cmdlet, again, dump] }, ...FILES)
    await init(join(folder, 'estate'), '--from', 'a.json', 'certs/newcomer.pem', 'newcomer.pem')
    expect(loadedFrom(join(folder, 'estate')).certificates).toEqual([
      { id: 'newcomer', file: 'certs/newcomer.pem', friendlyName: 'Front end', assignedTo: both },
    ])
    await init(join(folder, 'estate'), 'described.yaml', '--from', 'a.json')
    expect(loadedFrom(join(folder, 'estate'), 'described.yaml').certificates).toEqual([
      { ...cmdlet, friendlyName: 'Front end', assignedTo: both },
    ])
  })

  test('outside the folder are told', async () => {
    const folder = withCertificates(TOPOLOGY, ...FILES)
    expect(await init(join(folder, 'estate'), '--from', 'a.json', '../newcomer.pem')).toMatchObject({ code: 0 })
    expect(loadedFrom(join(folder, 'estate')).certificates).toBeUndefined()
    expect(textOf(join(folder, 'estate'))).toContain(
      '# Certificates that the file cannot refer to: copy them beside it:\n#   "../newcomer.pem" leaves the root',
    )
  })

  test('are named from where the file is written', async () => {
    const folder = withCertificates(TOPOLOGY, ...FILES)
    expect(await init(folder, 'estate/env.yaml', '--from', 'estate/a.json', 'estate/certs/newcomer.pem')).toMatchObject(
      { code: 0 },
    )
    expect(loadedFrom(folder, 'estate/env.yaml').certificates).toEqual([{ id: 'newcomer', file: 'certs/newcomer.pem' }])
    expect(textOf(folder, 'estate/env.yaml')).toContain('# a.json:4:11\n')
  })
})

describe('a file that exists', () => {
  test('is not replaced, and nothing is asked or read before that is said', async () => {
    const folder = folderOf({ 'mine.yaml': 'mine' })
    expect(await init(folder, 'mine.yaml', '--from', 'none.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write mine.yaml: it exists already (--force replaces it)\n',
    })
    expect(textOf(folder, 'mine.yaml')).toBe('mine')
  })

  test('is replaced with --force, whole', async () => {
    const folder = folderOf({ 'mine.yaml': 'mine', 'a.json': toyExport(TOPOLOGY) })
    expect(await init(folder, 'mine.yaml', '--from', 'a.json', '--force')).toMatchObject({ code: 0 })
    expect(loadedFrom(folder, 'mine.yaml').name).toBe('Contoso')
    expect(readdirSync(folder)).toEqual(['a.json', 'mine.yaml'])
  })

  test('is kept when what would replace it cannot be written', async () => {
    const folder = folderOf({ 'mine.yaml': 'mine', 'a.json': toyExport({ document: { product: 'lync-2013' } }) })
    expect(await init(folder, 'mine.yaml', '--from', 'a.json', '--force')).toMatchObject({ code: 2 })
    expect(textOf(folder, 'mine.yaml')).toBe('mine')
  })
})

describe('init by options alone', () => {
  test('writes what they say', async () => {
    const folder = folderOf({})
    const pool = 'pool01.contoso.net=front-end,fe01.contoso.net,fe02.contoso.net'
    const args = [
      '--name',
      'Contoso',
      '--product',
      'sfb-2019',
      '--sip-domain',
      'contoso.com,fabrikam.com',
      '--pool',
      pool,
    ]
    expect(
      await init(
        folder,
        ...args,
        '--users',
        '2500',
        '--edge',
        'edge01.contoso.net',
        '--access-edge',
        'sip.contoso.com',
        '--vpn',
        'none',
      ),
    ).toMatchObject({ code: 0 })
    const text = textOf(folder)
    expect(text.slice(text.indexOf('\nlync-ready: 1'))).toBe(`
lync-ready: 1
name: Contoso
product: sfb-2019
sipDomains: [contoso.com, fabrikam.com]
pools:
  - fqdn: pool01.contoso.net
    role: front-end
    users: 2500
    servers:
      - fqdn: fe01.contoso.net
      - fqdn: fe02.contoso.net
edgePools:
  - fqdn: edge01.contoso.net
    services:
      access: sip.contoso.com
    servers:
      - {}
vpn: none
`)
    expect(loadedFrom(folder).vpn).toBe('none')
  })

  test.each([
    [['--pool', 'pool01'], 'Give a pool such as pool01.contoso.net=front-end,fe01.contoso.net.'],
    [['--edge', 'edge'], 'Give a name such as edge01.contoso.net.'],
    [['--users', 'many', '--pool', 'a.contoso.net'], 'Give a number such as 2500.'],
    [['--product', 'lync'], 'Allowed choices are lync-2013'],
    [['--users', '7', '--product', 'lync-2013'], '--users is for the pool of --pool'],
    [['--access-edge', 'sip.contoso.com', '--product', 'lync-2013'], '--access-edge is for the Edge pool of --edge'],
    [['--product', 'lync-2013'], 'no file gives sipDomains (--sip-domain), pools (--pool)'],
    [['none/at/all.yaml'], 'cannot write none/at/all.yaml: there is no such file or folder'],
  ])('refuses %j', async (args, message) => {
    const folder = folderOf({})
    const { code, stderr } = await init(folder, ...args)
    expect([code, readdirSync(folder)]).toEqual([2, []])
    expect(stderr).toContain(message)
  })
})
