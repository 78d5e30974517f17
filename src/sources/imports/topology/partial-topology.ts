/** The dialect of Topology Builder: clusters inside their sites, everything tied together by unique ids. */

import { attribute, childrenNamed, type XmlElement } from '../xml-tree.ts'
import { connect, firstByKey, machineOf, serviceOf, siteOf, within } from './dialect.ts'
import type { Cluster, Service, Site, SqlInstance, Topology } from './model.ts'

/** Reads a `PartialTopology`. */
export function readPartialTopology(element: XmlElement): Topology {
  const sites: Site[] = []
  const clusters: Cluster[] = []
  const sqlInstances: SqlInstance[] = []
  const addSite = (at: XmlElement, centralSite?: Site) => {
    const site = siteOf(at, centralSite)
    sites.push(site)
    for (const each of within(at, 'Clusters', 'Cluster')) {
      const cluster = clusterOf(each, site)
      clusters.push(cluster)
      for (const instance of within(each, 'SqlInstances', 'SqlInstance'))
        sqlInstances.push({ element: instance, cluster, name: nameOf(instance) })
    }
    for (const branch of within(at, 'RemoteSites', 'RemoteSite')) addSite(branch, site)
  }
  for (const each of within(element, 'CentralSites', 'CentralSite')) addSite(each)

  const clusterById = firstByKey(clusters.map((cluster) => [uniqueId(cluster.element), cluster]))
  const instanceById = firstByKey(sqlInstances.map((instance) => [uniqueId(instance.element), instance]))
  const services = within(element, 'Services', 'Service').map((each): Service => {
    const on = key(attribute(each, 'InstalledOn')?.value)
    const instance = on === undefined ? undefined : instanceById.get(on)
    const cluster = instance?.cluster ?? (on === undefined ? undefined : clusterById.get(on))
    return serviceOf(each, { role: attribute(each, 'RoleName'), cluster, instance })
  })
  const serviceById = firstByKey(services.map((service) => [uniqueId(service.element), service]))
  connect(services, (dependency) => serviceById.get(key(attribute(dependency, 'ServiceUniqueId')?.value) ?? ''))
  return { element, sites, clusters, sqlInstances, services }
}

function clusterOf(element: XmlElement, site: Site): Cluster {
  const machines = [...within(element, 'Machines', 'Machine'), ...childrenNamed(element, 'Machine')].map(machineOf)
  return { element, fqdn: attribute(element, 'Fqdn'), site, machines }
}

/** Also where it is empty: that is the default instance. */
function nameOf(instance: XmlElement) {
  return instance.attributes.find(({ name }) => name === 'Name')
}

function uniqueId(element: XmlElement): string | undefined {
  return key(attribute(element, 'UniqueId')?.value)
}

function key(id: string | undefined): string | undefined {
  return id?.trim().toLowerCase()
}
