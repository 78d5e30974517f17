/** Facts files of the collector, as far as its output is recorded here: no machine was asked. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'
import { facts, refused, told } from './support.ts'

const folder = new URL('../../../../fixtures/artefacts/collected/', import.meta.url)
const NAMES = ['fe01', 'lsedge', 'sql01', 'old01'] as const
type Name = (typeof NAMES)[number]

const bytesOf = (name: Name) => readFileSync(new URL(`${name}.lync-ready.json`, folder))
const textOf = (name: Name) =>
  bytesOf(name)
    .toString('utf8')
    .replace(/^\ufeff/, '')

// biome-ignore lint/suspicious/noExplicitAny: the tests change whatever they like
type Facts = any

/** A recorded output after a change. */
function changed(name: Name, change: (facts: Facts) => void): ImportReading {
  const all = JSON.parse(textOf(name))
  change(all)
  return readImport(Buffer.from(JSON.stringify(all)))
}

/** Whatever a host says, the format takes it where servers, Edge Servers and SQL Servers have those keys. */
function isSound({ problems, hosts, items }: ImportReading): boolean {
  for (const { line, column, message } of problems) expect(line > 0 && column > 0 && message !== '').toBe(true)
  for (const { at, to, reason } of items) expect(at.line > 0 && (to ?? reason ?? '') !== '').toBe(true)
  return hosts.every(
    ({ facts: { domainJoined, version, ...rest }, ...host }) => refused({ ...host, facts: rest }).length === 0,
  )
}

