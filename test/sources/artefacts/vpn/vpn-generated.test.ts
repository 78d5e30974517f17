/**
 * Random policies written in each format, read back, and decided: as the policy they were written from, and as the routing
 * table of the Linux kernel where that can be asked.
 *
 * Left out of the policies, because a format or the kernel has no such thing: a prefix that goes both ways, and a default
 * route among what stays outside, which is the default.
 */

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatAddress } from '../../../../src/domain/prefix.ts'
import { decide, type TunnelPolicy } from '../../../../src/domain/tunnel.ts'
import { readPrefixList } from '../../../../src/sources/artefacts/vpn/prefix-list.ts'
import { readProfileXml } from '../../../../src/sources/artefacts/vpn/profile-xml.ts'
import type { VpnReading } from '../../../../src/sources/artefacts/vpn/reading.ts'
import { readVpnCmdlets } from '../../../../src/sources/artefacts/vpn/vpn-cmdlets.ts'
import { readWireGuard } from '../../../../src/sources/artefacts/vpn/wireguard.ts'
import { add, inNamespace, install, interfaces } from '../../../domain/tunnel-kernel.ts'
import { addressOf, family, policyFrom } from '../../../domain/tunnel-random.ts'
import { plain, texts, writeWireGuard } from './vpn-generated-support.ts'

const POLICIES = 60
const DESTINATIONS = 8
const SEED = 2007

const element = (out: boolean) => (prefix: string) => {
  const [address, size] = prefix.split('/')
  const exclusion = out ? '<ExclusionRoute>true</ExclusionRoute>' : ''
  return `<Route>\n<Address>${address}</Address>\n<PrefixSize>${size}</PrefixSize>${exclusion}</Route>`
}

/** Each format as its writer and its reader; those without exclusions write what goes in alone. */
const FORMATS: Readonly<
  Record<string, { readonly excludes: boolean; write(policy: TunnelPolicy): string; read(text: string): VpnReading }>
> = {
  wireguard: {
    excludes: true,
    write: writeWireGuard,
    read: (text) => readWireGuard(text, 'wg0.conf', { platforms: ['linux'] }),
  },
  'windows-profile-xml': {
    excludes: true,
    write: ({ includes, excludes }) =>
      `<VPNProfile>\n<NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType><DisableClassBasedDefaultRoute>true</DisableClassBasedDefaultRoute></NativeProfile>\n${[...texts(includes).map(element(false)), ...texts(excludes).map(element(true))].join('\n')}\n</VPNProfile>`,
    read: (text) => readProfileXml(text, 'profile.xml'),
  },
  'windows-cmdlets, a script': {
    excludes: false,
    write: ({ includes }) =>
      `Add-VpnConnection A vpn -SplitTunneling\n${texts(includes)
        .map((prefix) => `Add-VpnConnectionRoute A ${prefix}`)
        .join('\n')}`,
    read: (text) => readVpnCmdlets(text, 'vpn.ps1', { clientPool: [] }),
  },
  'windows-cmdlets, JSON': {
    excludes: false,
    write: ({ includes }) =>
      JSON.stringify({
        Name: 'A',
        SplitTunneling: true,
        Routes: texts(includes).map((DestinationPrefix) => ({ DestinationPrefix })),
      }),
    read: (text) => readVpnCmdlets(text, 'vpn.json', { clientPool: [] }),
  },
  'prefix-list, a table': {
    excludes: true,
    write: ({ includes, excludes }) =>
      `prefix,verdict\ndefault,direct\n${[...texts(includes).map((prefix) => `${prefix},include`), ...texts(excludes).map((prefix) => `${prefix},exclude`)].join('\n')}\n`,
    read: (text) => readPrefixList(text, 'list.csv'),
  },
  'prefix-list, JSON': {
    excludes: true,
    write: ({ includes, excludes }) =>
      JSON.stringify({ default: 'direct', include: texts(includes), exclude: texts(excludes) }, null, 1),
    read: (text) => readPrefixList(text, 'list.json'),
  },
}

const cases = fc.sample(
  fc.record({
    policy: policyFrom.map(plain),
    destinations: fc.array(family.chain(addressOf), { minLength: DESTINATIONS, maxLength: DESTINATIONS }),
  }),
  { numRuns: POLICIES, seed: SEED },
)

describe.each(Object.entries(FORMATS))('%s', (_, { excludes, write, read }) => {
  const written = cases.map(({ policy, destinations }) => ({
    policy: excludes ? policy : { ...policy, excludes: [] },
    destinations,
  }))
  const counts = { tunnel: 0, direct: 0, blocked: 0, undecided: 0 }

  it('decides as the policy it was written from', () => {
    for (const { policy, destinations } of written) {
      const text = write(policy)
      const reading = read(text)
      expect(reading.problems).toEqual([])
      for (const address of destinations) {
        const { verdict } = decide(reading.policy, address)
        counts[verdict] += 1
        expect({ text, at: formatAddress(address), verdict }).toEqual({
          text,
          at: formatAddress(address),
          verdict: decide(policy, address).verdict,
        })
      }
    }
    expect(counts.blocked + counts.undecided).toBe(0)
    expect(Math.min(counts.tunnel, counts.direct)).toBeGreaterThan(40)
  })

  describe.skipIf(add === undefined)('and the Linux kernel', () => {
    const asked: { readonly text: string; readonly verdict: string; readonly kernel: string }[] = []

    beforeAll(() => {
      const batch: string[] = add ? [...interfaces(add)] : []
      const pairs: { readonly text: string; readonly verdict: string }[] = []
      for (const { policy, destinations } of written) {
        const { policy: readBack } = read(write(policy))
        batch.push(...install(policy))
        for (const address of destinations) {
          batch.push(`route get ${formatAddress(address)}`)
          pairs.push({ text: formatAddress(address), verdict: decide(readBack, address).verdict })
        }
        batch.push(...install(policy).map((command) => command.replace('route add', 'route del')))
      }
      const { stdout, stderr } = inNamespace(batch)
      expect(stderr).toBe('')
      const answers = [...stdout.matchAll(/"dst":"([^"]+)"[^\]]*?"dev":"(\w+)"/g)]
      expect(answers).toHaveLength(pairs.length)
      for (const [index, pair] of pairs.entries()) asked.push({ ...pair, kernel: answers[index]?.[2] ?? '' })
    }, 60_000)

    it('send every destination the same way', () => {
      expect(asked.filter(({ verdict, kernel }) => verdict !== (kernel === 'tun' ? 'tunnel' : 'direct'))).toEqual([])
      expect(asked.length).toBe(POLICIES * DESTINATIONS)
    })
  })
})
