/** What connects and protects: names, certificates, firewalls, VPNs, the network, telephony, and files. */

import { described, listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import { entries, type Listing, listing } from './table.ts'

function zonesOf({ dns }: EnvironmentDocument) {
  return Object.entries(dns ?? {}).flatMap(([view, given]) =>
    Object.entries(given?.zones ?? {}).map(([zone, source]) => ({ view, zone, source: zoneText(source) })),
  )
}

type Zone = NonNullable<NonNullable<NonNullable<EnvironmentDocument['dns']>['internal']>['zones']>[string]

function zoneText(zone: Zone): string {
  if ('sameAs' in zone) return `as in the ${zone.sameAs} view`
  return 'file' in zone ? zone.file : `${zone.records.length} records written in the description`
}

/** Each file of rules, and the rules written in the description as one. */
function firewallRulesOf({ firewall }: EnvironmentDocument) {
  const rules = described(firewall)?.rules ?? []
  const files = rules.flatMap((rule) => ('file' in rule ? [{ from: rule.file, count: undefined }] : []))
  const rows = rules.length - files.length
  return rows === 0 ? files : [...files, { from: 'written in the description', count: rows }]
}

export const PATH_LISTINGS: readonly Listing[] = [
  listing('certificates', 'Certificates', ({ document }) => listed(document.certificates), {
    certificate: ({ id }) => id,
    file: ({ file, request }) => file ?? request,
    subject: ({ subject }) => subject,
    'alternative names': ({ sans }) => sans,
    issuer: ({ issuer }) => issuer && [issuer.name, issuer.kind],
    'last day': ({ notAfter }) => notAfter,
    'assigned to': ({ assignedTo }) => entries(assignedTo),
  }),
  listing('dns', 'DNS zones', ({ document }) => zonesOf(document), {
    view: ({ view }) => view,
    zone: ({ zone }) => zone,
    records: ({ source }) => source,
  }),
  listing('firewall', 'Firewall rules', ({ document }) => firewallRulesOf(document), {
    rules: ({ from }) => from,
    count: ({ count }) => count,
  }),
  listing('firewall', 'Firewalls', ({ document }) => Object.entries(described(document.firewall)?.firewalls ?? {}), {
    firewall: ([name]) => name,
    side: ([, side]) => side,
  }),
  listing('vpn', 'VPNs', ({ document }) => listed(document.vpn), {
    VPN: ({ name }) => name,
    gateway: ({ gateway }) => gateway,
    users: ({ users }) => users,
    'addresses of clients': ({ clientPool }) => clientPool,
    platforms: ({ clientPlatform }) => clientPlatform,
    configuration: ({ config, routes }) => [config?.file, ...(config?.with ?? []), routes?.file],
    'what no subnet names': ({ split }) => split?.default,
    'always on': ({ alwaysOn }) => alwaysOn,
  }),
  listing('network', 'Network regions', ({ document }) => document.network?.regions, {
    region: ({ name }) => name,
    'central site': ({ centralSite }) => centralSite,
  }),
  listing('network', 'Links', ({ document }) => document.network?.links, {
    link: ({ name }) => name,
    from: ({ from }) => from,
    to: ({ to }) => to,
    kind: ({ kind }) => kind,
    Mbps: ({ mbps }) => mbps,
    'second link': ({ resilient }) => resilient,
  }),
  listing('network', 'Wireless networks', ({ document }) => document.network?.wifi, {
    area: ({ area }) => area,
    site: ({ site }) => site,
    device: ({ device }) => device,
    band: ({ band }) => band,
    'surveyed on': ({ surveyedOn }) => surveyedOn,
  }),
  listing('network', 'Wired networks', ({ document }) => document.network?.wired, {
    device: ({ device }) => device,
    site: ({ site }) => site,
    'power over Ethernet': ({ powerOverEthernet }) => powerOverEthernet,
    'VLAN of phones': ({ voiceVlan }) => voiceVlan,
  }),
  listing('network', 'DHCP', ({ document }) => document.network?.dhcp, {
    server: ({ server }) => server,
    site: ({ site }) => site,
    subnets: ({ subnets }) => subnets,
    'SIP server': ({ sipServer }) => sipServer,
    'time servers': ({ timeServer }) => timeServer,
  }),
  listing('network', 'Time servers', ({ document }) => document.network?.timeServers, {
    'time server': (name) => name,
  }),
  listing('voice', 'Gateways', ({ document }) => described(document.voice)?.gateways, {
    device: ({ device }) => device,
    site: ({ site }) => site,
    'Mediation pool': ({ mediationPool }) => mediationPool,
    transport: ({ transport }) => transport,
    port: ({ port }) => port,
    SRTP: ({ srtp }) => srtp,
    'media bypass': ({ mediaBypass }) => mediaBypass,
    channels: ({ channels }) => channels,
    failover: ({ failover }) => failover,
  }),
  listing('voice', 'SIP trunks', ({ document }) => described(document.voice)?.trunks, {
    trunk: ({ name }) => name,
    provider: ({ provider, device }) => provider ?? device,
    'session border controller': ({ sbc }) => sbc,
    link: ({ link }) => link,
    site: ({ site }) => site,
    'Mediation pool': ({ mediationPool }) => mediationPool,
    transport: ({ transport }) => transport,
    channels: ({ channels }) => channels,
    failover: ({ failover }) => failover,
  }),
  listing('voice', 'Dial plans', ({ document }) => described(document.voice)?.dialPlans, {
    'dial plan': ({ name }) => name,
    scope: ({ scope, appliesTo }) => [scope, appliesTo],
    'normalization rules': ({ normalization }) => normalization?.length,
  }),
  listing('voice', 'Voice routes', ({ document }) => described(document.voice)?.routes, {
    route: ({ name }) => name,
    pattern: ({ pattern }) => pattern,
    gateways: ({ gateways }) => gateways,
    usages: ({ usages }) => usages,
  }),
  listing('voice', 'Voice policies', ({ document }) => described(document.voice)?.policies, {
    policy: ({ name }) => name,
    scope: ({ scope, appliesTo }) => [scope, appliesTo],
    usages: ({ usages }) => usages,
    users: ({ users }) => users,
  }),
  listing('voice', 'Location policies', ({ document }) => described(document.voice)?.emergency?.locationPolicies, {
    policy: ({ name }) => name,
    'emergency number': ({ dialString }) => dialString,
    usage: ({ usage }) => usage,
    sites: ({ sites }) => sites,
  }),
  listing('voice', 'Exchange UM dial plans', ({ document }) => described(document.voice)?.unifiedMessaging, {
    'dial plan': ({ name }) => name,
    servers: ({ servers }) => servers,
    'access number': ({ accessNumber }) => accessNumber,
    security: ({ security }) => security,
  }),
  listing('scripts', 'Scripts', ({ document }) => listed(document.scripts), {
    script: ({ file }) => file,
    purpose: ({ purpose }) => purpose,
    origin: ({ origin }) => origin,
    'reviewed by': ({ reviewedBy }) => reviewedBy,
    'reviewed on': ({ reviewedOn }) => reviewedOn,
    'tested in': ({ testedIn }) => testedIn,
  }),
  listing('resilience', 'Backups', ({ document }) => document.resilience?.backups, {
    backup: ({ what }) => what,
    of: ({ scope }) => scope,
    every: ({ every }) => every && `${every.count} ${every.unit}${every.count === 1 ? '' : 's'}`,
    'last on': ({ lastOn }) => lastOn,
    'restored on': ({ restoredOn }) => restoredOn,
  }),
  listing('topology', 'Exports of the topology', ({ document }) => document.topology?.file, { file: (file) => file }),
  listing('inventory', 'Exports of computers', ({ document }) => document.inventory, { file: ({ file }) => file }),
]
