/** Where clients ask for names, as configurations of Cisco ASA and OpenVPN say it. */

import { describe, expect, it, test } from 'vitest'
import { readConfiguration } from '../../../../src/sources/artefacts/vpn/configuration.ts'
import type { PartOfConfig } from '../../../../src/sources/artefacts/vpn/joined.ts'
import { fixture } from './vpn-support.ts'

type Rules = Readonly<Record<string, readonly string[] | undefined>>

/** The rules by their domains. */
function rulesOf({ names = [] }: ReturnType<typeof readConfiguration>): Rules {
  return Object.fromEntries(names.map(({ domain, servers }) => [domain, servers]))
}

function asa(own: readonly string[], inherited: readonly string[] = []) {
  const section = (name: string, lines: readonly string[]) => [
    `group-policy ${name} internal`,
    `group-policy ${name} attributes`,
    ...lines.map((line) => ` ${line}`),
  ]
  const text = [...section('DfltGrpPolicy', inherited), ...section('STAFF', own)].join('\n')
  return readConfiguration('cisco-asa', [{ text, file: 'a.cfg' }], {})
}

describe('Cisco ASA', () => {
  const DNS = 'dns-server value 10.0.0.53 10.0.0.54'
  const SERVERS = ['10.0.0.53', '10.0.0.54']

  test.each<readonly [string, readonly string[], readonly string[], Rules]>([
    ['nothing', [], [], {}],
    ['servers', [DNS], [], { '.': SERVERS }],
    ['inherited servers', [], [DNS], { '.': SERVERS }],
    ['servers of its own', ['dns-server value 10.9.9.9'], [DNS], { '.': ['10.9.9.9'] }],
    ['no servers, whatever would be inherited', ['dns-server none'], [DNS], {}],
    [
      'taken back, so that they are inherited',
      ['dns-server value 10.9.9.9', 'no dns-server value 10.9.9.9'],
      [DNS],
      { '.': SERVERS },
    ],
    ['a suffix alone', ['default-domain value contoso.com'], [], {}],
    [
      'domains that are split',
      [DNS, 'split-dns value contoso.net .Fabrikam.com'],
      [],
      { '.contoso.net': SERVERS, '.fabrikam.com': SERVERS, '.': [] },
    ],
    ['inherited domains', [DNS], ['split-dns value contoso.net'], { '.contoso.net': SERVERS, '.': [] }],
    [
      'no domains, whatever would be inherited',
      [DNS, 'split-dns none'],
      ['split-dns value contoso.net'],
      { '.': SERVERS },
    ],
    ['domains without servers', ['split-dns value contoso.net'], [], { '.contoso.net': undefined, '.': [] }],
    [
      'all through the tunnel',
      [DNS, 'split-tunnel-all-dns enable', 'split-dns value contoso.net'],
      [],
      { '.': SERVERS },
    ],
    ['all through the tunnel, without servers', ['split-tunnel-all-dns enable'], [], { '.': undefined }],
    [
      'not all through the tunnel',
      [DNS, 'split-tunnel-all-dns disable'],
      ['split-tunnel-all-dns enable'],
      { '.': SERVERS },
    ],
    ['servers of IPv6', ['dns-server value 2001:db8::53'], [], { '.': ['2001:db8::53'] }],
  ])('%s', (_, own, inherited, rules) => {
    const reading = asa(own, inherited)
    expect(reading.problems).toEqual([])
    expect(rulesOf(reading)).toEqual(rules)
  })

  it('points at the line', () => {
    const [split, rest] = asa([DNS, 'split-dns value contoso.net']).names ?? []
    expect([split?.place, rest?.place]).toEqual(Array(2).fill({ file: 'a.cfg', line: 6, column: 2 }))
  })

  it('refuses what is no address', () => {
    expect(asa(['dns-server value 10.0.0.53 010.0.0.54']).problems).toMatchObject([{ line: 5, column: 29 }])
  })

  it('of an external group policy nothing is known', () => {
    const text = 'group-policy STAFF external server-group R password x\n'
    expect(rulesOf(readConfiguration('cisco-asa', [{ text, file: 'a.cfg' }], {}))).toEqual({})
  })

  it('of the fixture', () => {
    const text = fixture('asa-fabrikam.cfg')
    const names = (groupPolicy: string) =>
      rulesOf(readConfiguration('cisco-asa', [{ text, file: 'a.cfg' }], { groupPolicy }))
    expect([names('GP-STAFF'), names('nobody')]).toEqual([{ '.': ['10.0.0.53'] }, {}])
  })
})

