import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOCK_PEERS, BLOCK_SERVERS, COMPLETE, type Edit, inShort, pathsOf } from './environments.ts'

/** The tunnel closed to media as the white paper asks, the A/V Edge past it, and a partner nobody describes. */
const BASE = {
  'inside - inside': 'local',
  'inside - vpn/staff': 'relay',
  'inside - outside': 'relay',
  'inside - partner': 'relays?',
  'vpn/staff - vpn/staff': 'internet? relay',
  'vpn/staff - outside': 'internet? relay',
  'vpn/staff - partner': 'internet? relays?',
  'outside - outside': 'internet? relay',
  'outside - partner': 'internet? relays?',
}

interface Case {
  readonly name: string
  readonly edits: readonly Edit[]
  /** The calls that go another way than in the base; `undefined` for one there is none of. */
  readonly calls: Readonly<Record<string, string | undefined>>
}

const INCLUDE = '172.16.0.0/24, 10.99.0.0/22]'
const POOL = 'clientPool: 10.99.0.0/22'
const PEERS = `- ${BLOCK_PEERS}`
const SERVERS = `- ${BLOCK_SERVERS}`
const VPN_SRV = '          - _sip._tls SRV 0 0 443 sip'
const VPN_AV = '          - av A 198.51.100.3\n'
const FEDERATION = 'federation: { mode: open }'
const AV_ONLY = `firewall:
  rules:
    - { from: any, to: 198.51.100.3, ports: 443, protocols: tcp }
    - { from: any, to: 172.16.0.9, ports: 3478, protocols: udp }
    - { from: 198.51.100.3, to: any, ports: 3478, protocols: udp }`

const member = (address: string, host: number) => `      - internal: 172.16.0.${host}
        external: { access: ${address}1, webConferencing: ${address}2, av: ${address}3 }
`
const TWO_MEMBERS: readonly Edit[] = [
  ['reverseProxies:', `${member('203.0.113.', 10)}reverseProxies:`],
  [VPN_AV, `${VPN_AV}          - av A 203.0.113.3\n`],
]
const through = (more: string): Edit => [INCLUDE, `${INCLUDE.slice(0, -1)}, ${more}]`]

async function expectCalls({ edits, calls }: Case): Promise<void> {
  const wanted = Object.entries({ ...BASE, ...calls }).filter(([, way]) => way !== undefined)
  expect(inShort(await pathsOf(edits))).toEqual(Object.fromEntries(wanted))
}

test('as the documents ask for it', async () => {
  await expectCalls({ name: '', edits: [], calls: {} })
})

describe('the tunnel', () => {
  const OPEN = { 'inside - vpn/staff': 'tunnel', 'vpn/staff - vpn/staff': 'tunnel' }
  const IN_PART = { 'inside - vpn/staff': 'tunnel? relay', 'vpn/staff - vpn/staff': 'tunnel? internet? relay' }
  test.each<Case>([
    { name: 'no rule blocks media to other clients', edits: [[`      ${PEERS}\n`, '']], calls: OPEN },
    {
      name: 'the rule leaves a part of the client ports',
      edits: [[BLOCK_PEERS, '{ from: staff, to: [staff, Oslo], ports: 1024-49999 }']],
      calls: IN_PART,
    },
    {
      name: 'the rules leave a part of the site, and of the VPN',
      edits: [[BLOCK_PEERS, '{ from: staff, to: [10.99.0.0/23, 10.10.128.0/17] }']],
      calls: IN_PART,
    },
    {
      name: 'the rule is for a part of the clients of the VPN',
      edits: [[BLOCK_PEERS, '{ from: 10.99.0.0/24, to: [staff, Oslo] }']],
      calls: IN_PART,
    },
    {
      name: 'the rule leaves TCP',
      edits: [[BLOCK_PEERS, '{ from: staff, to: [staff, Oslo], protocols: udp }']],
      calls: OPEN,
    },
    {
      name: 'the rule leaves clients inside',
      edits: [[BLOCK_PEERS, '{ from: staff, to: staff }']],
      calls: { 'inside - vpn/staff': 'tunnel' },
    },
    {
      name: 'no route leads to the site, whatever is blocked',
      edits: [
        ['10.10.0.0/16, 172', '172'],
        [BLOCK_PEERS, '{ from: staff, to: staff }'],
      ],
      calls: {},
    },
    {
      name: 'clients use a narrower range, and that is blocked',
      edits: [
        [BLOCK_PEERS, '{ from: staff, to: [staff, Oslo], ports: 50020-50039 }'],
        [
          'firewall: none',
          'firewall: none\nnetwork: { qos: { client: { portRangesEnabled: true, audio: { ports: 50020-50039 } } } }',
        ],
      ],
      calls: {},
    },
    {
      name: 'the site has IPv6 alone, the tunnel has none',
      edits: [
        ['subnets: [10.10.0.0/16]', 'subnets: [2001:db8:10::/48]'],
        [`      ${PEERS}\n`, ''],
      ],
      calls: { 'vpn/staff - vpn/staff': 'tunnel' },
    },
  ])('$name', expectCalls)
})

