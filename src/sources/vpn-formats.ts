/** Which format a VPN configuration has, by its contents. */

/** The formats that show; each is sure of its own files, and says nothing of others. */
const SIGNS = {
  'cisco-asa': (text) => ASA.test(text),
  openvpn: (text) => OPENVPN.test(text),
  wireguard: (text) => SECTION.test(text) && WIREGUARD.test(text),
  'windows-profile-xml': (text) => /(?:<|&lt;)VPNProfile(?:[\s>]|&gt;)/.test(text),
  'windows-cmdlets': (text) => (isJson(text) ? /"SplitTunneling"\s*:/i.test(text) : CMDLETS.test(text)),
  globalprotect: (text) => GLOBALPROTECT.test(text),
  fortigate: (text) => FORTIGATE.test(text),
  strongswan: (text) => STRONGSWAN.test(text),
  'prefix-list': (text) => (isJson(text) ? isListJson(text) : TABLE.test(text)),
} as const satisfies Readonly<Record<string, (text: string) => boolean>>

export type ShownFormat = keyof typeof SIGNS

const ASA = /^(?:ASA Version |: Saved|group-policy \S+ |access-list \S+ |ip local pool )/m
// Blanks before a word are those of its line: many empty lines take no time.
const OPENVPN =
  /^[ \t]*(?:client[ \t]*(?:[#;].*)?\r?$|dev (?:tun|tap)\S*|push\s|server \d|redirect-gateway|route \d|proto (?:udp|tcp))/m
// A configuration with changes that are not committed has attributes on its elements.
const GLOBALPROTECT =
  /<(?:(?:exclude-)?access-routes?(?:-v6)?|remote-user-tunnel-configs)(?:\s[^<>]*)?\/?>|^[ \t]*set .*\bglobal-protect-gateway\b/m
const FORTIGATE = /^[ \t]*(?:\S+ (?:\(\S+\) )?# )?config (?:vpn (?:ssl|ipsec) |firewall (?:address|addrgrp|policy))/m
const STRONGSWAN =
  /^(?:conn[ \t]+[^\s{}=]+[ \t]*(?:#.*)?$|config setup\b|connections\s*\{)|^[ \t]*(?:local_ts|remote_ts)\s*=/m
const SECTION = /^[^\S\n]*\[(?:Interface|Peer)\]/im
const WIREGUARD = /^[^\S\n]*(?:PrivateKey|PublicKey|AllowedIPs|Address|Endpoint)[^\S\n]*=/im
const CMDLETS = /^[^#\n]*\b(?:Add|Set)-VpnConnection(?:Route)?\b/im
/** A header with a subnet and what becomes of it, before any other line but comments. */
const TABLE =
  /^\uFEFF?(?:\s*#[^\n]*\n|\s*\n)*(?=[^\n]*\b(?:prefix|cidr|subnet|network|dest(?:ination)?\w*|address|route|range|target|host|domain)\b)(?=[^\n]*\b(?:verdict|policy|mode|action)\b)[^\n]*[,;\t]/i
const LIST = /"(?:include|included|exclude|excluded|custom|tunnels)"\s*:\s*[[{]/i
const TARGET = /"(?:prefix|cidr|subnet|network|dest_?cidr|destination|address|host)"\s*:/i
const VERDICT = /"(?:verdict|policy|mode|action)"\s*:/i

function isJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]\s*["{}[\]]/.test(text)
}

function isListJson(text: string): boolean {
  return LIST.test(text) || (TARGET.test(text) && VERDICT.test(text))
}

/** What the contents show; undefined where nothing does, or several formats. */
export function formatOf(text: string): ShownFormat | undefined {
  const shown = (Object.keys(SIGNS) as ShownFormat[]).filter((format) => SIGNS[format](text))
  return shown.length === 1 ? shown[0] : undefined
}
