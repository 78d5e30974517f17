/** File shares, by the file stores. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { detail } from './by-rule.ts'
import { roleOf, type Service } from './model.ts'
import type { Plan } from './plan.ts'
import { fqdnIn, mapOf } from './values.ts'
import { dependenciesOn, mapDependency, siteName, type Work } from './work.ts'

export interface FileShares {
  readonly list: readonly Placed<PlacedMap>[]
  /** The UNC path of each file store. */
  readonly paths: ReadonlyMap<Service, Placed<string>>
}

/** Every file share once. */
export function mapFileShares(work: Work): FileShares {
  const { topology, accounts } = work
  const paths = new Map<Service, Placed<string>>()
  const list = new Map<string, Placed<PlacedMap>>()
  for (const service of topology.services) {
    if (roleOf(service) !== 'FileStore') continue
    const share = detail(service.element, 'FileStoreService', 'ShareName')
    const host = fqdnIn(accounts, service.cluster?.fqdn)
    if (share === undefined || host === undefined || service.cluster?.fqdn === undefined) {
      accounts.unknown(service.element, 'a file store without the name of its server and its share')
      continue
    }
    if (!/^[^\\/\p{Cc}]{1,80}$/u.test(share.value.trim())) {
      accounts.unknown(share, 'not the name of a share')
      continue
    }
    const unc = placed(share, `\\\\${host.value}\\${share.value.trim()}`)
    paths.set(service, unc)
    accounts.mapped(share, `fileShares ${unc.value}: unc`)
    accounts.mapped(service.cluster.fqdn, `fileShares ${unc.value}: unc`)
    const key = unc.value.toLowerCase()
    if (!list.has(key))
      list.set(key, placed(service.element, mapOf({ name: unc, unc, site: siteName(work, service.cluster) })))
  }
  return { list: [...list.values()], paths }
}

/** The share a pool uses: also that of a Standard Edition server itself. */
export function fileShareOf(work: Work, plan: Plan, { paths }: FileShares): Placed<string> | undefined {
  const own = plan.services.flatMap(({ dependencies }) => dependencies.filter(({ on }) => roleOf(on) === 'FileStore'))
  const all = [...dependenciesOn(plan, 'FileStore'), ...own]
  const path = all.map(({ on }) => on && paths.get(on)).find((each) => each !== undefined)
  if (path === undefined) return undefined
  for (const dependency of new Set(all)) {
    const other = dependency.on && paths.get(dependency.on)
    if (other?.value === path.value) mapDependency(work, dependency, `pools ${plan.fqdn.value}: fileShare`)
    else work.accounts.unknown(dependency.element, 'a second file share of the pool')
  }
  return path
}