describe('the A/V Edge', () => {
  const TUNNELLED = {
    'inside - vpn/staff': 'relay-through-tunnel',
    'vpn/staff - vpn/staff': 'relay-through-tunnel',
    'vpn/staff - outside': 'relay-through-tunnel',
    'vpn/staff - partner': 'relay-through-tunnel?',
  }
  const MIXED = {
    'inside - vpn/staff': 'relay? relay-through-tunnel',
    'vpn/staff - vpn/staff': 'internet? relay? relay-through-tunnel? relay-through-tunnel? relay-through-tunnel',
    'vpn/staff - outside': 'internet? relay? relay-through-tunnel',
    'vpn/staff - partner': 'internet? relays? relay-through-tunnel?',
  }
  const NONE = {
    'inside - vpn/staff': 'none',
    'vpn/staff - vpn/staff': 'none',
    'vpn/staff - outside': 'none',
    'vpn/staff - partner': 'none',
  }
  test.each<Case>([
    { name: 'its public address goes into the tunnel', edits: [through('198.51.100.3/32')], calls: TUNNELLED },
    {
      name: 'so does all but the Access Edge',
      edits: [['default: direct', 'default: tunnel, exclude: [198.51.100.1/32]']],
      calls: TUNNELLED,
    },
    {
      name: 'what is not in the tunnel is dropped, but the Access Edge',
      edits: [through('198.51.100.1/32'), ['enforced: false', 'enforced: true']],
      calls: NONE,
    },
    {
      name: 'nothing is reached, and nobody signs in',
      edits: [['enforced: false', 'enforced: true']],
      calls: NONE,
    },
    {
      name: 'its name does not resolve on the VPN: it relays for one side only, or not at all',
      edits: [[VPN_AV, '']],
      calls: {
        'inside - vpn/staff': 'relay?',
        'vpn/staff - vpn/staff': 'none',
        'vpn/staff - outside': 'relay?',
        'vpn/staff - partner': 'none',
      },
    },
    {
      name: 'one of two servers goes into the tunnel',
      edits: [...TWO_MEMBERS, through('203.0.113.0/24')],
      calls: MIXED,
    },
    {
      name: 'one of two servers is blocked: a client that is given it has nothing',
      edits: [...TWO_MEMBERS, [SERVERS, `${SERVERS}\n      - { from: any, to: 203.0.113.3 }`]],
      calls: {
        'inside - vpn/staff': 'relay?',
        'vpn/staff - vpn/staff': 'internet? relay?',
        'vpn/staff - outside': 'internet? relay?',
      },
    },
    { name: 'both of two servers are past the tunnel', edits: TWO_MEMBERS, calls: {} },
    {
      name: 'IPv6 alone goes into the tunnel',
      edits: [
        ['av: 198.51.100.3 }', 'av: [198.51.100.3, 2001:db8::3] }'],
        [VPN_AV, `${VPN_AV}          - av AAAA 2001:db8::3\n`],
        [POOL, 'clientPool: [10.99.0.0/22, fd00:99::/64]'],
        [INCLUDE, '172.16.0.0/24, 10.99.0.0/22, fd00:99::/64, 2001:db8::/32]'],
      ],
      calls: MIXED,
    },
    {
      name: 'with NAT the translated address counts, and the private one in the tunnel does not',
      edits: [
        ['nat: false', 'nat: true'],
        [
          'av: 198.51.100.3 }',
          'av: 10.1.9.3 }\n        public: { access: 198.51.100.1, webConferencing: 198.51.100.2, av: 198.51.100.3 }',
        ],
      ],
      calls: {},
    },
  ])('$name', expectCalls)
})

