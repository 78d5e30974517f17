/** Estates too large for a drawing are drawn with fewer boxes, and the drawing says so. */

import type { ReportTopology, TopologyNode } from '../../report-estate.ts'
import { groupedBy } from '../entries.ts'
import { grouped, many } from '../html/parts.ts'

/** Boxes up to which servers are named, and up to which every box is drawn. */
const NAMED = 20
const WHOLE = 48
/** Places up to which each is drawn. */
const PLACES = 16

export interface Bounded {
  readonly topology: ReportTopology
  /** What is not drawn as it is; absent where all of it is. */
  readonly note?: string
}

/** Servers counted, then boxes of a kind in a place as one, then all sites as one place. */
export function bounded(topology: ReportTopology): Bounded {
  const { nodes, zones } = topology
  if (nodes.length <= NAMED) return { topology }
  const counted = { ...topology, nodes: nodes.map(countingServers) }
  const servers = 'The servers of each pool are counted, not named'
  if (nodes.length <= WHOLE) {
    return counted.nodes.every(({ lines }, index) => lines.length === nodes[index]?.lines.length)
      ? { topology: counted }
      : { topology: counted, note: `${servers}.` }
  }
  const boxes = `${grouped(nodes.length)} boxes`
  const together = joined(counted, ({ zone }) => zone)
  if (zones.length <= PLACES && together.nodes.length <= WHOLE * 2) {
    return { topology: together, note: `Of ${boxes}, those of the same kind in one place are drawn as one.` }
  }
  const note = `Of ${boxes} in ${many(zones.length, 'place')}, those of the same kind are drawn as one, and all sites as one place.`
  return { topology: joined(counted, ({ zone }) => (isSite(zone) ? 'sites' : zone)), note }
}

function isSite(zone: string): boolean {
  return zone.startsWith('site ')
}

function countingServers(node: TopologyNode): TopologyNode {
  const [name = '', what = '', ...servers] = node.lines
  return servers.length < 2 ? node : { ...node, lines: [name, what, `${servers.length} in it`] }
}

/** Boxes of one kind in one place become one; links between them go with them, those inside one box are gone. */
function joined(topology: ReportTopology, placeOf: (node: TopologyNode) => string): ReportTopology {
  const keyOf = (node: TopologyNode) => `${placeOf(node)}\n${node.kind}`
  const idOf = new Map(topology.nodes.map((node) => [node.id, keyOf(node)]))
  const nodes = [...groupedBy(topology.nodes, keyOf)].map(([id, group]) => joinedNode(id, group, placeOf))
  const links = new Map<string, ReportTopology['links'][number]>()
  for (const { from, to, text } of topology.links) {
    const [a = from, b = to] = [idOf.get(from), idOf.get(to)]
    if (a !== b) links.set([a, b, text].join('\n'), { from: a, to: b, text })
  }
  return { zones: zonesOf(topology, nodes), nodes, links: [...links.values()] }
}

function joinedNode(id: string, group: readonly TopologyNode[], placeOf: (node: TopologyNode) => string): TopologyNode {
  const [first] = group
  if (first === undefined) throw new Error('a group has a node')
  const zone = placeOf(first)
  if (group.length === 1) return { ...first, id, zone }
  const [name = ''] = first.lines
  return { id, kind: first.kind, zone, lines: [`${group.length} of: ${first.lines[1] ?? ''}`, `${name} and others`] }
}

function zonesOf({ zones }: ReportTopology, nodes: readonly TopologyNode[]): ReportTopology['zones'] {
  const sites = zones.filter(({ id }) => isSite(id)).length
  const used = new Set(nodes.map(({ zone }) => zone))
  if (!used.has('sites')) return zones
  const kept = zones.filter(({ id }) => used.has(id))
  const at = kept.findIndex(({ id }) => id === 'inside' || id === 'providers')
  const index = at === -1 ? kept.length : at
  return [...kept.slice(0, index), { id: 'sites', title: many(sites, 'site') }, ...kept.slice(index)]
}
