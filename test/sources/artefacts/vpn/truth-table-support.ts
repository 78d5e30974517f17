/** A split in the words of each format that can say it, and the verdicts of its reader. */

import { formatAddress, formatPrefix, parsePrefix } from '../../../../src/domain/prefix.ts'
import { decide, type TunnelPolicy } from '../../../../src/domain/tunnel.ts'
import {
  type ConfigOptions,
  type ReadFormat,
  readConfiguration,
} from '../../../../src/sources/artefacts/vpn/configuration.ts'
import { readInlineSplit } from '../../../../src/sources/artefacts/vpn/inline.ts'

/** What goes in, what stays outside, and where the rest goes. */
export interface Split {
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly rest: 'tunnel' | 'direct'
}

interface Writer {
  readonly format: ReadFormat
  readonly options?: ConfigOptions
  /** Undefined where the format has no words for it. */
  write(split: Required<Split>): string | undefined
}

const each = (list: readonly string[], line: (prefix: string, index: number) => string) => list.map(line).join('\n')

/** `203.0.113.0 255.255.255.0` */
function masked(text: string): string {
  const prefix = parsePrefix(text, { hostBits: 'refuse' })
  if ('fault' in prefix) throw new Error(`${text}: ${prefix.fault}`)
  const mask = (0xffffffffn << BigInt(32 - prefix.length)) & 0xffffffffn
  return `${formatPrefix(prefix).split('/')[0]} ${formatAddress({ family: 4, value: mask })}`
}

const isV6 = (prefix: string) => prefix.includes(':')

/** One network list, which goes in or stays outside: there are no two of them. */
function asa({ include, exclude, rest }: Required<Split>): string | undefined {
  if (rest === 'direct' ? exclude.length > 0 : include.length > 0) return undefined
  const list = rest === 'direct' ? include : exclude
  if (list.some(isV6)) return undefined
  return `access-list SPLIT remark what clients take
${each(list, (prefix) => `access-list SPLIT standard permit ${masked(prefix)}`)}
group-policy STAFF internal
group-policy STAFF attributes
 split-tunnel-policy ${rest === 'direct' ? 'tunnelspecified' : 'excludespecified'}
 split-tunnel-network-list value SPLIT
`
}

/** Its routes are of one family each: a mapped address is refused, which a test of its own says. */
function openVpn({ include, exclude, rest }: Required<Split>, line: (text: string) => string): string | undefined {
  if ([...include, ...exclude].some((prefix) => prefix.startsWith('::ffff:'))) return undefined
  const route = (prefix: string, gateway: string) =>
    line(isV6(prefix) ? `route-ipv6 ${prefix}${gateway}` : `route ${masked(prefix)}${gateway}`)
  return `${rest === 'tunnel' ? line('redirect-gateway def1 ipv6') : ''}
${each(include, (prefix) => route(prefix, ''))}
${each(exclude, (prefix) => route(prefix, ' net_gateway'))}
`
}

const after = (head: string, text: string | undefined) => (text === undefined ? undefined : head + text)

function wireGuard({ include, exclude, rest }: Required<Split>): string {
  const allowed = [...include, ...(rest === 'tunnel' ? ['0.0.0.0/0', '::/0'] : [])]
  return `[Interface]
Address = 10.99.0.20/32
${each(exclude, (prefix) => `PostUp = ip route add ${prefix} dev eth0`)}
[Peer]
AllowedIPs = ${allowed.join(', ')}
`
}

function profileXml({ include, exclude, rest }: Required<Split>): string {
  const route = (prefix: string, out: boolean) => {
    const [address, size] = prefix.split('/')
    return `<Route><Address>${address}</Address><PrefixSize>${size}</PrefixSize>${out ? '<ExclusionRoute>true</ExclusionRoute>' : ''}</Route>`
  }
  return `<VPNProfile><NativeProfile>
<RoutingPolicyType>${rest === 'tunnel' ? 'ForceTunnel' : 'SplitTunnel'}</RoutingPolicyType>
<DisableClassBasedDefaultRoute>true</DisableClassBasedDefaultRoute>
</NativeProfile>
${each(include, (prefix) => route(prefix, false))}
${each(exclude, (prefix) => route(prefix, true))}
</VPNProfile>
`
}

/** An access list makes the rest stay outside; so both can be said only where one of them does. */
function globalProtect(
  { include, exclude, rest }: Required<Split>,
  write: (inside: readonly string[], outside: readonly string[]) => string,
): string | undefined {
  if (rest === 'direct' ? include.length === 0 : exclude.length === 0) return undefined
  return write(rest === 'tunnel' && include.length > 0 ? [...include, '0.0.0.0/0', '::/0'] : include, exclude)
}

const members = (name: string, list: readonly string[]) =>
  `<${name}>${each(list, (prefix) => `<member>${prefix}</member>`)}</${name}>`