describe('where it signs in', () => {
  const inside: Edit = [
    VPN_SRV,
    `${VPN_SRV}\n          - _sipinternaltls._tcp SRV 0 0 5061 pool01\n          - pool01 A 10.1.0.1\n          - edge01 A 172.16.0.9`,
  ]
  test.each<Case>([
    {
      name: 'names that lead inside, and servers that are blocked: it goes on to the Access Edge',
      edits: [inside],
      calls: {},
    },
    {
      name: 'names that lead inside, and servers that answer: the internal side relays, through the tunnel',
      edits: [inside, [`      ${SERVERS}\n`, '']],
      calls: {
        'inside - vpn/staff': 'relay-through-tunnel',
        'vpn/staff - vpn/staff': 'relay-through-tunnel',
        'vpn/staff - outside': 'relay-through-tunnel',
        'vpn/staff - partner': 'relay-through-tunnel?',
      },
    },
    {
      name: 'the same, and the internal side of the Edge is blocked alone',
      edits: [inside, [BLOCK_SERVERS, '{ from: staff, to: 172.16.0.9 }']],
      calls: {
        'inside - vpn/staff': 'relay?',
        'vpn/staff - vpn/staff': 'none',
        'vpn/staff - outside': 'relay?',
        'vpn/staff - partner': 'none',
      },
    },
  ])('$name', expectCalls)
})

describe('who is there', () => {
  const NO_PARTNER = { 'inside - partner': undefined, 'vpn/staff - partner': undefined, 'outside - partner': undefined }
  const NO_OUTSIDE = {
    'inside - outside': undefined,
    'vpn/staff - outside': undefined,
    'outside - outside': undefined,
    'outside - partner': undefined,
  }
  test.each<Case & { readonly leftOut?: readonly unknown[] }>([
    { name: 'no federation', edits: [[FEDERATION, 'federation: none']], calls: NO_PARTNER },
    {
      name: 'federation with listed partners, of whom there is none',
      edits: [[FEDERATION, 'federation: { mode: partners, allowedDomains: [] }']],
      calls: NO_PARTNER,
    },
    {
      name: 'federation with a listed partner',
      edits: [[FEDERATION, 'federation: { mode: partners, allowedDomains: [litwareinc.com] }']],
      calls: {},
    },
    { name: 'federation is not given', edits: [[`, ${FEDERATION}`, '']], calls: NO_PARTNER },
    { name: 'no remote access', edits: [['remoteAccess: true', 'remoteAccess: false']], calls: NO_OUTSIDE },
    {
      name: 'the Access Edge lets nobody from outside in',
      edits: [['firewall: none', 'firewall: none\naccessEdgeConfiguration: { allowOutsideUsers: false }']],
      calls: NO_OUTSIDE,
    },
    {
      name: 'another VPN, which goes nowhere but to the site',
      edits: [
        [
          SERVERS,
          `${SERVERS}\n  - { name: admins, split: { default: direct, include: [10.10.0.0/16] }, clientPool: 10.99.4.0/24, blocks: none }`,
        ],
        [POOL, POOL],
      ],
      calls: {
        'inside - vpn/admins': 'tunnel',
        'vpn/staff - vpn/admins': 'internet? relay',
        'vpn/admins - vpn/admins': 'tunnel?? internet? relay vpn.split',
        'vpn/admins - outside': 'internet? relay',
        'vpn/admins - partner': 'internet? relays?',
      },
    },
    {
      name: 'two VPNs that lead to each other, and nothing is blocked between them',
      edits: [
        through('10.99.4.0/24'),
        [
          SERVERS,
          `${SERVERS}\n  - { name: admins, split: { default: tunnel, exclude: [198.51.100.0/24] }, clientPool: 10.99.4.0/24, blocks: none }`,
        ],
      ],
      calls: {
        'inside - vpn/admins': 'tunnel',
        'vpn/staff - vpn/admins': 'tunnel',
        'vpn/admins - vpn/admins': 'tunnel',
        'vpn/admins - outside': 'internet? relay',
        'vpn/admins - partner': 'internet? relays?',
      },
    },
  ])('$name', expectCalls)

  test('and why others are not', async () => {
    const vpn = COMPLETE.slice(COMPLETE.indexOf('vpn:\n  - name'))
    const { leftOut } = await pathsOf([
      [`, ${FEDERATION}`, ''],
      ['remoteAccess: true', 'remoteAccess: false'],
      [vpn, 'vpn: none\n'],
    ])
    expect(leftOut).toEqual([
      { party: 'vpn', why: 'there is no VPN (vpn: none)' },
      { party: 'outside', why: 'users do not sign in from outside (features.remoteAccess)' },
      { party: 'partner', why: 'whether partners are federated is not given', settledBy: 'features.federation' },
    ])
    expect((await pathsOf([[vpn, '']])).leftOut).toEqual([
      { party: 'vpn', why: 'whether there is a VPN is not given', settledBy: 'vpn' },
    ])
  })

  test('without an Edge nobody is outside, and clients that are kept from the servers inside sign in nowhere', async () => {
    const edge = COMPLETE.slice(COMPLETE.indexOf('edgePools:'), COMPLETE.indexOf('reverseProxies:'))
    const paths = await pathsOf([[edge, 'edgePools: none\n']])
    expect(inShort(paths)).toEqual({
      'inside - inside': 'local',
      'inside - vpn/staff': 'none',
      'vpn/staff - vpn/staff': 'none',
    })
    expect(paths.leftOut.map(({ party }) => party)).toEqual(['outside', 'partner'])
    expect(paths.calls[1]?.end.text).toContain('a client on the VPN staff does not sign in')
  })
})

