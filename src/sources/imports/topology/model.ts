/** What a topology says, whichever of the two dialects it is written in. */

import type { XmlAttribute, XmlElement } from '../xml-tree.ts'

export interface Topology {
  readonly element: XmlElement
  readonly sites: readonly Site[]
  readonly clusters: readonly Cluster[]
  readonly sqlInstances: readonly SqlInstance[]
  readonly services: readonly Service[]
}

export interface Site {
  readonly element: XmlElement
  /** The element that holds its name as text. */
  readonly name: XmlElement | undefined
  readonly location: XmlElement | undefined
  /** For a branch site: its central site, where the file says which. */
  readonly centralSite: Site | undefined
  readonly branch: boolean
}

/** One or more computers with a name of their own: a pool, a SQL Server, a file server, a gateway. */
export interface Cluster {
  readonly element: XmlElement
  readonly fqdn: XmlAttribute | undefined
  readonly site: Site | undefined
  readonly machines: readonly Machine[]
}

export interface Machine {
  readonly element: XmlElement
  /** Topology Builder leaves it out where the cluster is that one machine. */
  readonly fqdn: XmlAttribute | undefined
  readonly interfaces: readonly XmlElement[]
}

export interface SqlInstance {
  readonly element: XmlElement
  readonly cluster: Cluster | undefined
  /** Empty for the default instance. */
  readonly name: XmlAttribute | undefined
}

/** A role of the product, installed on a cluster or in a SQL instance. */
export interface Service {
  readonly element: XmlElement
  readonly role: XmlAttribute | undefined
  readonly version: XmlAttribute | undefined
  readonly cluster: Cluster | undefined
  readonly instance: SqlInstance | undefined
  /** Filled once all services are known. */
  readonly dependencies: Dependency[]
  readonly ports: readonly XmlElement[]
}

export interface Dependency {
  readonly element: XmlElement
  readonly usage: XmlAttribute | undefined
  readonly on: Service | undefined
}

/** The name of the role of a service, or nothing. */
export function roleOf(service: Service | undefined): string {
  return service?.role?.value.trim() ?? ''
}
