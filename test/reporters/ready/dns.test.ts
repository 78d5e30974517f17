/** DNS ready to use: read back by the zone reader, loaded by BIND, and judged as the zones of the environment. */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { checkEnvironment } from '../../../src/engine/check.ts'
import { loadEnvironment } from '../../../src/environment/load.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import { readZoneFile } from '../../../src/sources/artefacts/zone-file.ts'
import { needs } from '../../support/gate.ts'
import { acting, CONTOSO, copyWith, HOSTILE, readyFor } from './support.ts'

const NO_ZONES = 'contoso-single-edge/no-zones.yaml'
const withoutZones = () =>
  copyWith({
    [NO_ZONES]: 'extends: env.yaml\ndns: null\n',
    'hostile.yaml': HOSTILE,
    'sparse.yaml': SPARSE,
  })

/** Addresses are missing, and names are outside every domain that is given. */
const SPARSE = `lync-ready: 1
name: Sparse
product: sfb-2015
sipDomains: [contoso.com]
features: { remoteAccess: true, federation: open }
pools:
  - fqdn: pool01.corp.contoso.net
    role: front-end
    loadBalancing: dns
    webServices: { internal: webint.corp.contoso.net, external: webext.tailspin.com }
    servers: [{ fqdn: fe01.corp.contoso.net, address: 10.0.0.1 }, { fqdn: fe02.corp.contoso.net }]
edgePools:
  - fqdn: edge.perimeter.example
    services: { access: sip.contoso.com, webConferencing: webcon.tailspin.com, av: av.eu.tailspin.com }
    servers: [{ internal: 172.16.0.10 }]
reverseProxies: [{ name: rp, public: 198.51.100.40 }]
simpleUrls: { meet: 'https://contoso.com/meet', dialin: 'https://dialin.contoso.com' }
sqlServers: none
officeWebApps: none
`

const apexOf = (name: string) => name.replace(/^(?:internal|external)-/, '').replace(/\.zone$/, '')

const CASES = [
  { file: CONTOSO, options: {} },
  { file: CONTOSO, options: { optional: true } },
  { file: 'newcomer.yaml', options: {} },
  { file: 'northwind-sfb-2019.yaml', options: { optional: true } },
  { file: NO_ZONES, options: {} },
  { file: 'sparse.yaml', options: { optional: true } },
  { file: 'hostile.yaml', options: { optional: true } },
]

