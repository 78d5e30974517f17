/** What a report says of the environment itself: what is there, what it must have, and how it hangs together. */

/** A list of things of one kind. */
export interface EstateList {
  /** A key of the environment file, such as `pools` or `certificates`; a list without rows is said to be none. */
  readonly section: string
  /** As a heading: `Pools and servers`. */
  readonly title: string
  readonly columns: readonly string[]
  /** Cells in the order of the columns; what is not given is an empty text. */
  readonly rows: readonly (readonly string[])[]
}

/** Something the environment must have, and why. */
export interface EstateRequirement {
  readonly kind: 'dns' | 'certificate' | 'firewall' | 'vpn'
  /** In words: `A lyncdiscover.contoso.com in external -> 203.0.113.10`. */
  readonly what: string
  /** Where: a view, a firewall, a server, a VPN. */
  readonly where: string
  readonly because: string
  readonly optional: boolean
  /** The document, by its title; its address stands once in `documents`. */
  readonly source: string
}

/** A box of the diagram: a pool, a server outside pools, a gateway, a network. */
export interface TopologyNode {
  /** Unique in the report: an FQDN or a name. */
  readonly id: string
  readonly kind: string
  /** Lines of text: the name, what it is, then its servers, one on each line. */
  readonly lines: readonly string[]
  /** The id of the place it stands in. */
  readonly zone: string
}

export interface TopologyLink {
  readonly from: string
  readonly to: string
  /** What it is: `next hop`, `paired with`, `back end`. */
  readonly text: string
}

export interface ReportTopology {
  /** In the order in which they are drawn. */
  readonly zones: readonly { readonly id: string; readonly title: string }[]
  readonly nodes: readonly TopologyNode[]
  readonly links: readonly TopologyLink[]
}

export interface ReportEstate {
  readonly inventory: readonly EstateList[]
  readonly requirements: readonly EstateRequirement[]
  /** The documents that requirements name, each once. */
  readonly documents?: readonly { readonly title: string; readonly url?: string }[]
  readonly topology: ReportTopology
}
