/**
 * The readers of VPN configurations and of rules of firewalls, as one file of the bundle: a description that names such
 * files mostly names several of them. Loaded with the first one read.
 */

export { readFirewallCsv } from './firewall/csv.ts'
export { readWindowsScript } from './firewall/windows-script.ts'
export { readCiscoAsa } from './vpn/cisco-asa.ts'
export { readFortiGate } from './vpn/fortigate.ts'
export { readGlobalProtect } from './vpn/globalprotect.ts'
export { readOpenVpn } from './vpn/openvpn.ts'
export { readPrefixList } from './vpn/prefix-list.ts'
export { readProfileXml } from './vpn/profile-xml.ts'
export { readRouteTable } from './vpn/route-table.ts'
export { readStrongSwan } from './vpn/strongswan.ts'
export { readVpnCmdlets } from './vpn/vpn-cmdlets.ts'
export { readWireGuard } from './vpn/wireguard.ts'
