/**
 * The WireGuard reader against WireGuard itself: wg-quick sets up random files in network namespaces, and the kernel says
 * where it routes; and WireGuard looks up the peer of packets by what it allows, which shows in what it has sent to each.
 *
 * The namespaces have their own /run, and end with the process that made them: nothing is left behind. What wg-quick asks
 * of a firewall and of a list of DNS servers goes to programs that do nothing, since neither changes a route.
 */

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { formatAddress } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readWireGuard } from '../../../../src/sources/artefacts/vpn/wireguard.ts'
import { addressOf, family, policyFrom } from '../../../domain/tunnel-random.ts'
import { needs } from '../../../support/gate.ts'
import { plain, wireGuardKey, writeWireGuard } from './vpn-generated-support.ts'

const SEED = 51820
const FILES = 12
const POLICIES = 40
const DESTINATIONS = 8

const folder = mkdtempSync(join(tmpdir(), 'lync-ready-wg-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a script of bash in namespaces of its own. */
function inNamespaces(script: string): string {
  const user = process.getuid?.() === 0 ? [] : ['-r']
  const { stdout, stderr, status } = spawnSync(
    'unshare',
    [...user, '-n', '-m', '-p', '-f', '--kill-child', '--mount-proc', 'bash', '-s'],
    {
      input: `set -e\nmount -t tmpfs tmpfs /run\nip link set lo up\n${script}`,
      encoding: 'utf8',
      timeout: 100_000,
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

const MAKE = 'make() { ip link add "$1" type wireguard 2>/dev/null || wireguard-go "$1" >/dev/null 2>&1; }\n'

/** Why the tests are skipped: WireGuard needs its tools, and the kernel or wireguard-go for interfaces. */
function missing(): string | undefined {
  if (needs('wg') || needs('unshare') || needs('ip')) return 'the WireGuard tools are not installed'
  try {
    inNamespaces(`${MAKE}make wgt\nip link show wgt`)
    return undefined
  } catch {
    return 'neither the kernel nor wireguard-go makes an interface here'
  }
}

const reason = missing()

const cases = fc.sample(
  fc.record({
    policy: policyFrom.map(plain),
    destinations: fc.array(family.chain(addressOf), { minLength: DESTINATIONS, maxLength: DESTINATIONS }),
  }),
  { numRuns: FILES + POLICIES, seed: SEED },
)

describe.skipIf(reason !== undefined)(`WireGuard${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('routes as its files are read, set up by wg-quick', () => {
    for (const name of ['nft', 'resolvconf']) {
      writeFileSync(join(folder, name), '#!/bin/sh\nexit 0\n')
      chmodSync(join(folder, name), 0o755)
    }
    const counts = { tunnel: 0, direct: 0 }
    for (const [index, { policy, destinations }] of cases.slice(0, FILES).entries()) {
      const text = writeWireGuard(policy).replace(
        '[Peer]',
        `Address = 192.0.2.2/24, 2001:db8:ffff::2/64
Table = ${index % 2 ? 'auto' : ''}
[Peer]`,
      )
      const file = join(folder, 'wgt.conf')
      writeFileSync(file, text, { mode: 0o600 })
      const addresses = [...destinations.map(formatAddress), '52.112.0.1', '2603:1000::1']
      const output = inNamespaces(`
ip link add eth0 type dummy 2>/dev/null || ip link add eth0 type ifb
ip link set eth0 up
ip address add 192.168.1.2/24 dev eth0
ip route add default via 192.168.1.1
ip -6 route add default dev eth0
wg-quick up ${file}
echo ROUTES
for address in ${addresses.join(' ')} 192.168.1.77; do ip -j route get "$address"; done
`)
      const devices = [...output.slice(output.indexOf('ROUTES')).matchAll(/"dev":"(\w+)"/g)].map(([, device]) => device)
      // The network the client is in, which no file knows, beats every /0 of a peer.
      expect(devices.pop()).toBe('eth0')
      const { policy: read, problems } = readWireGuard(text, 'wgt.conf', { platforms: ['linux'] })
      expect(problems).toEqual([])
      const verdicts = addresses.map((address) => decide(read, address).verdict)
      expect({ text, addresses, verdicts }).toEqual({
        text,
        addresses,
        verdicts: devices.map((device) => (device === 'wgt' ? 'tunnel' : 'direct')),
      })
      for (const verdict of verdicts) if (verdict === 'tunnel' || verdict === 'direct') counts[verdict] += 1
    }
    expect(Math.min(counts.tunnel, counts.direct)).toBeGreaterThan(20)
  }, 120_000)

  it('finds the peer of an address as its files are read', () => {
    const peers = [0, 1].map((number) => `$(echo ${wireGuardKey(number)} | wg pubkey)`)
    const lines = cases.slice(FILES).flatMap(({ policy, destinations }) => {
      const lists = allowedTexts(writeWireGuard(policy))
      return [
        `wg set wga peer $p0 allowed-ips "${lists[0] ?? ''}" peer $p1 allowed-ips "${lists[1] ?? ''}"`,
        ...destinations.map((address) => `look ${formatAddress(address)}`),
      ]
    })
    const output = inNamespaces(`${MAKE}
for name in wga wgb wgc; do make $name; ip link set $name addrgenmode none multicast off; done
own=${wireGuardKey(9)}
pa=$(echo $own | wg pubkey); p0=${peers[0]}; p1=${peers[1]}
wg set wga private-key <(echo $own) listen-port 5001
wg set wgb private-key <(echo ${wireGuardKey(0)}) listen-port 5002 peer $pa allowed-ips 0.0.0.0/0,::/0
wg set wgc private-key <(echo ${wireGuardKey(1)}) listen-port 5003 peer $pa allowed-ips 0.0.0.0/0,::/0
wg set wga peer $p0 endpoint 127.0.0.1:5002 peer $p1 endpoint 127.0.0.1:5003
for name in wga wgb wgc; do ip link set $name up; done
ip address add 192.0.2.2/32 dev wga
ip -6 address add 2001:db8:ffff::2/128 dev wga nodad
ip route add default dev wga
ip -6 route add default dev wga
sent() { wg show wga transfer | sed "s|$p0|0|; s|$p1|1|" | sort | cut -f1,3 | tr '\\t\\n' '= '; }
look() {
  before=$(sent)
  echo x >"/dev/udp/$1/9" || true
  for try in 1 2 3 4 5 6 7 8; do after=$(sent); [ "$before" = "$after" ] || break; sleep 0.005; done
  echo "LOOK $1 $before$after"
}
# The first packet to a peer sets up its session.
wg set wga peer $p0 allowed-ips 0.0.0.0/1,::/1 peer $p1 allowed-ips 128.0.0.0/1,8000::/1
look 10.0.0.1; look 203.0.113.1; sleep 0.3
echo BEGIN
${lines.join('\n')}
`)
    const looked = [...output.slice(output.indexOf('BEGIN')).matchAll(/LOOK (\S+) 0=(\d+) 1=(\d+) 0=(\d+) 1=(\d+)/g)]
    const found = looked.map(([, address, a, b, c, d]) => ({ address, peer: a !== c ? 0 : b !== d ? 1 : undefined }))
    const expected = cases.slice(FILES).flatMap(({ policy, destinations }) => {
      const text = writeWireGuard({ ...policy, excludes: [] })
      const { policy: read } = readWireGuard(text, 'wgt.conf', { platforms: ['linux'] })
      return destinations.map((address) => {
        const { verdict, winner } = decide(read, address)
        const peer = verdict === 'tunnel' ? peerOf(text, winner?.place.line ?? 0) : undefined
        return { address: formatAddress(address), peer }
      })
    })
    expect(found).toEqual(expected)
    const count = (peer: number | undefined) => found.filter((one) => one.peer === peer).length
    expect(Math.min(count(0), count(1), count(undefined))).toBeGreaterThan(10)
  }, 120_000)
})

/** The peer whose section a line of a file stands in. */
function peerOf(text: string, line: number): number {
  return (
    text
      .split('\n')
      .slice(0, line)
      .filter((each) => each === '[Peer]').length - 1
  )
}

/** The lists of both peers as they are typed. */
function allowedTexts(text: string): readonly string[] {
  return text
    .split('[Peer]')
    .slice(1)
    .map((peer) =>
      [...peer.matchAll(/AllowedIPs = (.+)/g)]
        .map(([, list]) => list)
        .join(',')
        .replaceAll(' ', ''),
    )
}