describe('zone files', () => {
  test.each(CASES)('of $file lead every service to an address in a zone of the same view ($options)', async (given) => {
    const { files } = await readyFor('zone', given.file, given.options, withoutZones())
    for (const view of ['internal-', 'external-']) {
      const zones = files.filter(({ name }) => name.startsWith(view))
      const records = zones.flatMap(({ name, text }) => readZoneFile(text, apexOf(name)).records)
      const hosts = new Set(records.filter(({ type }) => ['A', 'AAAA', 'CNAME'].includes(type)).map(({ name }) => name))
      const targets = records.flatMap(({ srv }) => srv?.target ?? [])
      expect(targets.filter((target) => !hosts.has(target))).toEqual([])
    }
  })

  test.each(CASES)('of $file are read without a line left over ($options)', async ({ file, options }) => {
    const { files } = await readyFor('zone', file, options, withoutZones())
    expect(files.length).toBeGreaterThan(0)
    for (const { name, text } of files) {
      const { records, rejected } = readZoneFile(text, apexOf(name))
      expect(rejected, name).toEqual([])
      // The SOA and NS of the stub, and one record for every line that is no comment and no directive.
      expect(records.length, name).toBe(acting(text, ';').filter((line) => !line.startsWith('$')).length)
    }
  })

  test('hold every required record of the reference topology, each in its zone', async () => {
    const { files, shown } = await readyFor('zone')
    expect(files.map(({ name }) => name)).toEqual([
      'external-contoso.com.zone',
      'external-fabrikam.com.zone',
      'internal-contoso.com.zone',
      'internal-contoso.net.zone',
      'internal-fabrikam.com.zone',
    ])
    const held = files.flatMap(({ name, text }) => {
      const view = name.startsWith('internal') ? 'internal' : 'external'
      return readZoneFile(text, apexOf(name)).records.map(
        ({ name: owner, type, data, srv }) =>
          `${view} ${owner} ${type} ${srv ? `0 0 ${srv.port} ${srv.target}` : data}`,
      )
    })
    const required = (shown.dns ?? []).filter(({ necessity }) => necessity === 'required')
    const wanted = required.flatMap(({ view, records }) =>
      records.map((line) => `${view} ${line.replace('. IN ', ' ').replace(/(SRV .*)\.$/, '$1')}`),
    )
    expect(wanted.length).toBeGreaterThan(30)
    expect(held).toEqual(expect.arrayContaining(wanted))
    for (const { necessity, name, view } of shown.dns ?? []) {
      if (necessity === 'must not exist') expect(held.some((line) => line.startsWith(`${view} ${name} `))).toBe(false)
    }
  })

  test('lead to a domain controller where its address is given, and say what to give where it is not', async () => {
    const zonesFor = async (controller: string) => {
      const domains = `{ domains: [{ name: corp.contoso.net, domainControllers: [${controller}] }] }`
      const time = SPARSE.replace('edgePools:', `activeDirectory: ${domains}\nedgePools:`)
      const { files, notices } = await readyFor(
        'zone',
        'time.yaml',
        {},
        copyWith({ 'time.yaml': time.replace('features: {', 'features: { phoneEdition: true,') }),
      )
      return { text: files.map(({ text }) => text).join('\n'), notices }
    }
    const given = await zonesFor('{ fqdn: dc01.corp.contoso.net, address: 10.0.0.9 }')
    expect(given.text).toMatch(/^_ntp\._udp IN SRV 0 0 123 dc01\.corp\.contoso\.net\.$/m)
    expect(given.text).toMatch(/^dc01 IN A 10\.0\.0\.9$/m)
    const open = await zonesFor('{ fqdn: dc01.corp.contoso.net }')
    expect(open.text).toMatch(/^; _ntp\._udp IN SRV 0 0 123 dc01\.corp\.contoso\.net\.$/m)
    expect(open.text).not.toMatch(/^dc01 /m)
    expect(open.notices.join('\n')).toContain(
      'until activeDirectory.domains.domainControllers.address of dc01.corp.contoso.net is given',
    )
  })

  test('give the reason and the documents of a record', async () => {
    const { files } = await readyFor('zone')
    const text = files.find(({ name }) => name === 'external-fabrikam.com.zone')?.text ?? ''
    expect(text).toMatch(
      /; required: desktop clients outside find [^[]*\[A-dns [^\]]*\]\n_sip\._tls IN SRV 0 0 443 sip\.fabr/,
    )
    expect(text).toMatch(/; \[A-dns\] DNS summary - Single consolidated edge/)
  })

  test('put what is optional in where something leads to it, or where that is asked for', async () => {
    const textOf = async (optional: boolean) => {
      const { files } = await readyFor('zone', CONTOSO, { optional })
      return files.find(({ name }) => name === 'internal-contoso.com.zone')?.text ?? ''
    }
    expect(await textOf(false)).toMatch(/^sip IN A 192\.168\.10\.11$/m)
    expect(await textOf(false)).toMatch(/^; sipinternal IN A 192\.168\.10\.11$/m)
    expect(await textOf(true)).toMatch(/^sipinternal IN A 192\.168\.10\.11$/m)
  })

  test('invent no address: what is not given is a comment, and is told', async () => {
    const { files, notices } = await readyFor('zone', 'sparse.yaml', {}, withoutZones())
    const all = files.map(({ text }) => text).join('')
    expect(all).toMatch(/^; fe02\.corp\.contoso\.net\. IN A$/m)
    // One of two members that must both be there is no pool.
    expect(all).toMatch(/^; pool01 IN A 10\.0\.0\.1$/m)
    expect(all).not.toMatch(/^[^;\n]*SRV/m)
    expect(notices.join('\n')).toMatch(/until pools\.servers\.address is given: .*internal A fe02\.corp\.contoso\.net/)
    expect(notices.join('\n')).toMatch(/as sip\.contoso\.com, which it leads to, has no record yet: /)
    // Both members of the pool are in contoso.net; the Edge and the web names are outside every domain that is given.
    expect(files.map(({ name }) => name)).toEqual([
      'external-contoso.com.zone',
      'external-tailspin.com.zone',
      'internal-contoso.com.zone',
      'internal-corp.contoso.net.zone',
      'internal-perimeter.example.zone',
      'internal-tailspin.com.zone',
    ])
  })

  test('warn where a new zone hides the rest of the domain', async () => {
    const { files } = await readyFor('zone', NO_ZONES, {}, withoutZones())
    const textOf = (name: string) => (files.find((file) => file.name === name)?.text ?? '').replaceAll('\n; ', ' ')
    expect(textOf('internal-contoso.com.zone')).toContain('a new one hides all else below contoso.com')
    // The domain of the servers has a zone already.
    expect(textOf('internal-contoso.net.zone')).toContain('$ORIGIN contoso.net.')
    expect(textOf('internal-contoso.net.zone')).not.toContain('hides')
  })

  test('are what the rules of DNS want to find', async () => {
    const { files } = await readyFor('zone')
    const zones = Object.fromEntries(files.map(({ name, text }) => [`contoso-single-edge/zones/${name}`, text]))
    const lines = (view: string) =>
      files.filter(({ name }) => name.startsWith(view)).map(({ name }) => `      ${apexOf(name)}: zones/${name}`)
    const overlay = ['extends: env.yaml', 'dns:', '  internal:', '    zones:', ...lines('internal')]
    const text = [...overlay, '  external:', '    zones:', ...lines('external'), ''].join('\n')
    const folder = copyWith({ ...zones, 'contoso-single-edge/emitted.yaml': text })
    const own = rules.filter(({ id }) => id.startsWith('dns/'))
    const report = await checkEnvironment(
      loadEnvironment(join(folder, 'contoso-single-edge/emitted.yaml'), { root: folder, workingFolder: folder }),
      {
        rules: own,
        allRules: rules,
        facts: loadFacts(),
        asOf: '2014-06-01',
        version: '0.0.0',
        includeMet: false,
        onError: (_, error) => {
          throw error
        },
      },
    )
    const bad = report.results.filter(({ status }) => status !== 'pass' && status !== 'skip')
    expect(bad.map(({ ruleId, status }) => `${ruleId}: ${status}`)).toEqual([])
    const passed = report.results.filter(({ status }) => status === 'pass').map(({ ruleId }) => ruleId)
    expect(passed.filter((id) => id.endsWith('-present')).length).toBeGreaterThanOrEqual(12)
  })
})