function fortiGate({ include, exclude, rest }: Required<Split>): string | undefined {
  if (rest === 'direct' ? exclude.length > 0 : include.length > 0) return undefined
  const list = rest === 'direct' ? include : exclude
  if (list.some(isV6)) return undefined
  return `config firewall address
${each(list, (prefix, index) => `edit "n${index}"\nset subnet ${masked(prefix)}\nnext`)}
end
config vpn ssl web portal
edit "staff"
set tunnel-mode enable
set split-tunneling enable
set split-tunneling-routing-address ${list.map((_, index) => `"n${index}"`).join(' ')}
${rest === 'tunnel' ? 'set split-tunneling-routing-negate enable' : ''}
next
end
`
}

/** Default routes, where the lists do not have them. */
const defaults = (lists: readonly string[]) => ['0.0.0.0/0', '::/0'].filter((prefix) => !lists.includes(prefix))

/** Each format by its name, with its writer. */
const WRITERS: Readonly<Record<string, Writer>> = {
  'Cisco ASA': { format: 'cisco-asa', write: asa },
  'OpenVPN, the client': {
    format: 'openvpn',
    write: (split) =>
      after(
        'client\nroute-nopull\ndev tun\n',
        openVpn(split, (text) => text),
      ),
  },
  'OpenVPN, the server': {
    format: 'openvpn',
    write: (split) =>
      after(
        'server 10.8.0.0 255.255.255.0\n',
        openVpn(split, (text) => `push "${text}"`),
      ),
  },
  WireGuard: { format: 'wireguard', options: { platforms: ['linux'] }, write: wireGuard },
  ProfileXML: { format: 'windows-profile-xml', write: profileXml },
  'VPN cmdlets': {
    format: 'windows-cmdlets',
    // Windows adds a route by the class of the address a client gets.
    options: { clientPool: ['10.99.0.0/22'] },
    write: ({ include, exclude, rest }) =>
      rest === 'tunnel' || exclude.length > 0
        ? undefined
        : `Add-VpnConnection -Name Staff -ServerAddress vpn.contoso.com -SplitTunneling\n${each(include, (prefix) => `Add-VpnConnectionRoute -ConnectionName Staff -DestinationPrefix ${prefix}`)}\n`,
  },
  'GlobalProtect, the answer of a gateway': {
    format: 'globalprotect',
    write: (split) =>
      globalProtect(
        split,
        (inside, outside) =>
          `<response>\n${members('access-routes', inside)}\n${members('exclude-access-routes', outside)}\n</response>\n`,
      ),
  },
  'GlobalProtect, set commands': {
    format: 'globalprotect',
    write: (split) =>
      globalProtect(split, (inside, outside) => {
        const key = 'set global-protect global-protect-gateway G remote-user-tunnel-configs C split-tunneling'
        return `${each(inside, (prefix) => `${key} access-route ${prefix}`)}\n${each(outside, (prefix) => `${key} exclude-access-route ${prefix}`)}\n`
      }),
  },
  FortiGate: { format: 'fortigate', write: fortiGate },
  strongSwan: {
    format: 'strongswan',
    write: ({ include, exclude, rest }) =>
      rest === 'tunnel' || exclude.length > 0
        ? undefined
        : `connections {\n c {\n vips = 0.0.0.0\n children {\n n {\n remote_ts = ${include.join(',')}\n}\n}\n}\n}\n`,
  },
  'a table of subnets': {
    format: 'prefix-list',
    write: ({ include, exclude, rest }) =>
      `prefix,verdict\n${each(include, (prefix) => `${prefix},include`)}\n${each(exclude, (prefix) => `${prefix},exclude`)}\n${each(defaults([...include, ...exclude]), (prefix) => `${prefix},${rest === 'tunnel' ? 'include' : 'exclude'}`)}\n`,
  },
}

const PLACE = { file: 'env.yaml', line: 1, column: 1 }

/** The policy of a file. */
export function read(format: ReadFormat, text: string, options: ConfigOptions = {}) {
  return readConfiguration(format, [{ text, file: 'vpn.txt' }], options)
}

/** The policy of every format that has words for a split, and of the lists in an environment file. */
function policies(split: Split): readonly (readonly [string, TunnelPolicy])[] {
  const { include = [], exclude = [], rest } = split
  const written = Object.entries(WRITERS).flatMap(([name, { format, options, write }]) => {
    const text = write({ include, exclude, rest })
    if (text === undefined) return []
    const { policy, problems } = read(format, text, options)
    if (problems.length > 0) throw new Error(`${name}: ${problems[0]?.message} in line ${problems[0]?.line}`)
    return [[name, policy] as const]
  })
  return [
    ...written,
    ['the environment file', readInlineSplit({ default: rest, include, exclude }, () => PLACE).policy],
  ]
}

/** What each format says of an address, as a list of those that can say it and one verdict, or several. */
export function verdictsOf(split: Split, address: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policies(split).map(([name, policy]) => [name, decide(policy, address, { media: true }).verdict]),
  )
}
