/** The network between the sites, and how it treats real-time traffic. */

import { cidr, cidrs, ipAddresses } from './addresses.ts'
import { noneOrRecord, optional } from './forms.ts'
import { choice, day, flag, fqdn, list, number, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'
import { networkTargets } from './network-targets.ts'
import { qos } from './qos.ts'
import { share } from './share.ts'

const kbps = (what: string) => number(`${what}, in Kbps, one direction`)

const cac = later(() =>
  noneOrRecord('the bandwidth policy of the link for call admission control', {
    ...optional({
      audioKbps: kbps('all audio together'),
      videoKbps: kbps('all video together'),
      audioSessionKbps: kbps('one audio session; at least 40, documented default 175'),
      videoSessionKbps: kbps('one video session; at least 100, documented default 700'),
    }),
  }),
)

const quality = () =>
  optional({
    latencyMs: number('latency one way, in ms'),
    roundTripMs: number('round-trip time, in ms'),
    jitterMs: number('jitter, in ms'),
    lossPercent: number('packet loss, in percent', { max: 100 }),
    burstLossPercent: number('packet loss in the worst 200 ms, in percent', { max: 100 }),
    reorderPercent: number('packets out of order, in percent', { max: 100 }),
  })

const end = (which: string) =>
  text(`${which}: the name of a site or a region, or internet`, { examples: ['Oslo', 'internet'] })

const link = later(() =>
  record('a link between two sites, or from a site to the Internet', {
    from: end('one end'),
    to: end('the other end'),
    ...optional({
      name: text('its name', { examples: ['Oslo-Bergen'] }),
      kind: choice('what kind of link it is', ['mpls', 'private', 'internet', 'internet-vpn', 'other']),
      mbps: number('its bandwidth, in Mbps, one direction'),
      lyncShare: share('the share of it meant for real-time traffic'),
      otherTrafficMbps: number('other traffic at peak, in Mbps'),
      resilient: flag('whether a second link takes over'),
      mtu: whole('the largest packet, in bytes'),
      cac,
    }),
    ...quality(),
  }),
)

const measurement = later(() =>
  record('a measurement of the network', {
    from: end('where from'),
    to: end('where to'),
    ...optional({
      date: day('the day it was taken'),
      tool: text('what it was taken with', { examples: ['iperf'] }),
      wireless: flag('whether the last hop was wireless'),
      endpoints: choice(
        'between whom the streams were: clients and anybody, or servers and gateways alone',
        ['clients', 'servers'],
        { default: 'clients' },
      ),
      streams: whole('how many streams were counted'),
      poorStreamPercent: number('streams with poor quality, in percent', { max: 100 }),
      meanOpinionScore: number('the average mean opinion score of what is sent (AvgSendListenMOS)', { min: 1, max: 5 }),
      mosDegradation: number('the average mean opinion score lost on the way (Degradation)', { max: 5 }),
    }),
    ...quality(),
  }),
)

const wifiArea = later(() =>
  record('an area with wireless network', {
    area: text('the area', { examples: ['Open office, third floor'] }),
    ...optional({
      device: text('the name of the wireless network below devices', { examples: ['wlan01'] }),
      site: siteName(),
      surveyedOn: day('the day of the survey'),
      rssiDbm: number('signal strength at the client, in dBm', { min: -120, max: 0 }),
      snrDb: number('signal-to-noise ratio, in dB'),
      coChannelSeparationDb: number('separation from cells on the same channel, in dB'),
      coveragePercent: number('coverage of the places where people use the product, in percent', { max: 100 }),
      band: choice('the frequency band', ['2.4 GHz', '5 GHz', '6 GHz', 'several']),
      channelWidthMhz: number('the channel width, in MHz'),
      roamingMs: number('the time a handover between cells takes, in ms'),
      wmm: flag('whether Wi-Fi Multimedia is on'),
      fixedBssids: flag('whether the addresses of the access points are fixed or all listed'),
    }),
  }),
)

const dhcp = later(() =>
  record('what DHCP hands out to phones', {
    ...optional({
      site: siteName('the name of the site below sites'),
      subnets: cidrs('the subnets it serves'),
      server: text('the DHCP server', { examples: ['dhcp01.contoso.net'] }),
      sipServer: fqdn('option 120: the FQDN of the registrar'),
      timeServer: ipAddresses('option 42: the time server'),
      certificateProvisioning: record('option 43: where phones get their certificate', {
        ...optional({
          vendorClass: text('the vendor class; documented MS-UC-Client', { examples: ['MS-UC-Client'] }),
          scheme: text('sub-option 2; documented https', { examples: ['https'] }),
          host: fqdn('sub-option 3: the internal web services FQDN of the pool'),
          port: whole('sub-option 4; documented 443'),
          path: text('sub-option 5; documented /CertProv/CertProvisioningService.svc', {
            examples: ['/CertProv/CertProvisioningService.svc'],
          }),
        }),
      }),
      voiceVlan: whole('the VLAN for phones (vendor class CPE-OCPHONE), where LLDP-MED does not say it', { max: 4094 }),
    }),
  }),
)

const proxy = later(() =>
  noneOrRecord('the web proxy of clients and servers', {
    ...optional({
      address: text('its address, or that of its automatic configuration', {
        examples: ['http://wpad.contoso.net/wpad.dat'],
      }),
      authentication: flag('whether it asks for a password'),
      bypass: list('names it is not used for', text('a name or a pattern', { examples: ['*.contoso.com'] })),
    }),
  }),
)

const wired = later(() =>
  record('the wired network at the desk', {
    ...optional({
      device: text('the name of the switches below devices', { examples: ['switches'] }),
      site: siteName('the name of the site below sites'),
      powerOverEthernet: flag('whether it powers phones'),
      lldpMed: flag('whether it tells phones their VLAN and location (LLDP-MED)'),
      voiceVlan: whole('the VLAN of phones', { max: 4094 }),
    }),
  }),
)

export const network = later(() =>
  record('the network', {
    ...optional({
      trafficIdentification: record('how the network recognises the encrypted traffic of the product', {
        method: choice('what it goes by', ['vendor-api', 'deep-packet-inspection', 'port-ranges', 'dscp', 'none']),
        ...optional({
          mapsToUser: flag('whether traffic is mapped to a user'),
          mapsToDevice: flag('whether traffic is mapped to a device'),
          marksWired: flag('whether it is marked on the wire'),
          marksWireless: flag('whether it is marked on the air'),
        }),
      }),
      callAdmissionControl: flag('whether call admission control is on'),
      regions: list(
        'the network regions',
        record('a network region', {
          name: text('its name', { examples: ['Oslo-Bergen'] }),
          ...optional({ centralSite: siteName('the name of its central site below sites') }),
        }),
      ),
      links: list('the links', link),
      measurements: list('measurements of the network', measurement),
      targets: networkTargets,
      qos,
      wifi: list('the survey of the wireless network', wifiArea),
      wired: list('the wired network at the desk', wired),
      dhcp: list('what DHCP hands out to phones', dhcp),
      timeServers: list(
        'the time servers of phones and servers',
        text('an FQDN or an address', { examples: ['ntp.contoso.net'] }),
      ),
      proxy,
      locationSubnets: list('subnets the Location Information service knows', cidr('a subnet')),
      edgePublicSubnets: list(
        'the public addresses of the A/V Edge as subnets of the region',
        cidr('an address as /32'),
      ),
    }),
  }),
)
