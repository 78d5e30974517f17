/** GlobalProtect in XML: the running configuration of a firewall, or what a gateway replies to `getconfig`. */

import { attribute, childrenNamed, readXmlTree, type XmlElement } from '../../imports/xml-tree.ts'
import type { Ledger } from '../line-accounts.ts'
import {
  ABOUT_ROUTES,
  addAll,
  emptyGateway,
  emptyParts,
  type Gateway,
  type GrowingParts,
  listOf,
} from './globalprotect-parts.ts'
import type { Said } from './reading.ts'
import { noteUnreadable } from './unparsed.ts'

/** Reads the elements that matter; every other line is passed over, since a configuration holds all of a firewall. */
export function readGlobalProtectXml(text: string, lines: number, ledger: Ledger): GrowingParts {
  const parts = emptyParts()
  try {
    const top = readXmlTree(text)
    walk(top, [], parts)
    if (top.name === 'response' && parts.gateways.length === 0) reply(top, parts)
  } catch (error) {
    noteUnreadable(error, lines, ledger)
  }
  for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'says nothing of the routes of clients')
  return parts
}

function walk(element: XmlElement, names: readonly string[], parts: GrowingParts): void {
  const here = element.name === 'entry' ? [...names, nameOf(element)] : names
  const entries = childrenNamed(element, 'entry')
  if (element.name === 'address') for (const entry of entries) object(entry, parts)
  else if (element.name === 'address-group') for (const entry of entries) group(entry, parts)
  else if (element.name === 'remote-user-tunnel-configs')
    for (const entry of entries) parts.gateways.push(gateway(entry, [...here, nameOf(entry)]))
  else if (childrenNamed(element, 'split-tunneling').length > 0) parts.gateways.push(gateway(element, here))
  else for (const child of element.children) walk(child, here, parts)
}

function nameOf(entry: XmlElement): string {
  return attribute(entry, 'name')?.value ?? ''
}

/** What a client was told: the lists stand right in the reply. */
function reply(top: XmlElement, parts: GrowingParts): void {
  const { line, column } = top.at
  const found = emptyGateway(['getconfig'], line, column)
  let known = 0
  for (const child of top.children) {
    const list = listOf(found, child.name)
    if (list) {
      known += 1
      addAll(list, values(child))
    } else if (/^(?:ip-address|dns-suffix|default-gateway|mtu)$/.test(child.name)) known += 1
    else if (ABOUT_ROUTES.test(child.name)) found.strange.push(said(child, child.name))
  }
  if (known > 0) parts.gateways.push(found)
}

function gateway(element: XmlElement, names: readonly string[]): Gateway {
  const found = emptyGateway(names, element.at.line, element.at.column)
  const take = (child: XmlElement, strange: boolean) => {
    const list = listOf(found, child.name)
    if (list) addAll(list, values(child))
    else if (strange) found.strange.push(said(child, child.name))
  }
  for (const child of element.children)
    if (child.name === 'split-tunneling') for (const inner of child.children) take(inner, true)
    else take(child, ABOUT_ROUTES.test(child.name))
  return found
}

/** `<member>` texts, names of entries in a `<list>`, or the text itself. */
function values(element: XmlElement): readonly Said[] {
  const members = childrenNamed(element, 'member').map((member) => said(member, member.text))
  const lists = [element, ...childrenNamed(element, 'list')]
  const entries = lists.flatMap((list) => childrenNamed(list, 'entry').map((entry) => said(entry, nameOf(entry))))
  const own = element.children.length === 0 && element.text !== '' ? [said(element, element.text)] : []
  return [...members, ...entries, ...own]
}

function said({ at: { line, column } }: XmlElement, text: string): Said {
  return { text, line, column }
}

const KINDS = ['ip-netmask', 'ip-range', 'fqdn', 'ip-wildcard'] as const

function object(entry: XmlElement, { objects }: GrowingParts): void {
  const name = nameOf(entry)
  const held = objects.get(name) ?? []
  for (const kind of KINDS)
    for (const child of childrenNamed(entry, kind)) held.push({ ...said(child, child.text), kind })
  objects.set(name, held)
}

function group(entry: XmlElement, { groups, dynamic }: GrowingParts): void {
  const name = nameOf(entry)
  if (childrenNamed(entry, 'dynamic').length > 0) dynamic.add(name)
  const members = groups.get(name) ?? []
  for (const list of childrenNamed(entry, 'static')) addAll(members, values(list))
  groups.set(name, members)
}