const missing = needs('named-checkzone')

if (missing) it('BIND', ({ skip }) => skip('named-checkzone, of the Debian package bind9-utils, is not installed'))

describe.skipIf(missing)('BIND', () => {
  /** A word of it beyond these two lines is a warning. */
  const LOADED = /^zone (\S+)\/IN: loaded serial 1\nOK\n$/
  // What leads out of a zone it would look up with the resolver of this machine; the servers themselves load a zone without.
  const load = (apex: string, text: string) => {
    const { stdout, stderr, status } = spawnSync('named-checkzone', ['-i', 'local', apex, '-'], {
      input: text,
      encoding: 'utf8',
      timeout: 10_000,
    })
    return { said: stdout + stderr, status }
  }

  test.each(CASES)('loads the zones of $file without a warning ($options)', async ({ file, options }) => {
    const { files } = await readyFor('zone', file, options, withoutZones())
    for (const { name, text } of files) {
      const { said, status } = load(apexOf(name), text)
      expect([name, status]).toEqual([name, 0])
      expect(said).toMatch(LOADED)
    }
  })

  test('loads pin-point zones without a warning', async () => {
    const { files } = await readyFor('zone', NO_ZONES, { pinPoint: true }, withoutZones())
    const pins = files.filter(({ name }) => name.startsWith('internal-') && !name.includes('contoso.net'))
    expect(pins.length).toBeGreaterThan(5)
    // The SRV record leads out of its zone, as documented; nobody outside is asked for that name.
    for (const { name, text } of pins) expect(load(apexOf(name), text).said).toMatch(LOADED)
  })

  test('would say so if there were something to warn of', () => {
    const { said } = load(
      'contoso.com',
      '$TTL 60\n@ SOA a.invalid. b.invalid. (1 2 3 4 5)\n NS a.invalid.\n_a._b SRV 0 0 1 c',
    )
    expect(said).not.toMatch(LOADED)
  })
})

describe('pin-point zones', () => {
  test('are commands of dnscmd as the vendor writes them', async () => {
    const { files } = await readyFor('dnscmd', NO_ZONES, {}, withoutZones())
    const [{ name, text } = { name: '', text: '' }] = files
    expect(name).toBe('pin-point-zones.cmd')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const commands = acting(text, 'rem ')
    expect(commands.slice(0, 2)).toEqual([
      'dnscmd . /zoneadd _ntp._udp.contoso.com. /dsprimary',
      'dnscmd . /recordadd _ntp._udp.contoso.com. @ SRV 0 0 123 dc01.contoso.net.',
    ])
    expect(commands).toContain('dnscmd . /recordadd sip.fabrikam.com. @ A 192.168.10.13')
    for (const line of commands)
      expect(line).toMatch(/^dnscmd \. \/(?:zoneadd [\w.-]+\. \/dsprimary|recordadd [\w.-]+\. @ )/)
  })

  test('are not made where inside has the zone, nor in the domain of the servers', async () => {
    const { files, notices } = await readyFor('dnscmd')
    expect(files).toEqual([])
    expect(notices).toEqual(['no pin-point zone is needed: inside has a zone for the domain of every required name'])
    expect((await readyFor('dnscmd', 'northwind-sfb-2019.yaml')).files).toEqual([])
    const { files: zones } = await readyFor('zone', NO_ZONES, { pinPoint: true }, withoutZones())
    const names = zones.map(({ name }) => name)
    expect(names).toContain('internal-contoso.net.zone')
    expect(names).toContain('internal-meet.contoso.com.zone')
    expect(names).toContain('external-contoso.com.zone')
    expect(names).not.toContain('internal-contoso.com.zone')
    // Nothing of it is asked for: an empty zone would only hide it.
    expect(names).not.toContain('internal-sipinternal.contoso.com.zone')
  })
})