describe('what each recorded output says', () => {
  it('a Front End Server with everything', () => {
    const { hosts, certificates, items, problems, title } = readImport(bytesOf('fe01'))
    expect([title, problems]).toEqual(['facts of a computer (lync-ready collector)', []])
    expect(hosts.map(({ name }) => name)).toEqual(['fe01.contoso.net'])
    expect(facts(hosts[0])).toEqual({
      address: ['192.168.10.11'],
      os: {
        ...{ name: 'Windows Server 2012 R2', edition: 'Standard', build: '9600', installation: 'full' },
        ...{ architecture: 'x64', language: 'en-US' },
      },
      hardware: {
        ...{ sockets: 2, cores: 12, cpuGhz: 2.4, hyperThreading: true, memoryGb: 32, pageFileGb: 4, diskCount: 8 },
        ...{ diskRpm: 10000, ssd: false, freeDiskGb: 200, nicGbps: 1, networkAdapters: 1, receiveSideScaling: true },
        powerPlan: 'High performance',
      },
      prerequisites: {
        ...{ dotNet: '4.5.1', powershell: '4.0', hotfixes: ['KB2919355', 'KB2982006', 'KB2959977'] },
        features: JSON.parse(textOf('fe01')).features,
        ...{ visualCpp: ['11.0.50727'], windowsInstaller: '5.0', urlRewrite: '2.0', silverlight: '5.1.20913.0' },
        ...{ windowsFabric: '1.0.976.0', sqlExpress: 'SQL Server 2012 SP1 Express', sqlNativeClient: '11.0.2100.60' },
        ...{ ipv6: 'enabled', patchedOn: '2014-05-18', rebootPending: false },
        registry: { 'HKU\\.DEFAULT\\Control Panel\\International\\sTimeFormat': 'h:mm:ss tt' },
      },
      domainController: false,
      domainJoined: true,
      productVersion: '5.0.8308.577',
      tls: {
        versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'],
        ...{ strongCrypto: false, systemDefaultVersions: false, sessionTickets: false, clientAuthTrustMode: '2' },
      },
    })
    expect(certificates.map(({ id, description }) => [id, plain(description.assignedTo?.value ?? {})])).toEqual([
      ['fe01-default', { 'fe01.contoso.net': ['Default', 'WebServicesInternal', 'WebServicesExternal'] }],
      ['fe01-oauthtokenissuer', { 'fe01.contoso.net': ['OAuthTokenIssuer'] }],
    ])
    expect(certificates.map(({ description }) => plain(description))).toMatchObject([
      {
        ...{ subject: 'pool01.contoso.net', key: { algorithm: 'RSA', size: 2048 }, eku: ['serverAuth'] },
        ...{
          notAfter: '2016-01-15',
          friendlyName: 'Contoso fe01 2014',
          privateKey: { present: true },
          store: 'machine',
        },
      },
      { subject: 'contoso.com' },
    ])
    expect(told(items).filter((item) => item.startsWith('unknown'))).toEqual(
      [0, 1].map(
        (index) =>
          `unknown tlsDefaults[${index}].DefaultSecureProtocols: it is not set, or not the same for 64-bit and 32-bit programs`,
      ),
    )
  })

  it('an Edge Server in no domain, by its DNS suffix', () => {
    const [host] = readImport(bytesOf('lsedge')).hosts
    expect(host?.name).toBe('lsedge.contoso.net')
    expect(facts(host)).toMatchObject({
      domainJoined: false,
      domainController: false,
      hardware: { networkAdapters: 2 },
    })
  })

  it('a SQL Server', () => {
    const [host] = readImport(bytesOf('sql01')).hosts
    expect(facts(host)).toMatchObject({
      version: { name: 'SQL Server 2012', edition: 'Standard', servicePack: 'SP1' },
      hardware: { ssd: true },
      prerequisites: { ipv6: 'disabled', odbcDriver: '12.0.4219.0' },
      tls: {
        versions: ['TLS 1.1', 'TLS 1.2'],
        strongCrypto: true,
        systemDefaultVersions: true,
        winHttpDefaults: '0xAA0',
      },
    })
  })

  it('what failed is not known, and says why', () => {
    const { hosts, items, certificates } = readImport(bytesOf('old01'))
    expect(facts(hosts[0])).toMatchObject({
      os: { name: 'Windows Server 2008 R2', edition: 'Enterprise', servicePack: 'SP1', language: 'it-IT' },
      hardware: { pageFileGb: 0, powerPlan: 'Balanced', virtual: true, hypervisor: 'VMware' },
      prerequisites: { powershell: '3.0', hotfixes: ['KB2533623', 'KB974405'], rebootPending: true },
    })
    const { hardware, prerequisites, tls } = facts(hosts[0]) as Facts
    expect([hardware.ssd, hardware.receiveSideScaling, prerequisites.features, prerequisites.ipv6]).toEqual(
      Array(4).fill(undefined),
    )
    expect(tls).toEqual({ strongCrypto: false, systemDefaultVersions: false })
    expect(certificates).toEqual([])
    expect(told(items)).toContain('unknown features.failed: the collector could not read it: Access is denied.')
  })
})

it('gives every value the line that says it', () => {
  const lines = textOf('fe01').split('\r\n')
  const [host] = readImport(bytesOf('fe01')).hosts
  const { productVersion } = host?.facts ?? {}
  expect(lines[(productVersion?.at.line ?? 0) - 1]).toContain('"DisplayVersion":  "5.0.8308.577"')
})

it('is read alike in every encoding that PowerShell writes', () => {
  const text = textOf('fe01')
  const said = (bytes: Buffer) => readImport(bytes).hosts.map((host) => [host.name, facts(host)])
  const wanted = said(bytesOf('fe01'))
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text.replaceAll('\r\n', '\n')),
    Buffer.from(`[${text}]`),
  ])
    expect(said(bytes)).toEqual(wanted)
})

it('takes a list as Windows PowerShell wraps some', () => {
  const { hosts } = changed('fe01', (all) => {
    all.hotfixes = { value: all.hotfixes, Count: 3 }
    all.adapters[0].IPAddress = { value: ['192.168.10.77'], Count: 1 }
  })
  expect(facts(hosts[0])).toMatchObject({
    address: ['192.168.10.77'],
    prerequisites: { hotfixes: ['KB2919355', 'KB2982006', 'KB2959977'] },
  })
})

