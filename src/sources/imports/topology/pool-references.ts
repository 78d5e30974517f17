/** The other pools a pool refers to, by what its services depend on. */

import type { Placed } from '../../../environment/imported.ts'
import type { Plan } from './plan.ts'
import { dependenciesOn, mapDependency, planFor, usageOf, type Work } from './work.ts'

const NO_POOL = 'leads to an earlier system, or to what is no pool known here'

/** The pool that takes over, by the dependency of one Registrar on another that is not the usual one. */
export function pairOf(work: Work, plan: Plan): Placed<string> | undefined {
  if (plan.kind !== 'front-end' && plan.kind !== 'standard-edition') return undefined
  return backupOf(work, plan, `pools ${plan.fqdn.value}: pairedWith`)
}

/** The pool whose Registrar stands in for that of this one. */
export function backupOf(work: Work, plan: Plan, to: string): Placed<string> | undefined {
  for (const dependency of dependenciesOn(plan, 'Registrar')) {
    const other = planFor(work, dependency.on)
    if (usageOf(dependency) !== 'Backup' || other === undefined || other.kind === 'edge') continue
    mapDependency(work, dependency, to)
    return other.fqdn
  }
  return undefined
}

export function edgePoolOf(work: Work, plan: Plan): Placed<string> | undefined {
  let edge: Plan | undefined
  for (const dependency of dependenciesOn(plan, 'EdgeServer')) {
    const other = planFor(work, dependency.on)
    if (other !== undefined && other.kind !== 'edge') continue
    edge ??= other
    if (other === undefined) work.accounts.unknown(dependency.element, NO_POOL)
    else if (other === edge) mapDependency(work, dependency, `pools ${plan.fqdn.value}: edgePool`)
    else work.accounts.unknown(dependency.element, 'a second Edge pool')
  }
  return edge?.fqdn
}

/** Front End pools work for nobody; the others for the pool whose Registrar they depend on. */
const WORKING_FOR_OTHERS: ReadonlySet<Plan['kind']> = new Set([
  'director',
  'mediation',
  'persistent-chat',
  'video-interop',
  'trusted-application',
])

export function nextHopOf(work: Work, plan: Plan): Placed<string> | undefined {
  return WORKING_FOR_OTHERS.has(plan.kind) ? registrarOf(work, plan, `pools ${plan.fqdn.value}: nextHop`) : undefined
}

/** The pool whose Registrar the services of this one depend on. */
export function registrarOf(work: Work, plan: Plan, to: string): Placed<string> | undefined {
  let next: Plan | undefined
  for (const dependency of dependenciesOn(plan, 'Registrar')) {
    const other = planFor(work, dependency.on)
    if (usageOf(dependency) !== 'Default' || other?.kind === 'edge') continue
    next ??= other
    if (other === undefined) work.accounts.unknown(dependency.element, NO_POOL)
    else if (other === next) mapDependency(work, dependency, to)
    else work.accounts.unknown(dependency.element, 'a second next hop')
  }
  return next?.fqdn
}
