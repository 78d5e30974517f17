/** What the firewalls around the Edge let through of what the A/V Edge is reached on. */

import { planned } from '../domain/firewall-plan.ts'
import { sidesOf } from '../domain/firewall-sides.ts'
import type { EdgePool } from '../requirements/addresses.ts'
import { documented, found } from '../rule.ts'
import { type Asking, fails, mediaRows, type Outcome, undecided, works } from './asking.ts'
import type { RelayRow } from './media-row.ts'

type Use = RelayRow['uses'][number]

function relayRow(asking: Asking, asks: RelayRow['asks']) {
  return mediaRows(asking, 'relay').find((row) => row.asks === asks)
}

/** The openings that one of the rows stands for, in the order in which they are preferred. */
function openingsOf({ fqdn }: EdgePool, asks: RelayRow['asks'], asking: Asking) {
  const row = relayRow(asking, asks)
  const own = asking.requirements.firewall.filter(
    ({ owner, side, service, direction }) =>
      owner === fqdn && side === row?.side && service === row.service && direction === row.direction,
  )
  return (row?.uses ?? []).flatMap(({ protocol, port }) => {
    const one = own.find(
      (each) =>
        each.protocol === protocol &&
        each.portsAt === 'destination' &&
        'side' in each.row &&
        each.row.ports.first === port,
    )
    return one ? [one] : []
  })
}

/** What the A/V Edge listens on: as documented, or as the description says. */
export function usesOf(edge: EdgePool, asks: RelayRow['asks'], asking: Asking): readonly Use[] {
  const openings = openingsOf(edge, asks, asking)
  return (relayRow(asking, asks)?.uses ?? []).map((use, index) => ({
    protocol: use.protocol,
    port: openings[index]?.ports[0]?.first ?? use.port,
  }))
}

/** Whether the planned firewalls let through one of what the A/V Edge is reached on. */
export function opening(edge: EdgePool, asks: RelayRow['asks'], asking: Asking): Outcome {
  const { document } = asking.environment
  const row = relayRow(asking, asks)
  if (row === undefined) return works('')
  const evidence = [documented('media-candidates', row, row.because)]
  if (document.firewall === 'none') return works('', evidence)
  if (document.firewall === undefined)
    return undecided('what the firewalls let through is not given', 'firewall', evidence)
  const sides = sidesOf(document)
  if (!sides.covers.has(row.side))
    return undecided(
      `the plan is not about the firewalls on the ${row.side} side of the Edge`,
      'firewall.covers',
      evidence,
    )
  const answer = asking.observe({ ask: 'firewall' })
  if (answer.status === 'unanswered') return undecided(answer.reason, answer.settledBy, evidence)
  const wanted = openingsOf(edge, asks, asking)
  const outcomes = wanted.map((requirement) => ({
    over: `${requirement.protocol.toUpperCase()} ${requirement.ports[0]?.first ?? ''}`,
    ...(requirement.settledBy === undefined
      ? planned(answer.rules, requirement, sides)
      : { verdict: 'unknown' as const, by: [], settledBy: requirement.settledBy }),
  }))
  const shown = [
    ...evidence,
    ...[...new Set(outcomes.flatMap(({ by }) => by))]
      .slice(0, 2)
      .map((rule) => found(rule.place, rule.name ?? rule.action)),
  ]
  const open = outcomes.find(({ verdict }) => verdict === 'yes')
  if (open)
    return works(
      open === outcomes[0] ? '' : `over ${open.over} only, as no rule lets ${outcomes[0]?.over} through`,
      shown,
    )
  const doubt = outcomes.find(({ verdict }) => verdict === 'unknown')
  const what = outcomes.map(({ over }) => over).join(' nor ')
  if (doubt) return undecided(`whether the firewalls let ${doubt.over} through cannot be told`, doubt.settledBy, shown)
  return outcomes.length === 0
    ? works('', evidence)
    : fails(`the planned rules let neither ${what} through on the ${row.side} side of the Edge`, shown)
}
