/** What the kernel says of connections that do not come about: on this machine, and on the way. */

import { beforeAll, describe, expect, test } from 'vitest'
import rule from '../../../../rules/ports/required-openings-reachable.ts'
import type { TcpQuestion } from '../../../../src/question-observed.ts'
import { recordingOf, replay } from '../../../../src/sources/observed/recording.ts'
import { judgeCopy } from '../../../support/copies.ts'
import { noNamespaces, probedByClient } from '../../../support/namespaces.ts'

const reason = noNamespaces()
const TIMEOUT = 4000
const SERVER = '192.0.2.1'
const ADDRESSES = {
  unreachableThere: '198.51.100.1',
  blackholeThere: '198.51.100.3',
  unreachableHere: '203.0.113.1',
  blackholeHere: '203.0.113.2',
  prohibitHere: '203.0.113.3',
  noRouteHere: '2001:db8::1',
}

describe.skipIf(reason !== undefined)(`a client behind a router${reason ? ` (skipped: ${reason})` : ''}`, () => {
  const seen = new Map<string, unknown>()

  beforeAll(() => {
    const sockets = [
      { address: SERVER, port: 5061 },
      { address: SERVER, port: 5062 },
      ...Object.values(ADDRESSES).map((address) => ({ address, port: 443 })),
    ]
    const outcomes = probedByClient(
      {
        client: [
          `ip route add unreachable ${ADDRESSES.unreachableHere}`,
          `ip route add blackhole ${ADDRESSES.blackholeHere}`,
          `ip route add prohibit ${ADDRESSES.prohibitHere}`,
        ],
        router: [
          `ip route add unreachable ${ADDRESSES.unreachableThere}`,
          `ip route add blackhole ${ADDRESSES.blackholeThere}`,
        ],
        listening: [{ address: SERVER, port: 5061 }],
      },
      {
        vantage: 'inside',
        timeoutMs: TIMEOUT,
        probes: sockets.map((socket) => ({ ask: 'tcp', at: 'inside', ...socket })),
      },
    )
    for (const { probe, evidence } of outcomes)
      if (probe.ask === 'tcp') seen.set(`${probe.address} ${probe.port}`, evidence)
  }, 100_000)

  test.each([
    ['a port that is open', `${SERVER} 5061`, { outcome: 'connected' }],
    ['a port that is not', `${SERVER} 5062`, { outcome: 'refused' }],
    ['an address a router cannot reach', `${ADDRESSES.unreachableThere} 443`, { outcome: 'unreachable' }],
    [
      'an address whose packets are thrown away on the way',
      `${ADDRESSES.blackholeThere} 443`,
      { outcome: 'silent', reason: `no answer within ${TIMEOUT} ms` },
    ],
  ])('%s', (_, socket, evidence) => {
    expect(seen.get(socket)).toMatchObject(evidence)
  })

  test.each([
    ['calls it unreachable', ADDRESSES.unreachableHere, 'this machine has no route there (EHOSTUNREACH)'],
    ['throws it away', ADDRESSES.blackholeHere, 'this machine throws away what goes there (EINVAL)'],
    ['forbids it', ADDRESSES.prohibitHere, 'this machine does not let it through (EACCES)'],
    ['has no way there', ADDRESSES.noRouteHere, 'this machine has no route there (ENETUNREACH)'],
  ])('of a client that itself %s nothing is known', (_, address, notRun) => {
    expect(seen.get(`${address} 443`)).toEqual({ notRun })
  })
})

/** What the rule asks from the Internet. */
async function askedFromInternet(): Promise<readonly TcpQuestion[]> {
  const asked: TcpQuestion[] = []
  await judgeCopy('contoso-single-edge', {
    only: [rule],
    prober: {
      probe: (probe) => {
        if (probe.ask === 'tcp' && probe.at === 'internet') asked.push(probe)
        return undefined
      },
    },
  })
  return asked
}

describe.skipIf(reason !== undefined)('the Edge behind a firewall', () => {
  test('is judged by what a client outside connects to', async () => {
    const probes = await askedFromInternet()
    const [access, conferencing, media, web] = ['131.107.155.10', '131.107.155.20', '131.107.155.30', '131.107.155.40']
    const observations = probedByClient(
      {
        client: [],
        router: [
          ...[access, conferencing, web].map((address) => `ip addr add ${address}/32 dev lo`),
          // What is thrown away by its port comes before what is the machine's own.
          'ip rule add pref 10 lookup local',
          'ip rule del pref 0',
          `ip rule add pref 5 to ${access} ipproto tcp dport 5061 blackhole`,
          `ip route add blackhole ${media}`,
        ],
        listening: probes.filter(({ address, port }) => address !== media && port !== 80),
      },
      { vantage: 'internet', timeoutMs: 4000, probes },
    )
    const tool = { name: 'lync-ready', version: '0.0.0' } as const
    const recording = recordingOf(observations, { tool, environment: 'Contoso', complete: true })
    const { findings } = await judgeCopy('contoso-single-edge', {
      only: [rule],
      includeMet: true,
      prober: replay([recording]),
    })
    expect(Object.fromEntries(findings.map(({ subject, verdict }) => [subject, verdict]))).toEqual({
      'internet/lsedge.contoso.net/external/access-edge/in/tcp/443': 'met',
      'internet/lsedge.contoso.net/external/access-edge/in/tcp/5061': 'unmet',
      'internet/lsedge.contoso.net/external/audio-video-edge/in/tcp/443': 'unknown',
      'internet/lsedge.contoso.net/external/web-conferencing-edge/in/tcp/443': 'met',
      'internet/lsedge.contoso.net/external/xmpp-proxy/in/tcp/5269': 'met',
      'internet/rp01/external/reverse-proxy/in/tcp/443': 'met',
      'internet/rp01/external/reverse-proxy/in/tcp/80': 'unmet',
    })
    const messages = findings.filter(({ verdict }) => verdict === 'unmet').map(({ message }) => message)
    expect(messages).toEqual([
      expect.stringContaining('no answer within 4000 ms, unlike ports 443, 5269 of the same address'),
      expect.stringContaining('the connection was refused, unlike port 443 of the same address'),
    ])
  }, 100_000)
})
