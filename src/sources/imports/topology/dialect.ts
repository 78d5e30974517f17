/** What the two dialects of a topology have in common. */

import { attribute, childrenNamed, type XmlElement } from '../xml-tree.ts'
import type { Dependency, Machine, Service, Site } from './model.ts'

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name)
}

/** The children of the child with a name: `Clusters` and what is in it. */
export function within(element: XmlElement | undefined, container: string, name: string): readonly XmlElement[] {
  const found = child(element, container)
  return found ? childrenNamed(found, name) : []
}

export function siteOf(element: XmlElement, centralSite?: Site): Site {
  return {
    element,
    name: child(element, 'Name'),
    location: child(element, 'Location'),
    centralSite,
    branch: element.name === 'RemoteSite',
  }
}

export function machineOf(element: XmlElement): Machine {
  return { element, fqdn: attribute(element, 'Fqdn'), interfaces: childrenNamed(element, 'NetInterface') }
}

/** What a service says of itself in both dialects; where it is installed, and what it depends on, they say differently. */
export function serviceOf(
  element: XmlElement,
  rest: Pick<Service, 'role' | 'cluster' | 'instance'>,
): Service & { readonly dependencies: Dependency[] } {
  return {
    element,
    version: attribute(element, 'ServiceVersion'),
    dependencies: [],
    ports: within(element, 'Ports', 'Port'),
    ...rest,
  }
}

/** Fills in what each service depends on. */
export function connect(services: readonly Service[], find: (dependency: XmlElement) => Service | undefined): void {
  for (const { element, dependencies } of services) {
    for (const each of within(element, 'DependsOn', 'Dependency'))
      dependencies.push({ element: each, usage: attribute(each, 'Usage'), on: find(each) })
  }
}

/** A map in which the first of several things with one key stays. */
export function firstByKey<Thing>(things: readonly (readonly [string | undefined, Thing])[]): Map<string, Thing> {
  const found = new Map<string, Thing>()
  for (const [key, thing] of things) if (key !== undefined && !found.has(key)) found.set(key, thing)
  return found
}
