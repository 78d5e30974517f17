/** What the commands of a WireGuard file (`PostUp = …`) do to routes. They are recognised, and never run. */

import { type Fault, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'

/** One command as what it does. `side` of a route: the tunnel, outside, or not to be told. */
export type CommandEffect =
  | { readonly does: 'nothing' }
  | { readonly does: 'route'; readonly prefix: Prefix; readonly side: Side; readonly metric?: number }
  /** What does not go into the tunnel is dropped: by a firewall rule, unless another reason is given. */
  | { readonly does: 'drop'; readonly family: 4 | 6; readonly why?: string }
  | {
      readonly does: 'unknown'
      readonly what: string
      readonly within?: Prefix
      readonly family?: 4 | 6
      readonly effect: 'any' | 'block'
    }
  | ({ readonly does: 'fault' } & Fault)

export type Side = 'tunnel' | 'direct' | 'any' | { readonly via: string }

/** Commands that leave the routes of the computer alone. */
const HARMLESS =
  /^(?:echo|printf|logger|true|:|ping6?|sleep|date|resolvectl|resolvconf|systemd-resolve|ufw\s+(?:route\s+)?(?:allow|delete)|wg\s+set\s+\S+\s+(?:private-key|listen-port)\s+\S+|ip6?tables(?:-nft|-legacy)?\s+(?:-w\s+)?(?:-t\s+nat\s+)?-[AID]\s+(?:FORWARD|INPUT|POSTROUTING|PREROUTING)|iptables(?:-nft|-legacy)?\s+-t\s+nat)\b/
/** Settings of the kernel that let packets through or filter by source, and change no route. */
const HARMLESS_SETTING =
  /^sysctl\s+(?:-\w+\s+)*(?:net\.ipv4\.(?:ip_forward|conf\.\S+\.(?:forwarding|rp_filter|src_valid_mark|proxy_arp))|net\.ipv6\.conf\.\S+\.(?:forwarding|proxy_ndp)|net\.core\.\S+)\s*=\s*\d+$/
/** With IPv6 switched off on all interfaces, what goes outside over it is dropped. */
const NO_IPV6 = /^sysctl\s+(?:-\w+\s+)*net\.ipv6\.conf\.(\S+)\.disable_ipv6\s*=\s*(\d)$/
/** The kill switch of the manual page of wg-quick, in its usual spellings: one that spares nothing else. */
const KILL_SWITCH =
  /^(ip6?tables)(?:-nft|-legacy)?\s+(?:-w\s+)?-[AI]\s+OUTPUT\s+(?:\d+\s+)?!\s+-o\s+(\S+)(?:\s+-m\s+mark\s+!\s+--mark\s+(?:\$\([^)]*\)|\S+))?(?:\s+-m\s+addrtype\s+!\s+--dst-type\s+LOCAL)?\s+-j\s+(?:REJECT|DROP)\b/
/** A rule of what comes in that drops answers too. */
const DROPS_ALL = /^ip6?tables\S*\s+(?:-w\s+)?-[AI]\s+INPUT\s.*-j\s+(?:REJECT|DROP)\b/
const FIREWALL = /^(?:ip6?tables\S*|nft|ufw|firewall-cmd|pfctl)\b/
const ROUTE = /^ip\s+(?:(-4|-6|-o|-d)\s+)*(?:r|ro|rou|rout|route)\s+(\w+)\s+(.*)$/

/** Reads one value: commands joined by `;` or `&&` are read one by one; `names` are those of the tunnel interface. */
export function commandEffects(value: string, names: readonly string[]): readonly CommandEffect[] {
  return value
    .split(/;|&&/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => oneEffect(part, names))
}

