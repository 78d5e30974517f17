/** Simple URLs: those of all sites, and those of single ones. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import { attribute, childrenNamed, type XmlAttribute, type XmlElement } from '../xml-tree.ts'
import { listAt, mapAt, mapOf, urlIn } from './values.ts'
import type { Work } from './work.ts'

/** A set of simple URLs, with what says whom it is for. */
export interface UrlSet {
  readonly element: XmlElement
  /** The name of the site it is for; `global` for all; nothing where the file does not say it in a way known here. */
  readonly scope: 'global' | Placed<string> | undefined
}

export function mapSimpleUrls(work: Work, sets: readonly UrlSet[]): Placed<PlacedMap> | undefined {
  const { accounts } = work
  let global: { readonly element: XmlElement; readonly urls: PlacedMap } | undefined
  const bySite = new Map<string, Placed<PlacedMap>>()
  for (const { element, scope } of sets) {
    if (scope === undefined) accounts.unknown(element, 'simple URLs, and it is not clear whom they are for')
    else if (scope === 'global' && global) accounts.unknown(element, 'a second set of simple URLs')
    else if (scope === 'global') global = { element, urls: mapSet(work, element, 'simpleUrls') }
    else if (bySite.has(scope.value)) accounts.unknown(element, 'a second set of simple URLs of the site')
    else {
      const urls = mapSet(work, element, `simpleUrls.sites ${scope.value}`)
      bySite.set(scope.value, placed(element, mapOf({ site: scope, ...urls })))
    }
  }
  const first = global?.element ?? sets[0]?.element
  return first && mapAt(first, { ...global?.urls, sites: listAt(first, [...bySite.values()]) })
}

const KEYS: ReadonlyMap<string, 'meet' | 'dialin' | 'admin'> = new Map([
  ['Meet', 'meet'],
  ['Dialin', 'dialin'],
  ['Cscp', 'admin'],
])

interface Set {
  readonly found: Record<string, Placed>
  /** By SIP domain. */
  readonly meet: Record<string, Placed>
}

function mapSet({ accounts, domains }: Work, set: XmlElement, to: string): PlacedMap {
  const urls: Set = { found: {}, meet: {} }
  for (const element of childrenNamed(set, 'SimpleUrl')) {
    const said = readUrl(accounts, element)
    if (said?.key === 'meet' && said.domain !== '*' && !domains.has(said.domain))
      accounts.unknown(attribute(element, 'Domain') ?? element, 'not a SIP domain of the topology')
    else if (said) addUrl(accounts, element, said, urls, to)
  }
  const { meet, dialin, admin } = urls.found
  return mapOf({ meet: meet ?? mapAt(set, urls.meet), dialin, admin })
}

type Said = NonNullable<ReturnType<typeof readUrl>>

function addUrl(accounts: Accounts, element: XmlElement, said: Said, urls: Set, to: string): void {
  const { key, domain, given, url } = said
  const single = key === 'meet' && domain !== '*'
  if (isTaken(urls, key, single, domain)) {
    accounts.unknown(given, 'a second URL of the kind')
    return
  }
  if (single) urls.meet[domain] = url
  else urls.found[key] = url
  account(accounts, element, given, single ? `${to}.meet ${domain}` : `${to}.${key}`)
}

/** A Meet URL of all domains and those of single ones cannot stand beside each other. */
function isTaken({ found, meet }: Set, key: string, single: boolean, domain: string): boolean {
  if (single) return 'meet' in found || domain in meet
  return key in found || (key === 'meet' && Object.keys(meet).length > 0)
}

function readUrl(accounts: Accounts, element: XmlElement) {
  const component = attribute(element, 'Component')
  const key = KEYS.get(component?.value.trim() ?? '')
  const given = attribute(element, 'ActiveUrl')
  if (key === undefined) accounts.unknown(component ?? element, 'not Meet, Dialin or Cscp')
  const url = urlIn(accounts, given)
  if (key === undefined || given === undefined || url === undefined) return undefined
  return { key, given, url, domain: attribute(element, 'Domain')?.value.trim().toLowerCase() ?? '*' }
}

/** What tells the component and the domain is mapped with the URL. */
function account(accounts: Accounts, element: XmlElement, given: XmlAttribute, to: string): void {
  for (const part of [given, attribute(element, 'Component'), attribute(element, 'Domain')])
    if (part) accounts.mapped(part, to)
}
