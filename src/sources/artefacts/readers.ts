/**
 * The readers of VPN configurations and of rules of firewalls, as one file of the bundle: a description that names such
 * files mostly names several of them. Loaded with the first one read.
 */

export { readFirewallCsv } from './firewall/csv.ts'
export { readWindowsScript } from './firewall/windows-script.ts'
export { isRead, readConfiguration, takesKey } from './vpn/configuration.ts'
export { readRouteTables } from './vpn/route-tables.ts'