describe('what is told of one thing', () => {
  it.each<[string, string, unknown, object]>([
    ['no updates at all', 'hotfixes', [], { prerequisites: { hotfixes: [] } }],
    ['a restart for an update', 'restartPending.WindowsUpdate', true, { prerequisites: { rebootPending: true } }],
    ['IPv6 off', 'ipv6.DisabledComponents', 255, { prerequisites: { ipv6: 'disabled' } }],
    ['IPv6 unticked', 'ipv6Bindings.0.Enabled', false, { prerequisites: { ipv6: 'unbound' } }],
    ['a slow adapter', 'adapters.0.Speed', 100_000_000, { hardware: { nicGbps: 0.1 } }],
    ['a plan of a maker', 'powerPlan', { InstanceID: 'x', ElementName: 'Ours' }, { hardware: { powerPlan: 'Ours' } }],
    ['trust by default', 'schannel.ClientAuthTrustMode', null, { tls: { clientAuthTrustMode: '0' } }],
    ['tickets on', 'schannel.EnableSessionTicket', 1, { tls: { sessionTickets: true } }],
    ['an evaluation', 'operatingSystem.OperatingSystemSKU', 79, { os: { evaluation: true } }],
    ['Server Core', 'windows.InstallationType', 'Server Core', { os: { installation: 'core' } }],
    ['a product update', 'programs.0.DisplayVersion', '5.0.8308.733', { productVersion: '5.0.8308.733' }],
  ])('%s', (_what, path, value, said) => {
    expect(facts(changed('fe01', set(path, value)).hosts[0])).toMatchObject(said)
  })

  it.each<[string, string, unknown, string]>([
    ['a protocol on for one side', 'protocols.4.Enabled', 0, 'tls.versions'],
    ['a protocol not set', 'protocols.0.Enabled', null, 'tls.versions'],
    ['TLS 1.3 not set where Windows has it', 'operatingSystem.BuildNumber', '20348', 'tls.versions'],
    ['tickets not set', 'schannel.EnableSessionTicket', null, 'tls.sessionTickets'],
    ['a sign of a restart missing', 'restartPending.FileRenames', undefined, 'prerequisites.rebootPending'],
    ['a part of IPv6 off', 'ipv6.DisabledComponents', 16, 'prerequisites.ipv6'],
    ['bindings that failed', 'ipv6Bindings', { failed: 'no' }, 'prerequisites.ipv6'],
    ['disks of two kinds', 'physicalDisks.0.MediaType', 4, 'hardware.ssd'],
    ['features that failed', 'features', { failed: 'Access is denied.' }, 'prerequisites.features'],
    ['updates that no part tells', 'hotfixes', undefined, 'prerequisites.hotfixes'],
  ])('%s is not known', (_what, path, value, key) => {
    const [top = '', inner = ''] = key.split('.')
    const said = facts(changed('fe01', set(path, value)).hosts[0]) as Facts
    expect(said[top]?.[inner]).toBeUndefined()
  })

  it.each([
    [
      'another thumbprint',
      JSON.parse(textOf('lsedge')).certificates[0].Encoded,
      'the certificate has another thumbprint',
    ],
    ['no Base64', '-----BEGIN PRIVATE KEY-----', 'expected the certificate in Base64'],
    ['no certificate', 'MIIBAAAA', 'it is no certificate that can be read'],
  ])('a certificate with %s is left out', (_what, encoded, reason) => {
    const { certificates, items } = changed('fe01', set('certificates.0.Encoded', encoded))
    expect(certificates.map(({ id }) => id)).toEqual(['fe01-oauthtokenissuer'])
    expect(told(items)).toContain(`unknown certificates[0].Encoded: ${reason}`)
  })
})

/** Sets one value by its path. */
function set(path: string, value: unknown): (all: Facts) => void {
  const keys = path.split('.')
  return (all) => {
    const container = keys.slice(0, -1).reduce((inside, key) => inside[key], all)
    container[keys.at(-1) ?? ''] = value
  }
}