function oneEffect(text: string, names: readonly string[]): CommandEffect {
  const command = text.replace(/^(?:sudo\s+)?(?:\/(?:usr\/)?s?bin\/)?/, '')
  const [, tables, device = ''] = KILL_SWITCH.exec(command) ?? []
  if (tables && names.includes(device)) return { does: 'drop', family: tables === 'iptables' ? 4 : 6 }
  const route = ROUTE.exec(command)
  if (route) return routeCommand(/\s-6\s/.test(command) ? 6 : 4, route[2] ?? '', route[3] ?? '', names)
  if (/[$`|<>(){}&]/.test(command) || DROPS_ALL.test(command)) return firewallOr(command)
  if (HARMLESS.test(command) || HARMLESS_SETTING.test(command)) return { does: 'nothing' }
  return ipv6Setting(command) ?? firewallOr(command)
}

/** Of one interface alone it is not known what is left; with none, nothing of IPv6 leaves the computer. */
function ipv6Setting(command: string): CommandEffect | undefined {
  const [, where, value] = NO_IPV6.exec(command) ?? []
  if (where === undefined) return undefined
  if (value === '0') return { does: 'nothing' }
  if (where === 'all') return { does: 'drop', family: 6, why: 'a command switches IPv6 off' }
  if (where === 'lo') return { does: 'nothing' }
  return { does: 'unknown', what: 'a command switches IPv6 off on an interface', effect: 'any', family: 6 }
}

function firewallOr(command: string): CommandEffect {
  if (FIREWALL.test(command))
    return { does: 'unknown', what: 'a command changes the firewall when the tunnel starts', effect: 'block' }
  return { does: 'unknown', what: 'a command runs when the tunnel starts, and is not followed', effect: 'any' }
}

const ADDS = new Set(['a', 'ad', 'add', 'append', 'prepend', 'replace', 'change'])
const SHOWS = new Set(['show', 'list', 'get', 'flush-cache'])

function routeCommand(asked: 4 | 6, verb: string, rest: string, names: readonly string[]): CommandEffect {
  if (SHOWS.has(verb)) return { does: 'nothing' }
  const words = rest.split(/\s+/).filter((word) => word !== '')
  const target = words.find((word) => word !== 'to' && word !== 'unicast') ?? ''
  const prefix = targetOf(target, asked)
  const unread = (what: string): CommandEffect =>
    'fault' in prefix || prefix.length === 0
      ? { does: 'unknown', what, effect: 'any' }
      : { does: 'unknown', what, within: prefix, effect: 'any' }
  if ('fault' in prefix) {
    if (/^[\d.:/a-f]+$/i.test(target) && /\d/.test(target)) return { does: 'fault', fault: prefix.fault }
    return unread('a route of a command cannot be read')
  }
  if (!ADDS.has(verb)) return unread('a command takes a route away, or changes it')
  return addedRoute(prefix, words.slice(words.indexOf(target) + 1), names, unread)
}

function targetOf(text: string, family: 4 | 6): Prefix | Fault {
  if (text === 'default' || text === 'any' || text === 'all') return { family, base: 0n, length: 0 }
  return parsePrefix(text, { hostBits: 'refuse', bare: true })
}

/** What follows the target: pairs of a word and its value. */
function addedRoute(
  prefix: Prefix,
  words: readonly string[],
  names: readonly string[],
  unread: (what: string) => CommandEffect,
): CommandEffect {
  const given = new Map<string, string>()
  for (let index = 0; index < words.length; index += 2) given.set(words[index] ?? '', words[index + 1] ?? '')
  const table = given.get('table') ?? 'main'
  const metric = given.get('metric') ?? '0'
  if (/[$`|<>(){}]/.test(words.join(' '))) return unread('a route of a command has parts that only a shell knows')
  if (
    [...given.keys()].some((word) => !ROUTE_WORDS.has(word)) ||
    (table !== 'main' && table !== '254') ||
    !/^\d{1,9}$/.test(metric)
  )
    return unread('a route of a command has parts this reader does not know')
  const device = given.get('dev')
  const via = given.get('via')
  const measure = given.has('metric') ? { metric: Number(metric) } : {}
  if (device !== undefined) return { does: 'route', prefix, side: sideOf(device, names), ...measure }
  if (via === undefined) return { does: 'route', prefix, side: 'any', ...measure }
  if (parseAddress(via) === undefined) return unread('the gateway of a route of a command is no address')
  return { does: 'route', prefix, side: { via }, ...measure }
}

/** A file may have another name than the tunnel had: what is called like one may be this one. */
function sideOf(device: string, names: readonly string[]): Side {
  if (names.includes(device)) return 'tunnel'
  return /^(?:eth|en|wl|wwan|br|bond)/.test(device) ? 'direct' : 'any'
}

const ROUTE_WORDS = new Set(['via', 'dev', 'metric', 'table', 'proto', 'scope', 'src', 'mtu', 'advmss'])