describe('the firewalls', () => {
  test.each<Case>([
    { name: 'TCP 443 alone is let through to the A/V Edge', edits: [['firewall: none', AV_ONLY]], calls: {} },
    {
      name: 'nothing is let out to partners',
      edits: [['firewall: none', AV_ONLY.replace('from: 198.51.100.3, to: any', 'from: 198.51.100.3, to: 192.0.2.1')]],
      calls: { 'inside - partner': 'none', 'vpn/staff - partner': 'internet?', 'outside - partner': 'internet?' },
    },
    {
      name: 'nothing is let through to the internal side',
      edits: [['firewall: none', AV_ONLY.replace('to: 172.16.0.9', 'to: 172.16.0.8')]],
      calls: { 'inside - vpn/staff': 'relay?', 'inside - outside': 'relay?', 'inside - partner': 'none' },
    },
    {
      name: 'the plan is about the outer firewall only',
      edits: [['firewall: none', `${AV_ONLY}\n  covers: [external]`]],
      calls: {
        'inside - vpn/staff': 'relay?? firewall.covers',
        'inside - outside': 'relay?? firewall.covers',
        'inside - partner': 'relays?? firewall.covers',
      },
    },
  ])('$name', expectCalls)
})

describe('what is not given', () => {
  const VPN_DNS = COMPLETE.slice(COMPLETE.indexOf('  vpn:\n    zones'), COMPLETE.indexOf('vpn:\n  - name'))
  const SPLIT = COMPLETE.slice(COMPLETE.indexOf('    split:'), COMPLETE.indexOf('    clientPool'))
  const all = (key: string) => ({
    'vpn/staff - outside': `internet?? relay?? ${key}`,
    'vpn/staff - partner': `internet?? relays?? ${key}`,
  })
  test.each<Case>([
    {
      name: 'the subnets of the sites',
      edits: [
        [', subnets: [10.10.0.0/16]', ''],
        [BLOCK_PEERS, '{ from: staff, to: [staff, 10.10.0.0/16] }'],
      ],
      calls: { 'inside - vpn/staff': 'tunnel?? relay sites.subnets' },
    },
    {
      name: 'what the VPN blocks',
      edits: [[COMPLETE.slice(COMPLETE.indexOf('    blocks:')), '']],
      calls: {
        'inside - vpn/staff': 'tunnel?? relay?? vpn.blocks',
        'vpn/staff - vpn/staff': 'tunnel?? internet?? relay?? vpn.blocks',
        ...all('vpn.blocks'),
      },
    },
    {
      name: 'what goes into the tunnel',
      edits: [[SPLIT, '']],
      calls: {
        'inside - vpn/staff': 'tunnel?? relay?? vpn.config',
        'vpn/staff - vpn/staff': 'tunnel?? internet?? relay?? vpn.config',
        ...all('vpn.config'),
      },
    },
    {
      name: 'what names clients of the VPN resolve',
      edits: [[VPN_DNS, '']],
      calls: {
        'inside - vpn/staff': 'relay?? dns.vpn',
        'vpn/staff - vpn/staff': 'internet?? relay?? dns.vpn',
        ...all('dns.vpn'),
      },
    },
  ])('$name', expectCalls)
})

