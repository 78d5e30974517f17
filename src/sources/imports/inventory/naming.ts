/** How objects name the computer they speak of. */

import type { Accounts } from '../accounts.ts'
import { type Fields, field, type Part } from '../tree.ts'
import type { Found } from './classes.ts'
import { type InventoryClass, said } from './inventory-class.ts'
import { computerName, inDomain, sameComputer } from './names.ts'

/** Properties that name the computer in objects of every class, as remoting, WMI, wmic and scripts add them. */
const NAMED = ['pscomputername', '__server', 'node', 'computername', 'machinename', 'hostname']

export interface Naming {
  readonly name: string
  /** What says so. */
  readonly parts: readonly Part[]
}

/**
 * The computer of an object by what stands in it and around it: its FQDN where it has one. What the computer calls itself
 * comes first: a session may go to an alias, a pool or a cluster.
 */
export function namingOf({ object, kind, wrapper }: Found): Naming | undefined {
  const domain = kind.domain === undefined ? undefined : said(object, kind.domain)
  const told = [
    ...[...kind.named, ...NAMED].map((key) => said(object, key)),
    said(field(object, 'CimSystemProperties'), 'ServerName'),
    ...NAMED.map((key) => said(wrapper, key)),
  ]
  const names = told.flatMap((each) => {
    const name = computerName(each?.text)
    return each === undefined || name === undefined ? [] : [{ name, part: each.part }]
  })
  // A domain of Active Directory may have another name than that of DNS, so an FQDN that is given comes first.
  const own = names.find(({ part }) => kind.named.some((key) => field(object, key) === part))?.name
  const full = names.find(({ name }) => name.includes('.') && (own === undefined || sameComputer(name, own)))?.name
  const name = full ?? inDomain(names[0]?.name, domain?.text)
  if (name === undefined) return undefined
  const parts = names.filter((each) => sameComputer(each.name, name)).map(({ part }) => part)
  return { name, parts: domain && full === undefined && name.includes('.') ? [...parts, domain.part] : parts }
}

/** What became of the properties that name the computer, or might. */
export function accountForNames(
  object: Fields,
  { named, domain }: InventoryClass,
  naming: Naming | undefined,
  book: Accounts,
): void {
  const keys = [...named, ...NAMED]
  for (const key of keys) {
    const value = field(object, key)
    if (value?.kind !== 'leaf' || naming?.parts.includes(value)) continue
    if (computerName(String(value.value ?? '')) === undefined) book.ignored(value, 'it names no computer')
    else book.unknown(value, `another name than that of the computer${naming ? `, ${naming.name}` : ''}`)
  }
  const suffix = domain === undefined ? undefined : field(object, domain)
  if (suffix?.kind === 'leaf' && !naming?.parts.includes(suffix))
    book.ignored(suffix, 'a workgroup, or a domain that is not part of the name')
}
