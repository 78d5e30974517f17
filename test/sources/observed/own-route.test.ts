import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { RouteAnswer, Unanswered } from '../../../src/question.ts'
import type { OwnRouteEvidence, Prober } from '../../../src/sources/observed/probe.ts'
import { createObservedSource } from '../../../src/sources/observed/source.ts'
import { loadWithImports } from '../../support/load.ts'
import { scripted } from '../../support/observed/as-described.ts'

const ADDRESS = '203.0.113.10'
const INSIDE = '10.0.0.53'
const POOL = 'clientPool: 10.99.0.0/22'

function load(vpn: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-route-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'env.yaml')
  writeFileSync(join(folder, 'routes.json'), '[]')
  writeFileSync(
    file,
    `lync-ready: 1
name: Routes
product: lync-2013
sipDomains: [contoso.com]
pools: [{ fqdn: pool01.contoso.net, role: standard-edition, servers: [{ address: 10.0.0.11 }] }]
vpn: [{ name: staff, nameResolution: { servers: [${INSIDE}] }, ${vpn} }]
`,
  )
  return loadWithImports(file, { root: folder, workingFolder: folder })
}

type Routed = Partial<Extract<OwnRouteEvidence, { outcome: 'routed' }>>

const routed = (way: Routed): OwnRouteEvidence => ({ outcome: 'routed', interface: 'eth0', output: '', ...way })
const IN: Routed = { interface: 'wg0', kind: 'wireguard', source: '10.99.0.2' }
const OUT: Routed = {
  interface: 'eth0',
  kind: 'ether',
  source: '172.20.10.4',
  gateway: '172.20.10.1',
  prefix: '0.0.0.0/0',
}

/** What a client sends where: the address asked for, and the DNS server of the VPN. */
function client(own: Routed | OwnRouteEvidence, inside: Routed = IN): Prober {
  return scripted((probe) => {
    if (probe.ask !== 'own-route') return undefined
    if (probe.address !== INSIDE) return probe.address === ADDRESS ? routed(own as Routed) : undefined
    return routed(inside)
  })
}

async function told(vpn: string, prober: Prober, more: object = {}): Promise<RouteAnswer | Unanswered | undefined> {
  const source = createObservedSource(load(vpn), [prober])
  return (await source.answer({ ask: 'route', profile: 'staff', address: ADDRESS, ...more })) as RouteAnswer
}

describe('the way of a client', () => {
  test.each([
    ['from an address of the VPN', POOL, { ...OUT, source: '10.99.3.9' }, 'tunnel'],
    ['from another address', POOL, OUT, 'direct'],
    ['from an address of another family than is given', POOL, { ...OUT, source: '2001:db8::4' }, 'undecided'],
    ['by a tunnel, without an address', POOL, { interface: 'utun4', kind: 'utun' }, 'tunnel'],
    ['by a tunnel from another address', POOL, { ...OUT, interface: 'tun1', kind: 'tun' }, 'undecided'],
    ['by the interface that is named', "interface: 'Ethernet 3'", { ...OUT, interface: 'ethernet 3' }, 'tunnel'],
    ['by another one than is named', 'interface: [wg0, wg1]', OUT, 'direct'],
    ['by another tunnel than is named', 'interface: wg0', { ...OUT, interface: 'tun1', kind: 'tun' }, 'undecided'],
    [
      'by a tunnel, where nothing is given',
      'alwaysOn: true',
      { ...OUT, interface: 'wg0', kind: 'wireguard' },
      'tunnel',
    ],
    ['by a line that may be one', 'alwaysOn: true', { ...OUT, interface: 'ppp0', kind: 'ppp' }, 'undecided'],
    ['by any other, where nothing is given', 'alwaysOn: true', OUT, 'undecided'],
    ['to itself', POOL, { interface: 'lo', kind: 'loopback', source: ADDRESS }, 'undecided'],
  ] as const)('%s', async (_, vpn, way, verdict) => {
    expect(await told(vpn, client(way))).toMatchObject({ status: 'answered', verdict })
  })

  test('names the interface in its table of routes, but no number and no address', async () => {
    const taken = (name: string) => `routes: { file: routes.json, interface: '${name}' }`
    expect(await told(taken('wg0'), client(OUT))).toMatchObject({ verdict: 'direct' })
    expect(await told(taken('10.99.0.20, 13'), client(OUT))).toMatchObject({
      verdict: 'undecided',
      settledBy: 'vpn.interface',
    })
  })

  test('shows the route, the interface, and the place of the VPN', async () => {
    const answer = await told(POOL, client(OUT), { names: ['sip.contoso.com'] })
    expect(answer).toMatchObject({
      verdict: 'direct',
      why: 'the client sends it by eth0 from 172.20.10.4, which is no address of the VPN',
      routes: [{ prefix: '0.0.0.0/0', to: 'direct', place: { file: 'env.yaml', line: 6 } }],
      notes: [
        { text: 'the client sends it by eth0 (ether) from 172.20.10.4 via 172.20.10.1, seen at 2014-05-30T08:00:00Z' },
        { text: expect.stringContaining('told by the address') },
      ],
    })
  })
})

describe('a client that is not connected', () => {
  test.each([
    ['sends it outside', OUT],
    ['drops it', { outcome: 'blocked', reason: 'its route is of the type prohibit', output: '' }],
  ] as const)('%s, which tells nothing', async (_, own) => {
    const prober = scripted((probe) => {
      if (probe.ask !== 'own-route') return undefined
      return probe.address === ADDRESS ? routed(own as Routed) : routed(OUT)
    })
    expect(await told(POOL, prober)).toMatchObject({
      verdict: 'undecided',
      why: 'none of 10.0.0.53, 10.0.0.11 goes into the tunnel, so that nothing shows whether staff was connected',
      settledBy: '--observations',
      routes: [],
    })
  })

  test('may still be one that sends the address into the tunnel', async () => {
    expect(await told(POOL, client(IN, OUT))).toMatchObject({ verdict: 'tunnel' })
  })
})

test('a client without a route to it, and one that cannot tell', async () => {
  const saying = (evidence: OwnRouteEvidence | { notRun: string }) =>
    scripted((probe) => (probe.ask === 'own-route' ? evidence : undefined))
  expect(
    await told(POOL, saying({ outcome: 'no-route', reason: 'this machine has no route there', output: '' })),
  ).toMatchObject({ verdict: 'undecided', why: 'the client has no route to it' })
  expect(await told(POOL, saying({ notRun: 'ip is not installed here' }))).toMatchObject({
    status: 'unanswered',
    reason: 'ip is not installed here',
  })
})

test('of another VPN, and where nobody looked, nothing is told', async () => {
  expect(await told(POOL, client(OUT), { profile: 'guests' })).toBeUndefined()
  expect(
    await told(
      POOL,
      scripted(() => undefined),
    ),
  ).toBeUndefined()
  expect(
    await told(
      POOL,
      scripted(() => undefined),
      { from: 'observed' },
    ),
  ).toMatchObject({ notObserved: true })
  expect(await told(POOL, client(OUT), { from: 'declared' })).toBeUndefined()
})
