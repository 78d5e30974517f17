/** The dialect of `Get-CsTopology -AsXml`: flat lists, tied together by the numbers of sites, clusters and services. */

import { attribute, childrenNamed, type XmlElement } from '../xml-tree.ts'
import { child, connect, firstByKey, machineOf, serviceOf, siteOf, within } from './dialect.ts'
import type { Cluster, Service, Site, SqlInstance, Topology } from './model.ts'

/** Reads a `Topology`. */
export function readPublishedTopology(element: XmlElement): Topology {
  const sites = sitesIn(element)
  const siteById = firstByKey(sites.map((site) => [attribute(site.element, 'SiteId')?.value, site]))
  const clusters = within(element, 'Clusters', 'Cluster').map((each): Cluster => {
    const siteId = attribute(child(each, 'ClusterId') ?? each, 'SiteId')?.value
    const machines = [...childrenNamed(each, 'Machine'), ...within(each, 'Machines', 'Machine')].map(machineOf)
    return { element: each, fqdn: attribute(each, 'Fqdn'), site: siteById.get(siteId ?? ''), machines }
  })
  const clusterByKey = firstByKey(clusters.map((cluster) => [clusterKey(cluster.element), cluster]))
  const sqlInstances = within(element, 'SqlInstances', 'SqlInstance').map((each): SqlInstance => {
    const id = child(each, 'SqlInstanceId')
    return {
      element: each,
      cluster: clusterByKey.get(clusterKey(id) ?? ''),
      name: id?.attributes.find(({ name }) => name === 'Name'),
    }
  })
  const instanceByKey = firstByKey(
    sqlInstances.map((each) => [instanceKey(child(each.element, 'SqlInstanceId')), each]),
  )

  const services = within(element, 'Services', 'Service').map((each): Service => {
    const on = child(each, 'InstalledOn')
    const sql = child(on, 'SqlInstanceId')
    const instance = sql && instanceByKey.get(instanceKey(sql) ?? '')
    const cluster = clusterByKey.get(clusterKey(sql ?? on) ?? '')
    const id = child(each, 'ServiceId')
    return serviceOf(each, { role: id && attribute(id, 'RoleName'), cluster, instance })
  })
  const serviceByKey = firstByKey(services.map((service) => [serviceKey(service.element), service]))
  connect(services, (dependency) => serviceByKey.get(serviceKey(dependency) ?? ''))
  return { element, sites, clusters, sqlInstances, services }
}

/** Branch sites stand inside their central site, or beside it with its number. */
function sitesIn(element: XmlElement): readonly Site[] {
  const centralSites = within(element, 'Sites', 'CentralSite').map((each) => siteOf(each))
  const byId = firstByKey(centralSites.map((site) => [attribute(site.element, 'SiteId')?.value, site]))
  const inside = centralSites.flatMap((site) => [
    site,
    ...within(site.element, 'RemoteSites', 'RemoteSite').map((each) => siteOf(each, site)),
  ])
  const beside = within(element, 'Sites', 'RemoteSite').map((each) =>
    siteOf(each, byId.get(attribute(each, PARENT)?.value ?? '')),
  )
  return [...inside, ...beside]
}

/** The attribute of a branch site that names its central site. */
const PARENT = 'ParentSiteId'

function clusterKey(holder: XmlElement | undefined): string | undefined {
  const id = child(holder, 'ClusterId')
  return id && `${attribute(id, 'SiteId')?.value}:${attribute(id, 'Number')?.value}`
}

function instanceKey(id: XmlElement | undefined): string | undefined {
  return id && `${clusterKey(id)}\\${attribute(id, 'Name')?.value.toLowerCase() ?? ''}`
}

function serviceKey(holder: XmlElement): string | undefined {
  const id = child(holder, 'ServiceId')
  return id && ['SiteId', 'RoleName', 'Instance'].map((name) => attribute(id, name)?.value).join('-')
}