describe('what is refused', () => {
  it.each([
    ['another format', ['lyncReadyCollector'], 2, /says format 2, and format 1 is read/],
    ['no format', ['lyncReadyCollector'], 'one', /says no format/],
    ['no name', ['dnsName', 'computer'], undefined, /names no computer/],
  ] as const)('%s, with its line', (_what, keys, value, message) => {
    const { problems, hosts } = changed('fe01', (all) => {
      for (const key of keys) all[key] = value
    })
    expect(problems).toMatchObject([{ line: 1, message: expect.stringMatching(message) }])
    expect(hosts).toEqual([])
  })

  it('values too deep inside each other', () => {
    const text = `{"lyncReadyCollector":1,"computer":${'['.repeat(80)}${']'.repeat(80)}}`
    expect(readImport(Buffer.from(text)).problems[0]?.message).toBe('more than 64 values inside each other')
  })

  it('more values than there can be', () => {
    const text = `{"lyncReadyCollector":1,"features":[${'1,'.repeat(1_000_000)}1]}`
    expect(readImport(Buffer.from(text)).problems[0]?.message).toBe('more than 1,000,000 values')
  })
})

describe('damaged files', () => {
  /** Nothing of a file is used that ends before its end. */
  const isRefused = (bytes: Buffer) => {
    const { problems, hosts } = readImport(bytes)
    return bytes.toString('utf8').replace('\ufeff', '').trim() === '' || (problems.length > 0 && hosts.length === 0)
  }

  it('a small file, cut off at every byte', () => {
    const { lyncReadyCollector, dnsName, hotfixes, restartPending, ipv6 } = JSON.parse(textOf('fe01'))
    const bytes = Buffer.from(JSON.stringify({ lyncReadyCollector, dnsName, hotfixes, restartPending, ipv6 }))
    const read = readImport(bytes)
    expect([read.problems, read.hosts.length]).toEqual([[], 1])
    for (let length = 0; length < bytes.length; length += 1)
      expect([length, isRefused(bytes.subarray(0, length))]).toEqual([length, true])
  })

  it.each(NAMES)('%s, cut off here and there', (name) => {
    const bytes = bytesOf(name)
    const end = bytes.lastIndexOf('}')
    for (let length = 4; length <= end; length += Math.floor(end / 25))
      expect([length, isRefused(bytes.subarray(0, length))]).toEqual([length, true])
  })

  it('any value in any place', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(null, -1, 1e308, '', '{a, b}', 'x'.repeat(5000), [], {}, [[]], { failed: 'x' }, { failed: {} }),
    )
    const edit = fc.tuple(fc.constantFrom(...NAMES), fc.nat(10_000), value)
    fc.assert(
      fc.property(edit, ([name, where, put]) => isSound(changed(name, (all) => replace(all, where, put)))),
      { numRuns: 120, seed: 9 },
    )
  }, 60_000)

  it('bytes changed', () => {
    const change = fc.tuple(
      fc.constantFrom(...NAMES),
      fc.array(fc.tuple(fc.nat(8000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    )
    fc.assert(
      fc.property(change, ([name, changes]) => {
        const damaged = Buffer.from(bytesOf(name))
        for (const [index, byte] of changes) damaged[index] = byte
        return isSound(readImport(damaged))
      }),
      { numRuns: 60, seed: 9 },
    )
  }, 60_000)
})

/** Puts a value in the place of the nth one of a file. */
function replace(all: Facts, where: number, put: unknown): void {
  const places: [Facts, string][] = []
  const walk = (container: Facts) => {
    for (const key of Object.keys(container)) {
      places.push([container, key])
      if (typeof container[key] === 'object' && container[key] !== null) walk(container[key])
    }
  }
  walk(all)
  const [container, key] = places[where % places.length] ?? []
  if (key !== undefined) container[key] = put
}
