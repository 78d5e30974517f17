/** How the tests of firewall readers read fixtures, and print rules. */

import { readFileSync } from 'node:fs'
import type { Ends, FirewallRule, Ports } from '../../../../src/domain/firewall-rule.ts'
import { formatAddress } from '../../../../src/domain/prefix.ts'

export function fixture(name: string): string {
  return readFileSync(new URL(`../../../../fixtures/artefacts/firewall/${name}`, import.meta.url), 'utf8')
}

/** `name: block out udp 10.99.0.0-10.99.3.255:any -> any:1024-65535`, with what is special about it behind. */
export function lineOf(rule: FirewallRule): string {
  const remote = `${endsOf(rule.remoteAddresses)}:${portsOf(rule.remotePorts)}`
  const local = `${endsOf(rule.localAddresses)}:${portsOf(rule.localPorts)}`
  const profiles = rule.profiles.length === 3 ? '' : ` [${rule.profiles.join(' ')}]`
  const special = [
    ...(rule.enabled ? [] : ['off']),
    ...rule.narrowedBy.map((what) => `only ${what}`),
    ...rule.unresolved.map(({ field }) => `? ${field}`),
  ]
  const behind = special.length > 0 ? ` (${special.join(', ')})` : ''
  return `${rule.name ?? '-'}: ${rule.action} ${rule.direction} ${rule.protocol} ${local} / ${remote}${profiles}${behind}`
}

function portsOf(ports: Ports): string {
  return ports === 'any'
    ? 'any'
    : ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',')
}

function endsOf(ends: Ends): string {
  if (ends === 'any') return 'any'
  return ends
    .map((end) => {
      if ('name' in end) return end.name
      const first = formatAddress({ family: end.family, value: end.first })
      return end.first === end.last ? first : `${first}-${formatAddress({ family: end.family, value: end.last })}`
    })
    .join(',')
}
