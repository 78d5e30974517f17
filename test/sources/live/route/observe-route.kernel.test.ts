/** Where `ip route get` says that a client of a VPN sends traffic, and what the rules on VPNs make of it. */

import { describe, expect, test } from 'vitest'
import { rules } from '../../../../rules/index.ts'
import type { OwnRouteProbe, Prober } from '../../../../src/sources/observed/probe.ts'
import { recordingOf, replay } from '../../../../src/sources/observed/recording.ts'
import { judgeCopy } from '../../../support/copies.ts'
import { noNamespaces, probedByClient } from '../../../support/namespaces.ts'

const reason = noNamespaces()
const judged = rules.filter(({ id }) =>
  ['vpn/public-addresses-outside-tunnel', 'vpn/routes-as-configured', 'vpn/internal-servers-blocked'].includes(id),
)
const PUBLIC = {
  access: '131.107.155.10',
  conferencing: '131.107.155.20',
  media: '131.107.155.30',
  web: '131.107.155.40',
}

/** A WireGuard interface of the kernel, or else a tunnel of the same sort. */
const TUNNEL = [
  'ip link add tunnel0 type wireguard 2>/dev/null || ip tuntap add dev tunnel0 mode tun',
  'ip addr add 10.99.0.10/22 dev tunnel0',
  'ip link set tunnel0 up',
]
const SPLIT = ['ip route add 192.168.0.0/16 dev tunnel0', 'ip route add 172.25.33.0/24 dev tunnel0']

async function asked(prober: Prober) {
  return judgeCopy('contoso-single-edge', { only: judged, includeMet: true, prober })
}

/** What the rules ask of clients of the VPN. */
async function probesOfRules(): Promise<readonly OwnRouteProbe[]> {
  const probes = new Map<string, OwnRouteProbe>()
  const silent = (probe: OwnRouteProbe) => ({
    probe,
    seen: { at: '2014-06-01T08:00:00Z' },
    evidence: { outcome: 'no-route' as const, reason: '', output: '' },
  })
  await asked({
    probe: (probe) => {
      if (probe.ask !== 'own-route') return undefined
      probes.set(probe.address, probe)
      return silent(probe) as never
    },
  })
  return [...probes.values()]
}

/** The verdicts on each public address, by rule. */
async function verdicts(client: readonly string[]) {
  const observations = probedByClient(
    { client },
    { vantage: 'vpn/staff', timeoutMs: 30_000, probes: await probesOfRules() },
  )
  const tool = { name: 'lync-ready', version: '0.0.0' } as const
  const { findings } = await asked(
    replay([recordingOf(observations, { tool, environment: 'Contoso', complete: true })]),
  )
  const of = (ruleId: string) =>
    Object.fromEntries(
      Object.entries(PUBLIC).map(([name, address]) => [
        name,
        findings.find((finding) => finding.ruleId === ruleId && finding.subject.endsWith(address))?.verdict,
      ]),
    )
  return {
    outside: of('vpn/public-addresses-outside-tunnel'),
    asConfigured: of('vpn/routes-as-configured'),
    findings,
    observations,
  }
}

const all = (verdict: string) => ({ access: verdict, conferencing: verdict, media: verdict, web: verdict })

describe.skipIf(reason !== undefined)(
  `a client of a VPN${reason ? ` (skipped: ${reason})` : ''}`,
  { timeout: 100_000 },
  () => {
    test('with a split tunnel sends public addresses outside, as it is configured', async () => {
      const { outside, asConfigured, findings, observations } = await verdicts([...TUNNEL, ...SPLIT])
      expect({ outside, asConfigured }).toEqual({ outside: all('met'), asConfigured: all('met') })
      expect(
        observations.find(({ probe }) => 'address' in probe && probe.address === PUBLIC.media)?.evidence,
      ).toMatchObject({
        outcome: 'routed',
        interface: 'eth0',
        kind: 'veth',
        gateway: '192.0.2.1',
        source: '192.0.2.10',
        prefix: '0.0.0.0/0',
      })
      const [shown] = findings.filter(({ subject }) => subject.endsWith(PUBLIC.media))
      expect(shown?.message).toContain('from 192.0.2.10, which is no address of the VPN')
    })

    test('with a full tunnel sends them in, whatever its configuration says', async () => {
      const routes = ['0.0.0.0/1', '128.0.0.0/1'].map((prefix) => `ip route add ${prefix} dev tunnel0`)
      const { outside, asConfigured, findings } = await verdicts([...TUNNEL, ...routes])
      expect({ outside, asConfigured }).toEqual({ outside: all('unmet'), asConfigured: all('unmet') })
      const [shown] = findings.filter(({ subject }) => subject.endsWith(PUBLIC.media))
      expect(shown).toMatchObject({ message: expect.stringContaining('goes into the tunnel'), fix: expect.any(String) })
    })

    test('with one route too many, one route that refuses, and one into another tunnel', async () => {
      const { outside, asConfigured } = await verdicts([
        ...TUNNEL,
        ...SPLIT,
        `ip route add ${PUBLIC.media} dev tunnel0`,
        `ip route add prohibit ${PUBLIC.web}`,
        'ip tuntap add dev lab0 mode tun',
        'ip addr add 172.30.0.7/24 dev lab0',
        'ip link set lab0 up',
        `ip route add ${PUBLIC.access} dev lab0`,
      ])
      const expected = { access: 'unknown', conferencing: 'met', media: 'unmet', web: 'unmet' }
      expect({ outside, asConfigured }).toEqual({ outside: expected, asConfigured: expected })
    })

    test('that is not connected tells nothing', async () => {
      const { outside, asConfigured } = await verdicts([])
      expect({ outside, asConfigured }).toEqual({ outside: all('unknown'), asConfigured: all('unknown') })
    })

    test('that has no program to ask tells nothing', async () => {
      const { outside, findings } = await verdicts([...TUNNEL, ...SPLIT, 'export PATH=/nowhere'])
      expect(outside).toEqual(all('unknown'))
      expect(findings.map(({ message }) => message)).toContain('ip is not installed here')
    })
  },
)
