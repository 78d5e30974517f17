/** SIP domains, central sites and branch sites. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import { attribute, childrenNamed, type XmlAttribute } from '../xml-tree.ts'
import { child } from './dialect.ts'
import type { Site, Topology } from './model.ts'
import { fqdnIn, listAt, mapOf, textIn } from './values.ts'

/** The SIP domains, the default one first. */
export function mapDomains({ element }: Topology, accounts: Accounts): readonly Placed<string>[] {
  const holder = child(element, 'InternalDomains')
  if (holder === undefined) return []
  const listed = childrenNamed(holder, 'InternalDomain').map((each) => attribute(each, 'Name'))
  const domains = new Map<string, Placed<string>>()
  const add = (given: XmlAttribute | undefined) => {
    const domain = fqdnIn(accounts, given)
    if (given === undefined || domain === undefined) return
    accounts.mapped(given, 'sipDomains')
    if (!domains.has(domain.value)) domains.set(domain.value, domain)
  }
  add(attribute(holder, 'DefaultDomain'))
  for (const each of listed) add(each)
  return [...domains.values()]
}

/** The names of the sites, each of which is one name only. */
export function nameSites({ sites }: Topology, accounts: Accounts): ReadonlyMap<Site, Placed<string>> {
  const names = new Map<Site, Placed<string>>()
  const seen = new Set<string>()
  for (const site of sites) {
    const { name } = site
    const given = name?.text ?? ''
    if (name === undefined || given === '' || given.length > 1024) {
      accounts.unknown(name ?? site.element, 'a site without a name that can be used')
    } else if (seen.has(given.toLowerCase())) {
      accounts.unknown(name, 'a second site of that name')
    } else {
      seen.add(given.toLowerCase())
      accounts.mapped(name, `sites ${given}`)
      names.set(site, placed({ at: name.textAt ?? name.at }, given))
    }
  }
  return names
}

/** What keeps a branch alive, by its site. */
export type Survivable = ReadonlyMap<Site, readonly Placed[]>

export function mapSites(
  { sites }: Topology,
  names: ReadonlyMap<Site, Placed<string>>,
  survivable: Survivable,
  accounts: Accounts,
): readonly Placed<PlacedMap>[] {
  return sites.flatMap((site): readonly Placed<PlacedMap>[] => {
    const name = names.get(site)
    if (name === undefined) return []
    const central = site.centralSite && names.get(site.centralSite)
    if (site.branch) {
      if (central) accounts.mapped(site.element, `sites ${name.value}: branchOf`)
      else accounts.unknown(site.element, 'a branch site whose central site is not said')
    }
    return [
      placed(
        site.element,
        mapOf({
          name,
          branchOf: central,
          country: countryOf(site, name.value, accounts),
          survivableBranch: listAt(site.element, survivable.get(site) ?? []),
        }),
      ),
    ]
  })
}

function countryOf({ location }: Site, site: string, accounts: Accounts): Placed<string> | undefined {
  const given = location && attribute(location, 'CountryCode')
  if (given === undefined) return undefined
  if (!/^[a-z]{2}$/i.test(given.value.trim())) {
    accounts.unknown(given, 'not a country in two letters, such as NO')
    return undefined
  }
  accounts.mapped(given, `sites ${site}: country`)
  const country = textIn(accounts, given)
  return country && placed(country, country.value.toUpperCase())
}
