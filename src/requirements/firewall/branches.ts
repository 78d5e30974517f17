/** Survivable Branch Appliances and Servers, and the Edge pool whose audio and video services their users have. */

import { listed } from '../../domain/listed.ts'
import type { EnvironmentDocument } from '../../environment/model.ts'
import type { Pool } from '../addresses.ts'
import { type End, givenEnd, serversOf } from '../opening.ts'
import { isFrontEnd } from '../sections.ts'

interface Branch {
  /** As `sites.survivableBranch` names it. */
  readonly name: string
  readonly end: End
  /** A server may say its Edge pool itself. */
  readonly edgePool?: string | undefined
}

/** The branches whose users get credentials from the Edge pool; one that may go elsewhere names the key that would tell. */
export function branchEnds(edgePool: string, several: boolean, document: EnvironmentDocument): readonly End[] {
  return branchesOf(document).flatMap((branch) => {
    if (!several) return branch.end
    const found = branch.edgePool === undefined ? edgePoolOfHome(branch.name, document) : { fqdn: branch.edgePool }
    if ('settledBy' in found) return { ...branch.end, settledBy: branch.end.settledBy ?? found.settledBy }
    return found.fqdn === edgePool ? branch.end : []
  })
}

function branchesOf({ pools, devices }: EnvironmentDocument): readonly Branch[] {
  return [
    ...pools
      .filter(({ role }) => role === 'survivable-branch-server')
      .map((pool) => ({ name: pool.fqdn, end: serversOf([pool], ''), edgePool: pool.edgePool })),
    ...listed(devices)
      .filter(({ category }) => category === 'sba')
      .map(({ name, address }) => ({ name, end: givenEnd('', address, 'devices.address') })),
  ]
}

/** Users of a branch are homed on its pool, whose Edge pool is theirs. */
function edgePoolOfHome(name: string, document: EnvironmentDocument): { fqdn: string } | { settledBy: string } {
  const home = homeOf(name, document)
  if (home === undefined) return { settledBy: 'sites.survivableBranch.pool' }
  return home.edgePool === undefined ? { settledBy: 'pools.edgePool' } : { fqdn: home.edgePool }
}

/** The pool the site names for it, else the only one of the central site, else the only one there is. */
function homeOf(name: string, { sites = [], pools }: EnvironmentDocument): Pool | undefined {
  const homes = pools.filter(isFrontEnd)
  const site = sites.find(({ survivableBranch }) => survivableBranch?.some((branch) => branch.name === name))
  const named = site?.survivableBranch?.find((branch) => branch.name === name)?.pool
  if (named !== undefined) return homes.find(({ fqdn }) => fqdn === named)
  const central = site?.branchOf
  const near = central === undefined ? homes : homes.filter((pool) => pool.site === central)
  return near.length === 1 ? near[0] : undefined
}
