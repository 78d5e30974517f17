/** The DNS records this environment needs: every documented row, for every thing it speaks of. */

import type { Environment } from '../../environment/model.ts'
import type { FactRow } from '../../facts/citation.ts'
import type { Facts } from '../../facts/facts.ts'
import { conditionsOf, type NeedOf } from '../conditions.ts'
import type { DnsRecordRow } from '../dns-record-row.ts'
import { openOf } from '../needs.ts'
import type { DnsRequirement, ExpectedAddresses } from '../requirement.ts'
import { joinedById, reasonsOf, rowsFor } from '../rows.ts'
import { type Thing, thingsOf } from '../things.ts'
import { suggestedTarget } from './srv-target.ts'
import { type Target, type TargetOf, targetsOf } from './targets.ts'

type Row = DnsRecordRow & FactRow

/** In the order of view and name; a record asked for twice stands once, with both reasons. */
export function deriveDns(environment: Environment, facts: Facts): readonly DnsRequirement[] {
  const needOf = conditionsOf(environment)
  const things = thingsOf(environment)
  const targetOf = targetsOf(environment)
  const rows = rowsFor('dns-records', environment, facts)
  const requirements = (isLeft(environment) ? rows.filter(isForbidden) : rows).flatMap((row) =>
    things[row.each]()
      .filter(({ product }) => row.products.includes(product))
      .flatMap((thing) => requirementOf(row, thing, targetOf, needOf) ?? []),
  )
  return joinedById(requirements, joined)
}

/** Once no user is on premises the records lead to Microsoft 365, or go: nothing here needs them. */
function isLeft({ document }: Environment): boolean {
  return document.features?.hybrid?.allUsersOnline === true
}

function isForbidden({ necessity }: Row): boolean {
  return necessity === 'forbidden'
}

function requirementOf(row: Row, thing: Thing, targetOf: TargetOf, needOf: NeedOf): DnsRequirement | undefined {
  const need = needOf(row.when, thing)
  if (need === 'no') return undefined
  const name = row.owner.replace('{name}', thing.name)
  const target = row.leadsTo && targetOf(row.leadsTo, thing, name)
  return {
    kind: 'dns',
    id: `${row.view}/${name}/${row.type === 'srv' ? 'SRV' : 'A'}`,
    view: row.view,
    name,
    type: row.type,
    necessity: row.necessity,
    rule: row.rule,
    ...openOf(need),
    ...(target?.addresses && { leadsTo: target.addresses }),
    aliasTargets: row.type === 'host-or-alias' ? (target?.aliases ?? []) : [],
    ...(row.type === 'srv' && srvOf(row, thing, target)),
    because: [{ text: row.because, at: thing.at }],
    at: thing.at,
    row,
  }
}

type SrvPart = Pick<DnsRequirement, 'port' | 'onePortOf' | 'priority' | 'weight' | 'several' | 'suggestedTarget'>

function srvOf(row: Row, thing: Thing, target: Target | undefined): SrvPart {
  const { priority, weight, several } = row
  const port = portOf(row, target)
  const onePortOf = port === undefined ? portsOf(row, target) : undefined
  const suggested = suggestedTarget(row, thing, target?.names ?? [])
  return {
    ...(port !== undefined && { port }),
    ...(onePortOf && onePortOf.length > 0 && { onePortOf }),
    ...(priority !== undefined && { priority }),
    ...(weight !== undefined && { weight }),
    ...(several && { several }),
    ...(suggested !== undefined && { suggestedTarget: suggested }),
  }
}

function portOf({ port }: Row, target: Target | undefined): number | undefined {
  if (port === 'from-access-edge') return target?.accessPort
  return port === 'from-federation' ? target?.federationPort : port
}

function portsOf({ port }: Row, target: Target | undefined): readonly number[] | undefined {
  if (port === 'from-access-edge') return target?.accessPorts
  return port === 'from-federation' ? target?.federationPorts : undefined
}

/** What is needed may exist: a name that the Meet and the Admin URL share must resolve outside. */
const NECESSITIES = ['required', 'optional', 'forbidden'] as const

/** The stronger of two demands for the same record wins, and keeps the reasons of both. */
function joined(a: DnsRequirement, b: DnsRequirement): DnsRequirement {
  const [first, second] = rank(a) <= rank(b) ? [a, b] : [b, a]
  if (first.necessity !== 'forbidden' && second.necessity === 'forbidden') return first
  return {
    ...first,
    ...((first.leadsTo ?? second.leadsTo) ? { leadsTo: merged(first, second) } : {}),
    aliasTargets: [...new Set([...first.aliasTargets, ...second.aliasTargets])],
    because: reasonsOf(first.because, second.because),
  }
}

function rank({ necessity, openUntil }: DnsRequirement): number {
  return NECESSITIES.indexOf(necessity) * 2 + (openUntil === undefined ? 0 : 1)
}

/** A name that two demands share may lead to either's addresses. */
function merged(first: DnsRequirement, second: DnsRequirement): ExpectedAddresses {
  const [a, b] = [first.leadsTo ?? second.leadsTo, second.leadsTo ?? first.leadsTo]
  if (!a || !b || a.text === b.text || isSame(a, b)) return (a ?? b) as ExpectedAddresses
  const settledBy = a.settledBy ?? b.settledBy
  const proposed = a.proposed ?? a.addresses
  return {
    addresses: [...new Set([...a.addresses, ...b.addresses])],
    match: 'some',
    text: `${a.text}, or ${b.text}`,
    ...(proposed.length > 0 && { proposed }),
    ...(settledBy !== undefined && { settledBy }),
  }
}

function isSame(a: ExpectedAddresses, b: ExpectedAddresses): boolean {
  return a.match === b.match && a.settledBy === b.settledBy && a.addresses.join() === b.addresses.join()
}