describe('Add-DnsServerResourceRecord', () => {
  test('has the parameters of each type', async () => {
    const folder = copyWith({
      'six.yaml': readFileSync(join(copyWith(), 'newcomer.yaml'), 'utf8').replace(
        'address: 192.168.10.90',
        'address: [192.168.10.90, "2001:db8::90"]',
      ),
      'alias.yaml': SPARSE,
    })
    const of = async (file: string) => {
      const { files } = await readyFor('powershell-dns', file, {}, folder)
      return files.flatMap(({ text }) => acting(text, '#'))
    }
    const six = await of('six.yaml')
    const lead = "Add-DnsServerResourceRecord -ZoneName 'contoso.net' -Name 'lync01'"
    expect(six).toContain(`${lead} -A -IPv4Address '192.168.10.90'`)
    expect(six).toContain(`${lead} -AAAA -IPv6Address '2001:db8::90'`)
    expect(six).toContain(
      "Add-DnsServerResourceRecord -ZoneName 'contoso.com' -Name '_sipinternaltls._tcp' -Srv -DomainName 'sip.contoso.com.' -Priority 0 -Weight 0 -Port 5061",
    )
    expect(await of('alias.yaml')).toContain(
      "Add-DnsServerResourceRecord -ZoneName 'contoso.com' -Name 'lyncdiscover' -A -IPv4Address '198.51.100.40'",
    )
  })

  test('runs nothing that a name smuggles in', async () => {
    const { files } = await readyFor('powershell-dns', 'hostile.yaml', { optional: true }, withoutZones())
    const lines = files.flatMap(({ text }) => {
      expect(text).toMatch(/^[\n -~]*$/)
      return acting(text, '#')
    })
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines)
      expect(line).toMatch(/^Add-DnsServerResourceRecord(?: -\w+(?: (?:'[\w@.-]+'|'[\d.:a-f]+'|\d+))?)+$/)
  })
})

describe('the form of a registrar', () => {
  test('has a table for each domain, with the columns they ask for', async () => {
    const { files } = await readyFor('registrar')
    const [{ name, text } = { name: '', text: '' }] = files
    expect(name).toBe('registrar.txt')
    const rows = text.split('\n').map((line) => line.split(/ {2,}/))
    expect(rows).toContainEqual([
      'Type',
      'Host',
      'Service',
      'Protocol',
      'Priority',
      'Weight',
      'Port',
      'Target or address',
      'TTL',
    ])
    expect(rows).toContainEqual(['SRV', '@', '_sip', '_tls', '0', '0', '443', 'sip.contoso.com', '3600'])
    expect(rows).toContainEqual(['SRV', '@', '_sipfederationtls', '_tcp', '0', '0', '5061', 'sip.fabrikam.com', '3600'])
    expect(rows).toContainEqual(['A', 'webcon', '131.107.155.20', '3600'])
    expect(text).toContain('\nNot in the table:\n  _sipinternaltls._tcp.contoso.com SRV: must not exist\n')
    expect(text).not.toContain('192.168.')
  })
})

test('names of domains that are none reach no command and no zone', async () => {
  const folder = withoutZones()
  const { files, notices } = await readyFor('zone', 'hostile.yaml', { optional: true }, folder)
  expect(files.map(({ name }) => name)).toEqual([
    'external-contoso.com.zone',
    'external-xn--mnchen-3ya.example.zone',
    'internal-contoso.com.zone',
    'internal-contoso.net.zone',
    'internal-xn--mnchen-3ya.example.zone',
  ])
  for (const { text } of files)
    expect(acting(text, ';').join('\n')).not.toMatch(/calc|other&|192\.0\.2\.77|lync_01|admin_x/)
  expect(notices.join('\n')).toContain("meet';calc;'.contoso.com")
  const [commands] = (await readyFor('dnscmd', 'hostile.yaml', { optional: true }, folder)).files
  for (const line of (commands?.text ?? '').split('\r\n')) {
    expect(line).toMatch(/^$|^rem [^%^&|<>!]*$|^dnscmd \. \/[a-z]+ [\w.-]+\. [@/\w .:-]+$/)
  }
})
