/** Collects boxes and links of a diagram, whose names need not differ from one another in the description. */

import type { ReportTopology, TopologyLink, TopologyNode } from '../report-estate.ts'

/** Of a box; that of a pool is its role. */
type Kind = string

interface Box {
  readonly kind: Kind
  /** What other places of the description call it by. */
  readonly names: readonly (string | undefined)[]
  readonly lines: readonly string[]
  readonly zone: string
}

export class TopologyBuilder {
  readonly #zones = new Map<string, string>()
  readonly #nodes: TopologyNode[] = []
  readonly #ids = new Set<string>()
  readonly #named = new Map<string, string>()
  readonly #links = new Map<string, TopologyLink>()

  /** In the order in which zones are drawn; one without a box is left out. */
  zone(id: string, title: string): void {
    this.#zones.set(id, title)
  }

  /** Adds a box, and says its id: its name, with the kind behind it where another box has that name. */
  add({ kind, names, lines, zone }: Box): string {
    const [name = ''] = lines
    const id = this.#free(name, kind)
    if (!this.#zones.has(zone)) this.#zones.set(zone, capital(zone))
    this.#ids.add(id)
    this.#nodes.push({ id, kind, lines, zone })
    for (const called of names) {
      const key = keyOf(kind, called)
      if (called !== undefined && !this.#named.has(key)) this.#named.set(key, id)
    }
    return id
  }

  /** The box of one of the kinds that has the name. */
  find(name: string | undefined, ...kinds: readonly Kind[]): string | undefined {
    return kinds.map((kind) => this.#named.get(keyOf(kind, name))).find((id) => id !== undefined)
  }

  /** The box, or a new one: what is named, and not described, may exist. */
  findOrAdd(name: string, what: string, zone: string, ...kinds: readonly [Kind, ...Kind[]]): string {
    return this.find(name, ...kinds) ?? this.add({ kind: kinds[0], names: [name], lines: [name, what], zone })
  }

  /** Of every box of the kind. */
  ids(kind: Kind): readonly string[] {
    return this.#nodes.filter((node) => node.kind === kind).map(({ id }) => id)
  }

  /** Links that say the same are one. */
  link(from: string | undefined, to: string | undefined, text: string): void {
    if (from === undefined || to === undefined || from === to) return
    const key = JSON.stringify([from, to, text])
    if (!this.#links.has(key)) this.#links.set(key, { from, to, text })
  }

  /** For links that are the same in both directions. */
  linkBoth(one: string | undefined, other: string | undefined, text: string): void {
    if (!this.#links.has(JSON.stringify([other, one, text]))) this.link(one, other, text)
  }

  build(): ReportTopology {
    const used = new Set(this.#nodes.map(({ zone }) => zone))
    const zones = [...this.#zones].flatMap(([id, title]) => (used.has(id) ? [{ id, title }] : []))
    const order = new Map(zones.map(({ id }, index) => [id, index]))
    const rank = ({ zone }: TopologyNode) => order.get(zone) ?? 0
    return {
      zones,
      nodes: [...this.#nodes].sort((a, b) => rank(a) - rank(b)),
      links: [...this.#links.values()],
    }
  }

  #free(name: string, kind: Kind): string {
    if (!this.#ids.has(name)) return name
    let id = `${name} (${kind})`
    for (let more = 2; this.#ids.has(id); more += 1) id = `${name} (${kind} ${more})`
    return id
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function keyOf(kind: Kind, name: string | undefined): string {
  return `${kind}\n${name?.toLowerCase()}`
}
