/** What there is, section by section. */

import type { Environment, SectionName } from '../environment/model.ts'
import type { EstateList } from '../report-estate.ts'
import { PATH_LISTINGS } from './inventory-paths.ts'
import { SERVER_LISTINGS } from './inventory-servers.ts'
import { SYSTEM_LISTINGS } from './inventory-systems.ts'
import type { Listing } from './table.ts'

/** In the order in which they are shown. */
export const LISTINGS: readonly Listing[] = [...SERVER_LISTINGS, ...SYSTEM_LISTINGS, ...PATH_LISTINGS]

/** Sections that no list is made of, and why. */
export const UNLISTED: { readonly [Name in SectionName]?: string } = {
  accessEdgeConfiguration: 'settings of the organisation, which are no things',
  adoption: 'people and plans, which are no part of the estate',
  vantages: 'where the network is looked at from, which is no part of the estate',
}

/** Every list that the description gives, and sections that it says to be none. */
export function inventoryOf(environment: Environment): readonly EstateList[] {
  const said = new Set<SectionName>()
  return LISTINGS.flatMap(({ section, list }) => {
    const found = list(environment)
    const again = said.has(section) && found?.rows.length === 0
    said.add(section)
    return found === undefined || again ? [] : [found]
  })
}
