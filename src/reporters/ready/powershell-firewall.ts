/** `New-NetFirewallRule` for the servers at the ends of the openings: a script for each. */

import type { ShownRequirements } from '../requirements-data.ts'
import { type HostRule, hostRules } from './firewall-hosts.ts'
import { missingThings, notGivenLines } from './missing.ts'
import { type Estate, fileNames, type Ready, type ReadyOptions } from './ready.ts'
import { asciiText, commentLine, comments, powershellText } from './safe-text.ts'

/** One script for each host that has rules. */
export function renderFirewallScripts(
  { firewall = [], notGiven }: ShownRequirements,
  estate: Estate,
  options: ReadyOptions,
): Ready {
  const missing = missingThings()
  const nameOf = fileNames()
  const files = [...hostRules(firewall, estate, options, missing)].map(([host, rules]) => ({
    name: nameOf(host, '.ps1'),
    text: scriptFile(host, rules, estate),
  }))
  return { files, notices: [...missing.lines(), ...notGivenLines(notGiven)] }
}

function scriptFile(host: string, rules: readonly HostRule[], { name }: Estate): string {
  const head = [
    `Rules of Windows Firewall for ${host}, as lync-ready derives them from ${name}`,
    `To be run once, on ${host}; Remove-NetFirewallRule -Group 'lync-ready' takes them back`,
    'Windows lets all traffic out unless that was changed: the outbound rules are for a server that does not',
  ]
  const inFirst = [...rules].sort((a, b) => (a.direction < b.direction ? -1 : a.direction > b.direction ? 1 : 0))
  return `${[head.flatMap((line) => comments('# ', line)).join('\n'), ...inFirst.map(ruleBlock)].join('\n\n')}\n`
}

function ruleBlock(rule: HostRule): string {
  const { opening, notYet } = rule
  const { purposes, because, sources, necessity, source, destination, give } = opening
  const reason = `${necessity}: ${purposes.join(', ')}, from ${source.text} to ${destination.text}`
  const why = `because ${because.join('; ')} [${sources.map(({ key }) => key).join(' ')}]`
  const open = notYet === undefined || notYet === necessity ? '' : `; only a comment, ${notYet}`
  const partial = notYet === undefined && give !== undefined ? `; give ${give} to know all addresses` : ''
  const command = commandOf(rule)
  return [
    ...comments('# ', `${reason}; ${why}${open}${partial}`),
    notYet === undefined ? command : commentLine('# ', command),
  ].join('\n')
}

function commandOf({ opening, direction, localAddresses, remoteAddresses }: HostRule): string {
  const { id, protocol, ports, portsAt } = opening
  const inbound = direction === 'Inbound'
  const portsAreLocal = (portsAt === 'destination') === inbound
  return [
    'New-NetFirewallRule',
    `-DisplayName ${powershellText(displayName(id, direction))}`,
    `-Group 'lync-ready'`,
    `-Direction ${direction}`,
    '-Action Allow',
    `-Protocol ${protocol.toUpperCase()}`,
    `-LocalAddress ${listOf(localAddresses)}`,
    `-RemoteAddress ${listOf(remoteAddresses)}`,
    `${portsAreLocal ? '-LocalPort' : '-RemotePort'} ${listOf(ports)}`,
  ].join(' ')
}

/** Windows keeps the bar to itself. */
function displayName(id: string, direction: HostRule['direction']): string {
  return asciiText(`${id} (${direction.toLowerCase()})`).replaceAll('|', '/')
}

function listOf(values: 'any' | readonly string[]): string {
  return values === 'any' || values.length === 0 ? 'Any' : values.map(powershellText).join(',')
}
