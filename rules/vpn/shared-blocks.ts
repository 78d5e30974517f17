/** Judging that rules keep traffic of connected clients from some addresses. */

import { type FirewallRule, type PortRange, ruleText } from '../../src/domain/firewall-rule.ts'
import { stoppedInTunnel } from '../../src/domain/vpn-hits.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { Answers } from '../../src/question.ts'
import type { BlockRow } from '../../src/requirements/vpn-row.ts'
import {
  documented,
  type Evidence,
  found,
  type Judgement,
  met,
  type Subject,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import type { VpnAt } from './shared.ts'

export type BlockRequirement = BlockRow & FactRow

/** Where the traffic must not go: an address or a subnet as given, and in words. */
export interface Destination {
  readonly to: string
  readonly text: string
}

/** Judges one destination. */
export function judgeBlocked(
  subject: Subject,
  { vpn }: VpnAt,
  row: BlockRequirement,
  { to, text }: Destination,
  answer: Answers['vpn-blocks'],
  ranges: readonly PortRange[] = [row.ports],
): Judgement {
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const { clientPool } = vpn
  if (clientPool === undefined)
    return unknown(subject, `which addresses clients of ${vpn.name} get is not given`, { settledBy: 'vpn.clientPool' })
  const results = row.protocols.flatMap((protocol) =>
    clientPool.flatMap((pool) =>
      ranges.map((ports) => ({ protocol, pool, ...stoppedInTunnel(answer.rules, pool, to, protocol, ports) })),
    ),
  )
  const wanted = `${row.protocols.join(' and ')} ${ranges.map(portText).join(', ')} from ${clientPool.join(', ')} to ${to}`
  const evidence = (by: readonly FirewallRule[]) => () => [
    documented('vpn-requirements', row, `${wanted} is blocked: ${row.because}`),
    ...by.map(ruleShown),
  ]
  const bad = results.find(({ verdict }) => verdict === 'no') ?? results.find(({ verdict }) => verdict === 'unknown')
  if (bad === undefined) {
    const by = [...new Set(results.flatMap((result) => result.by))]
    return met(subject, `clients of ${vpn.name} do not reach ${text} through the tunnel`, evidence(by))
  }
  const open = `${bad.protocol} ${bad.missing.map(portText).join(', ')}`
  if (bad.verdict === 'unknown')
    return unknown(subject, `whether ${open} to ${text} is blocked depends on a rule that is not known in full`, {
      settledBy: 'vpn.blocks',
      evidence: evidence(bad.by),
      place: bad.by[0]?.place,
    })
  return unmet(subject, `clients of ${vpn.name} reach ${text} through the tunnel: nothing blocks ${open}`, {
    place: bad.by[0]?.place ?? answer.place,
    fix: results
      .filter(({ verdict }) => verdict === 'no')
      .flatMap(({ pool, protocol, missing }) => missing.map((ports) => command(pool, to, protocol, ports)))
      .join('; '),
    evidence: evidence(bad.by),
  })
}

/** Whether rules stop some of the ports of each protocol: what is open as a whole is so whichever ports clients use. */
export function blocksSome(rules: readonly FirewallRule[], { vpn }: VpnAt, row: BlockRequirement, to: string): boolean {
  const { first, last } = row.ports
  return row.protocols.every((protocol) =>
    (vpn.clientPool ?? []).every((pool) => {
      const { missing } = stoppedInTunnel(rules, pool, to, protocol, row.ports)
      return missing.every((range) => range.first !== first || range.last !== last)
    }),
  )
}

function portText({ first, last }: PortRange): string {
  return first === last ? String(first) : `${first}-${last}`
}

/** A rule, at its place. */
export function ruleShown(rule: FirewallRule): Evidence {
  return found(rule.place, ruleText(rule))
}

function command(pool: string, to: string, protocol: string, ports: PortRange): string {
  const what = `-LocalAddress ${pool} -RemoteAddress ${to} -Protocol ${protocol.toUpperCase()} -RemotePort ${portText(ports)}`
  return `New-NetFirewallRule -DisplayName 'Lync over VPN' -Direction Outbound -Action Block -Profile Domain ${what}`
}
