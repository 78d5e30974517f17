/** Recognises topologies in XML, and reads them. */

import type { ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'
import { attribute, descendantsNamed, type XmlElement, xmlParts } from '../xml-tree.ts'
import { ignoreByRule, sayOfAll } from './by-rule.ts'
import { child } from './dialect.ts'
import { mapTopology, type UrlSets } from './map-topology.ts'
import type { Topology } from './model.ts'
import { readPartialTopology } from './partial-topology.ts'
import { readPublishedTopology } from './published-topology.ts'

/** The file of Topology Builder. */
export const topologyBuilderReader: Reader<XmlElement> = {
  recognises: ({ name }) => name === 'TopologyBuilder' || name === 'PartialTopology',
  read: (root) => {
    const changed = attribute(root, 'IsFreeFromChanges')
    const pending = changed !== undefined && /^false$/i.test(changed.value.trim())
    const { partial, others } = countingTopology(root)
    if (partial === undefined)
      throw new Unreadable('no topology in it: NewTopology is empty', root.at.line, root.at.column)
    const sets = [...descendantsNamed(partial, 'SimpleUrlConfiguration')]
    const title = `a topology saved by Topology Builder${pending ? ', with changes that are not published' : ''}`
    return reading(
      title,
      root,
      readPartialTopology(partial),
      () => sets.map((element) => ({ element, scope: 'global' })),
      (accounts) => {
        if (changed && pending)
          accounts.unknown(
            changed,
            'there were changes that are not published: what is read is what is to be published',
          )
        else if (changed) accounts.ignored(changed, 'there were no changes to publish')
        for (const other of others)
          sayOfAll(
            other,
            (part) => accounts.ignored(part, 'the topology before the changes: what is to be published counts'),
            accounts,
          )
      },
    )
  },
}

/**
 * NewTopology is what Topology Builder shows, and would publish; OriginalTopology and PublishedTopology are what it was
 * made from, and count only where there is nothing else.
 */
function countingTopology(root: XmlElement) {
  if (root.name === 'PartialTopology') return { partial: root, others: [] }
  const holders = ['NewTopology', 'OriginalTopology', 'PublishedTopology'].flatMap((name) => child(root, name) ?? [])
  const counting = holders.find((holder) => child(holder, 'PartialTopology'))
  return {
    partial: child(counting, 'PartialTopology'),
    others: root.children.filter((each) => each !== counting && /Topology$/.test(each.name)),
  }
}

/** What `Get-CsTopology -AsXml` prints and `Publish-CsTopology` takes. */
export const publishedTopologyReader: Reader<XmlElement> = {
  recognises: ({ name }) => name === 'Topology',
  read: (root) => reading('a topology printed by Get-CsTopology -AsXml', root, readPublishedTopology(root), () => []),
}

/** Puts a reading together; `say` says more of parts before anything is mapped. */
export function reading(
  title: string,
  root: XmlElement,
  topology: Topology,
  urlSets: UrlSets,
  say: (accounts: Accounts) => void = () => {},
): ImportReading {
  const accounts = openAccounts(xmlParts(root))
  ignoreByRule(root, accounts)
  say(accounts)
  const document = mapTopology(topology, accounts, urlSets)
  return { ...emptyReading(title, accounts.close()), document }
}