describe('OpenVPN', () => {
  const SERVER = 'server 10.8.0.0 255.255.255.0\n'
  const CLIENT = 'client\ndev tun\nremote vpn.contoso.com\n'
  const PUSHED = 'push "dhcp-option DNS 10.0.0.53"\n'
  const read = (texts: readonly string[], platforms?: readonly string[]) => {
    const [first = '', ...more] = texts
    const part = (text: string, index: number): PartOfConfig => ({ text, file: `${index}.conf` })
    return readConfiguration('openvpn', [part(first, 0), ...more.map((text, index) => part(text, index + 1))], {
      platforms,
    })
  }

  test.each<readonly [string, readonly string[], Rules]>([
    ['nothing', [SERVER], {}],
    ['a server that is pushed', [SERVER + PUSHED], { '.': ['10.0.0.53'] }],
    [
      'two, one of them of IPv6',
      [`${SERVER}${PUSHED}push "dhcp-option DNS6 2001:db8::53"\n`],
      { '.': ['10.0.0.53', '2001:db8::53'] },
    ],
    ['what the server itself asks', [`${SERVER}dhcp-option DNS 10.0.0.53\n`], {}],
    ['a suffix alone', [`${SERVER}push "dhcp-option DOMAIN contoso.net"\n`], {}],
    [
      'domains',
      [
        `${SERVER}${PUSHED}push "dhcp-option DOMAIN-ROUTE contoso.net"\npush "dhcp-option DOMAIN-ROUTE ~Fabrikam.com"\n`,
      ],
      { '.contoso.net': ['10.0.0.53'], '.fabrikam.com': ['10.0.0.53'] },
    ],
    ['all domains', [`${SERVER}${PUSHED}push "dhcp-option DOMAIN-ROUTE ."\n`], { '.': ['10.0.0.53'] }],
    [
      'domains without servers',
      [`${SERVER}push "dhcp-option DOMAIN-ROUTE contoso.net"\n`],
      { '.contoso.net': undefined },
    ],
    ['an option of newer versions', [`${SERVER}${PUSHED}push "dns server 1 address 10.0.0.54"\n`], { '.': undefined }],
    ['a client whose server is not given', [`${CLIENT}dhcp-option DNS 10.0.0.53\n`], {}],
    ['a client that takes nothing', [`${CLIENT}route-nopull\ndhcp-option DNS 10.0.0.53\n`], { '.': ['10.0.0.53'] }],
    ['both', [`${CLIENT}dhcp-option DNS 10.0.0.54\n`, SERVER + PUSHED], { '.': ['10.0.0.54', '10.0.0.53'] }],
    ['route-nopull', [`${CLIENT}route-nopull\n`, SERVER + PUSHED], {}],
    ['a filter', [`${CLIENT}pull-filter ignore "dhcp-option DNS"\n`, SERVER + PUSHED], {}],
    ['a filter for something else', [`${CLIENT}pull-filter ignore "route"\n`, SERVER + PUSHED], { '.': ['10.0.0.53'] }],
    ['a user that gets nothing', [SERVER + PUSHED, 'push-reset\n'], {}],
    [
      'a user that gets another',
      [SERVER + PUSHED, 'push-reset\npush "dhcp-option DNS 10.0.0.99"\n'],
      { '.': ['10.0.0.99'] },
    ],
    ['users whose files are not given', [`${SERVER}${PUSHED}client-config-dir ccd\n`], {}],
  ])('%s', (_, texts, rules) => {
    const reading = read(texts)
    expect(reading.problems).toEqual([])
    expect(rulesOf(reading)).toEqual(rules)
  })

  it('on Linux a script decides', () => {
    expect(rulesOf(read([SERVER + PUSHED], ['linux']))).toEqual({})
    expect(rulesOf(read([SERVER + PUSHED], ['windows']))).toEqual({ '.': ['10.0.0.53'] })
  })

  it('refuses what is no address, and points at lines', () => {
    expect(read([`${SERVER}push "dhcp-option DNS 010.0.0.53"\n`]).problems).toMatchObject([{ line: 2 }])
    expect(read([SERVER + PUSHED]).names?.[0]?.place).toMatchObject({ file: '0.conf', line: 2 })
  })
})
