/** The places of a diagram, from the outside in. */

import type { EnvironmentDocument } from '../environment/model.ts'
import type { TopologyBuilder } from './topology-builder.ts'

export const INTERNET = 'internet'
export const ONLINE = 'online'
export const PERIMETER = 'perimeter'
export const PROVIDERS = 'providers'
const INSIDE = 'inside'

/** A site named by a pool may be described nowhere: what is not given may exist. */
export function addZones(builder: TopologyBuilder, document: EnvironmentDocument): void {
  builder.zone(INTERNET, 'Internet')
  builder.zone(ONLINE, 'Microsoft 365')
  builder.zone(PERIMETER, 'Perimeter network')
  const sites = document.sites ?? []
  for (const { name, branchOf } of sites) {
    builder.zone(siteZone(name), branchOf === undefined ? `Site ${name}` : `Site ${name}, branch of ${branchOf}`)
  }
  for (const { site } of document.pools) {
    const known = site === undefined || sites.some(({ name }) => name === site)
    if (!known) builder.zone(siteZone(site), `Site ${site}`)
  }
  builder.zone(INSIDE, sites.length === 0 ? 'Inside' : 'Inside, site not given')
  builder.zone(PROVIDERS, 'Telephone network')
}

/** Of what stands inside: its site, where it says one. */
export function siteZone(site: string | undefined): string {
  return site === undefined ? INSIDE : `site ${site}`
}
