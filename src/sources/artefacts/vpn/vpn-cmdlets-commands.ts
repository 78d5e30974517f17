/** The cmdlets of Windows that set up VPN connections, by their parameters. */

import { netshKind } from '../firewall/netsh-rule.ts'
import type { ScriptCommand } from '../firewall/script-arguments.ts'
import type { ScriptStatement } from '../firewall/script-statements.ts'

export interface VpnCommand extends ScriptCommand {
  readonly does: 'add' | 'set' | 'route' | 'remove-route' | 'remove' | 'names' | 'other'
  /** Whether it changes what goes in, or who is asked for names. */
  readonly changes: boolean
}

const COMMON = `erroraction errorvariable warningaction warningvariable informationaction informationvariable
  outvariable outbuffer pipelinevariable progressaction ea ev wa wv infa iv ov ob pv cimsession throttlelimit`
const COMMON_SWITCHES = 'asjob confirm debug verbose whatif force passthru alluserconnection'

function command(
  name: string,
  does: VpnCommand['does'],
  parameters: string,
  { switches = '', positional = [] as readonly string[] } = {},
): readonly [string, VpnCommand] {
  const all = `${parameters} ${switches} ${COMMON} ${COMMON_SWITCHES}`.split(/\s+/).filter((word) => word !== '')
  return [
    name.toLowerCase(),
    {
      name,
      does,
      example: 'ConnectionName',
      changes: does !== 'other',
      parameters: all,
      switches: new Set(`${switches} ${COMMON_SWITCHES}`.split(' ').filter((word) => word !== '')),
      positional,
      truths: true,
    },
  ]
}

const CONNECTION = `name connectionname serveraddress tunneltype encryptionlevel authenticationmethod l2tppsk
  eapconfigxmlstream machinecertificateekufilter machinecertificateissuerfilter serverlist dnssuffix
  idledisconnectseconds pluginapplicationid customconfiguration`
const CONNECTION_SWITCHES = 'remembercredential usewinlogoncredential'

/** By their names in lower case. */
export const VPN_COMMANDS: ReadonlyMap<string, VpnCommand> = new Map([
  command('Add-VpnConnection', 'add', CONNECTION, {
    switches: `splittunneling ${CONNECTION_SWITCHES}`,
    positional: ['name', 'serveraddress', 'tunneltype', 'encryptionlevel', 'authenticationmethod'],
  }),
  command('Set-VpnConnection', 'set', `${CONNECTION} splittunneling ${CONNECTION_SWITCHES}`, {
    switches: 'thirdpartyvpn',
    positional: ['name', 'serveraddress', 'tunneltype', 'encryptionlevel', 'authenticationmethod'],
  }),
  command('Add-VpnConnectionRoute', 'route', 'connectionname name destinationprefix routemetric', {
    positional: ['connectionname', 'destinationprefix', 'routemetric'],
  }),
  command('Remove-VpnConnectionRoute', 'remove-route', 'connectionname name destinationprefix', {
    positional: ['connectionname', 'destinationprefix'],
  }),
  command('Remove-VpnConnection', 'remove', 'name', { positional: ['name'] }),
  ...['Add', 'Set'].map((verb) =>
    command(
      `${verb}-VpnConnectionTriggerDnsConfiguration`,
      'names',
      'connectionname name dnssuffix dnsipaddress dnssuffixsearchlist',
      { positional: ['connectionname', 'dnssuffix', 'dnsipaddress'] },
    ),
  ),
  command(
    'Add-DnsClientNrptRule',
    'names',
    `namespace nameservers comment displayname gponame server daenable danameservers daproxyservername daproxytype
    dnsseccertificateauthority ipsectrustauthority nameencoding daipsecencryptiontype dnssecipsecencryptiontype
    daipsecrequired dnssecenable dnssecipsecrequired dnssecvalidationrequired`,
    { positional: ['namespace'] },
  ),
  ...`Get-VpnConnection Get-VpnConnectionTrigger Add-VpnConnectionTriggerApplication
  Add-VpnConnectionTriggerTrustedNetwork Set-VpnConnectionTriggerTrustedNetwork Set-VpnConnectionIPsecConfiguration
  Set-VpnConnectionProxy Set-VpnConnectionUsername New-EapConfiguration New-VpnServerAddress`
    .split(/\s+/)
    .map((name) => command(name, 'other', '')),
])

/** Other commands that set up no VPN. */
export const HARMLESS =
  /^(?:write-(?:host|output|verbose|warning|information|debug|error|progress)|import-module|set-strictmode|set-executionpolicy|start-transcript|stop-transcript|start-sleep|get-date|out-null|param|pause|clear-host|cls|using|\[cmdletbinding|if|else|elseif|try|catch|finally|foreach|while|function)$/i

const MAY_ROUTE =
  /^(?:(?:new|set|remove)-netroute|route(?:\.exe)?|netsh(?:\.exe)?|iex|invoke-expression|start-process|cmd(?:\.exe)?)$/i
const CALLS = ['&', '.']

/** Whether a command is one on routes, or runs a text or a variable: what it does may take an address anywhere. */
export function mayRoute({ kind, text, words }: ScriptStatement): boolean {
  if (kind === 'netsh') return netshKind(text) === 'other'
  const [first = '', second = ''] = words.map((word) => word.text)
  if (!CALLS.includes(first)) return MAY_ROUTE.test(first) || (/^[&.]/.test(first) && first.includes('$'))
  return MAY_ROUTE.test(second) || second.includes('$') || second.includes('(')
}
