/** A line of a VPN file as it may be shown: such files hold keys and passwords, on any line, also where they are broken. */

/** Words of these formats that are no one's secret; whatever else is no address is left out. */
const WORDS = new Set(
  `access-list access-route address addresses add addrgrp allow allowedips any any4 any6 append client cidr config
  connection connectionname connections conn default deny destination destinationprefix dev direct edit end exclude
  exclude-access-route excluded exclusionroute extended false firewall from global-protect global-protect-gateway group
  group-object group-policy host include included interface ip ip6 ip-netmask ip-pool iroute ipv6 leftsubnet list
  local local_ts mask member metric mode net_gateway network network-object next nexthop object object-group peer
  permit policy pool prefix prefixsize push range remote remote_host remote_ts rightsubnet route route-ipv6
  routemetric routes scope server set split-tunneling split-tunnel-network-list split-tunnel-policy standard subnet
  table to true tunnel tunnels type unset value verdict via vpn_gateway add-vpnconnectionroute add-vpnconnection
  redirect-gateway attributes def1 default-domain dhcp-option disable dns dns-server domain-route enable
  excludespecified forcetunnel ipv6-split-tunnel-policy nativeprofile route-nopull routingpolicytype split-dns
  split-tunnel-all-dns splittunnel tunnelall tunnelspecified`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
/** Addresses, netmasks and subnets, also those that are written wrong; numbers of at most three digits. */
const ADDRESS =
  /^(?:\d{1,3}|\d{1,4}(?:\.\d{1,4}){1,4}(?:\/\d{1,3})?|\/\d{1,3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:\/\d{1,3})?)$/i
/** Sixteen bytes with colons between them are how keys and fingerprints are written. */
const BYTES = /^[\da-f]{2}(?::[\da-f]{2}){5,}$/i

/** The line without all that may be a secret. */
export function safeLine(line: string): string {
  return line.replace(/[^\s"'<>=,;()[\]{}]+/g, (word) => (isSafe(word) ? word : '…'))
}

function isSafe(word: string): boolean {
  const bare = word.replace(/^[-/&]+(?=[a-z])/i, '').replace(/:$/, '')
  if (!/[\da-z]/i.test(word)) return /^[-:|#*?!.]{1,2}$/.test(word)
  return WORDS.has(bare.toLowerCase()) || (ADDRESS.test(word) && !BYTES.test(word))
}