test('what decided is named with its place', async () => {
  const { calls } = await pathsOf([])
  const [tunnel] = calls.find(({ id }) => id === 'inside - vpn/staff')?.attempts ?? []
  const places = tunnel?.evidence.flatMap(({ origin }) => (origin?.kind === 'place' ? [origin.place.line] : []))
  const line = COMPLETE.split('\n').findIndex((each) => each.includes(BLOCK_PEERS)) + 1
  expect(tunnel?.verdict).toBe('fails')
  expect(places).toContain(line)
})

test('a path through the tunnel names what keeps media out of it', async () => {
  const remedies = async (...edits: readonly Edit[]) => {
    const { calls } = await pathsOf([[`      ${PEERS}\n`, ''], ...edits])
    return Object.fromEntries(calls.map(({ id, remedies: texts }) => [id, texts.length]))
  }
  expect(await remedies()).toMatchObject({ 'inside - inside': 0, 'inside - vpn/staff': 1, 'vpn/staff - outside': 0 })
  expect(await remedies(through('198.51.100.3/32'))).toMatchObject({ 'inside - vpn/staff': 2 })
})

test('the reason of a relayed path is told once, and of those that need none nothing but that both reach it', async () => {
  const { calls } = await pathsOf([])
  const why = (id: string) => calls.find((call) => call.id === id)?.attempts.find(({ way }) => way === 'relay')?.why
  expect(why('inside - outside')).toBe('both reach the A/V Edge')
  expect(why('inside - vpn/staff')).toBe('198.51.100.3 stays outside the tunnel of staff')
})

test('a rule that blocks a part of it is shown', async () => {
  const { calls } = await pathsOf([[BLOCK_PEERS, '{ name: half, from: staff, to: 10.10.0.0/17 }']])
  const [tunnel] = calls.find(({ id }) => id === 'inside - vpn/staff')?.attempts ?? []
  expect(tunnel?.why).toBe('rules block a part of it from 10.99.0.0/22 to 10.10.0.0/16')
  expect(tunnel?.evidence.map(({ text }) => text)).toContain('block any: half')
})

describe('tightening', () => {
  const subnets = fc.subarray(['10.10.0.0/16', '10.99.0.0/22', '198.51.100.0/24', '198.51.100.3/32', '0.0.0.0/1'])
  const block = fc.constantFrom(
    'from: staff, to: staff',
    'from: any, to: any, protocols: udp',
    'from: any, to: 198.51.100.3',
    'from: staff, to: Oslo, ports: 1024-65535',
    'from: any, to: 198.51.100.3, ports: 3478',
    'from: staff, to: any, ports: 443',
  )
  const verdicts = async (include: readonly string[], blocks: readonly string[]) => {
    const list = ['172.16.0.0/24', ...include].join(', ')
    const { calls } = await pathsOf([
      ['[10.1.0.0/16, 10.10.0.0/16, 172.16.0.0/24, 10.99.0.0/22]', `[${list}]`],
      [
        BLOCK_PEERS,
        blocks.map((each) => `{ ${each} }`).join('\n      - ') || BLOCK_SERVERS.replace('10.1.0.0/16', '10.1.0.1'),
      ],
    ])
    return new Map(
      calls.flatMap(({ id, attempts }) =>
        attempts.map((each) => [`${id}: ${each.from} ${each.to} ${each.way}`, each.verdict] as const),
      ),
    )
  }

  test('one more rule never makes work what failed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        subnets,
        fc.subarray(['from: staff, to: Oslo', 'from: any, to: 198.51.100.3, ports: 443']),
        block,
        async (include, blocks, more) => {
          const [before, after] = [await verdicts(include, blocks), await verdicts(include, [...blocks, more])]
          for (const [key, verdict] of after)
            if (verdict === 'works') expect([key, before.get(key)]).toEqual([key, 'works'])
        },
      ),
      { numRuns: 40, seed: 7 },
    )
  })

  test('the A/V Edge in the tunnel never makes work what failed past it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        subnets,
        fc.subarray([
          'from: staff, to: Oslo',
          'from: any, to: 198.51.100.3, ports: 443',
          'from: any, to: 198.51.100.3',
        ]),
        async (include, blocks) => {
          const [before, after] = [
            await verdicts(include, blocks),
            await verdicts([...include, '198.51.100.3/32'], blocks),
          ]
          for (const [key, verdict] of after) {
            if (verdict === 'works' && key.includes('relay'))
              expect([key, before.get(key) === 'fails']).toEqual([key, false])
          }
        },
      ),
      { numRuns: 40, seed: 7 },
    )
  })
})

test('the same again', async () => {
  expect(await pathsOf([])).toEqual(await pathsOf([]))
})
