/** What pools use and stand beside: stores, web, other products, branch appliances. */

import { described, listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import { reverseProxyName } from '../requirements/sections.ts'
import type { TopologyBuilder } from './topology-builder.ts'
import { findPool } from './topology-pools.ts'
import { ONLINE, PERIMETER, siteZone } from './topology-zones.ts'

export function addSystems(builder: TopologyBuilder, document: EnvironmentDocument): void {
  for (const { fqdn, site, version, servers = [] } of listed(document.officeWebApps)) {
    const lines = [
      fqdn,
      version ?? 'Office Web Apps',
      ...servers.map((server) => server.fqdn).filter((name) => name !== fqdn),
    ]
    builder.add({ kind: 'office-web-apps', names: [fqdn], lines, zone: siteZone(site) })
  }
  for (const { name, fqdn, site } of listed(document.sqlServers)) {
    const zone = siteZone(site)
    builder.add({ kind: 'sql-server', names: [name, fqdn], lines: [fqdn ?? name, 'SQL Server'], zone })
  }
  for (const { name, unc, site } of listed(document.fileShares)) {
    builder.add({ kind: 'file-share', names: [name, unc], lines: [unc, 'File share'], zone: siteZone(site) })
  }
  addExchange(builder, document)
  for (const { fqdn, version } of listed(document.sharePoint)) {
    const lines = [fqdn, version ?? 'SharePoint']
    builder.add({ kind: 'share-point', names: [fqdn], lines, zone: siteZone(undefined) })
  }
  for (const { system, site, pools = [] } of listed(document.coexistsWith)) {
    builder.add({ kind: 'earlier', names: pools, lines: [system, 'Earlier system', ...pools], zone: siteZone(site) })
  }
  addBranches(builder, document)
  addProxies(builder, document)
}

function addExchange(builder: TopologyBuilder, { exchange }: EnvironmentDocument): void {
  const given = described(exchange)
  if (given === undefined) return
  const { version, servers = [], webServices, autodiscover } = given
  for (const { fqdn, site, version: own } of servers) {
    const lines = [fqdn, own ?? version ?? 'Exchange']
    builder.add({ kind: 'exchange', names: [fqdn, webServices, autodiscover], lines, zone: siteZone(site) })
  }
  if (servers.length > 0) return
  const zone = version !== undefined && /\bonline\b/i.test(version) ? ONLINE : siteZone(undefined)
  const names = [webServices, autodiscover]
  builder.add({ kind: 'exchange', names, lines: [webServices ?? version ?? 'Exchange', version ?? 'Exchange'], zone })
}

/** Survivable Branch Appliances; Survivable Branch Servers are pools. */
function addBranches(builder: TopologyBuilder, { sites = [], devices }: EnvironmentDocument): void {
  for (const { name, category, fqdn, site, vendor, model } of listed(devices)) {
    if (category !== 'sba') continue
    const lines = [fqdn ?? name, `Survivable Branch Appliance ${vendor} ${model}`]
    builder.add({ kind: 'branch-appliance', names: [name, fqdn], lines, zone: siteZone(site) })
  }
  for (const { name, survivableBranch = [] } of sites) {
    for (const { name: branch, pool } of survivableBranch) {
      const known = builder.find(branch, 'survivable-branch-server')
      const own = known ?? builder.findOrAdd(branch, 'Survivable Branch Appliance', siteZone(name), 'branch-appliance')
      builder.link(own, findPool(builder, pool, siteZone(undefined)), 'registrar pool')
    }
  }
}

/** Reverse proxies, and what they publish. */
function addProxies(builder: TopologyBuilder, { reverseProxies }: EnvironmentDocument): void {
  for (const [index, proxy] of listed(reverseProxies).entries()) {
    const name = reverseProxyName(proxy, index)
    const own = builder.add({ kind: 'reverse-proxy', names: [name], lines: [name, 'Reverse proxy'], zone: PERIMETER })
    for (const { to } of proxy.publish ?? []) {
      const other = builder.find(to, 'office-web-apps', 'exchange')
      builder.link(own, other ?? findPool(builder, to, siteZone(undefined)), 'publishes')
    }
  }
}
