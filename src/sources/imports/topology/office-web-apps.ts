/** Office Web Apps Server and Office Online Server farms. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { detail } from './by-rule.ts'
import { roleOf } from './model.ts'
import { fqdnIn, mapOf, urlIn } from './values.ts'
import { siteName, type Work } from './work.ts'

export function mapFarms(work: Work): readonly Placed<PlacedMap>[] {
  const { topology, accounts } = work
  const names = new Set<string>()
  return topology.services.flatMap((service): readonly Placed<PlacedMap>[] => {
    if (roleOf(service) !== 'WacService') return []
    const fqdn = fqdnIn(accounts, service.cluster?.fqdn)
    if (fqdn === undefined || service.cluster?.fqdn === undefined) {
      accounts.unknown(service.element, 'a farm without a name that can be used')
      return []
    }
    if (names.has(fqdn.value)) {
      accounts.unknown(service.element, 'a second farm of that name')
      return []
    }
    names.add(fqdn.value)
    const to = `officeWebApps ${fqdn.value}`
    accounts.mapped(service.cluster.fqdn, `${to}: fqdn`)
    const given = detail(service.element, 'WacService', 'DiscoveryUrl')
    const discoveryUrl = urlIn(accounts, given)
    if (given && discoveryUrl) accounts.mapped(given, `${to}: discoveryUrl`)
    return [placed(service.element, mapOf({ fqdn, discoveryUrl, site: siteName(work, service.cluster) }))]
  })
}
