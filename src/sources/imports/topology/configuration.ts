/**
 * Recognises what `Export-CsConfiguration` packs into DocItemSet.xml: documents in wrappers, of which one is the topology.
 * Whatever the wrappers are, the topology and the simple URLs are found by their own elements.
 */

import type { ImportReading, Placed } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { attribute, childrenNamed, descendantsNamed, type XmlElement } from '../xml-tree.ts'
import { ignoreByRule, sayOfAll, secretKind } from './by-rule.ts'
import { child } from './dialect.ts'
import type { Site } from './model.ts'
import { readPublishedTopology } from './published-topology.ts'
import { reading } from './read-topology.ts'
import type { UrlSet } from './simple-urls.ts'

export const configurationReader: Reader<XmlElement> = {
  recognises: (root) => root.name === 'DocItemSet' || first(root, 'Topology') !== undefined,
  read: readConfiguration,
}

function readConfiguration(root: XmlElement): ImportReading {
  refuseUserData(root)
  const counting = first(root, 'Topology')
  if (counting === undefined)
    throw new Unreadable(
      'no topology in it: this is not what Export-CsConfiguration writes',
      root.at.line,
      root.at.column,
    )
  const urls = [...descendantsNamed(root, 'SimpleUrlConfiguration')].map((element) => pathTo(root, element))
  const scopes = (sites: ReadonlyMap<Site, Placed<string>>) => urls.map((path) => scopeOf(path, sites))
  return reading(
    'a configuration exported by Export-CsConfiguration',
    root,
    readPublishedTopology(counting),
    scopes,
    (accounts) => ofWrappers(root, counting, accounts),
  )
}

/** Data of users, by the names of the items: `urn:lcd:` and `urn:upc:` with an address, and what is held for one. */
function refuseUserData(root: XmlElement): void {
  for (const item of descendantsNamed(root, 'DocItem')) {
    const name = attribute(item, 'Name')?.value ?? ''
    if (!/^urn:(?:lcd|upc)\b|^(?:sip:)?[^\s/]+@/i.test(name) && first(item, 'HomedResource') === undefined) continue
    throw new Unreadable(
      'data of users, as Export-CsUserData writes it: personal data is not read here. Export-CsConfiguration writes the topology without it',
      item.at.line,
      item.at.column,
    )
  }
}

const OTHER = 'neither the topology nor simple URLs'

function ofWrappers(element: XmlElement, counting: XmlElement, accounts: Accounts): void {
  if (element === counting || element.name === 'SimpleUrlConfiguration') ignoreByRule(element, accounts)
  else if (element.name === 'Topology')
    sayOfAll(element, (part) => accounts.unknown(part, 'a second topology: the first one counts'), accounts)
  else ofWrapper(element, counting, accounts)
}

function ofWrapper(element: XmlElement, counting: XmlElement, accounts: Accounts): void {
  accounts.ignored(element, OTHER)
  for (const each of element.attributes) {
    const secret = secretKind(each)
    if (secret) accounts.dropped(each, secret)
    else accounts.ignored(each, OTHER)
  }
  for (const each of element.children) ofWrappers(each, counting, accounts)
}

function first(element: XmlElement, name: string): XmlElement | undefined {
  for (const found of descendantsNamed(element, name)) return found
  return undefined
}

/** From the root to an element within. */
function pathTo(root: XmlElement, element: XmlElement): readonly XmlElement[] {
  if (root === element) return [root]
  for (const each of root.children) {
    const path = pathTo(each, element)
    if (path.length > 0) return [root, ...path]
  }
  return []
}

/** By the nearest wrapper: its key has a class of scope, and the item in it a key that names the site. */
function scopeOf(path: readonly XmlElement[], sites: ReadonlyMap<Site, Placed<string>>): UrlSet {
  const element = path.at(-1) as XmlElement
  const wrapper = path.findLast(({ name }) => name === 'AnchoredXml')
  const key = wrapper && child(wrapper, 'Key')
  const scopeClass = key && attribute(key, 'ScopeClass')?.value.trim()
  if (scopeClass === undefined || scopeClass === 'Global') return { element, scope: 'global' }
  const item = path.findLast(({ name }) => name === 'Item')
  const said = new Set((item ? childrenNamed(item, 'Key') : []).flatMap(wordsIn).map(withoutClass))
  const named = [...sites].filter(
    ([site, name]) => said.has(attribute(site.element, 'SiteId')?.value ?? '') || said.has(name.value),
  )
  const [only] = named
  return { element, scope: scopeClass === 'Site' && named.length === 1 ? only?.[1] : undefined }
}

function wordsIn(element: XmlElement): readonly string[] {
  return [element.text, ...element.attributes.map(({ value }) => value.trim()), ...element.children.flatMap(wordsIn)]
}

function withoutClass(word: string): string {
  return word.replace(/^site:/i, '')
}
