/** VPNs: what they take into the tunnel, and what they keep out of it. */

import type * as z from 'zod'
import { cidr, cidrs, ipAddress } from './addresses.ts'
import { forms, isMap, noneOr, noneOrList, oneOrMany, optional } from './forms.ts'
import { choice, filePath, flag, fqdn, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { trafficRules } from './traffic.ts'

const FORMATS = [
  'openvpn',
  'wireguard',
  'cisco-asa',
  'windows-profile-xml',
  'windows-cmdlets',
  'globalprotect',
  'fortigate',
  'strongswan',
  'ivanti',
  'prefix-list',
] as const

const configPath = later(() =>
  filePath('the configuration file of the VPN, of the client or of the server', { examples: ['vpn/asa.cfg'] }),
)

const configParts = later(() =>
  record('the configuration of the VPN', {
    file: configPath,
    ...optional({
      with: oneOrMany(
        'further files of the same configuration, such as what the server pushes',
        filePath('a file', { examples: ['vpn/pushed.ovpn'] }),
      ),
      format: choice('its format; default what its contents show', FORMATS),
      groupPolicy: text('Cisco ASA: the group policy of these users', { examples: ['GP-STAFF'] }),
      profile: text('the profile, portal, gateway or connection of these users, where the file holds several', {
        examples: ['Staff'],
      }),
    }),
  }),
)

const config = later(() =>
  forms(
    'the configuration of the VPN: a file, or a file and where to look in it',
    'a file or a map',
    (value) => (isMap(value) ? 1 : 0),
    [configPath.transform((file): z.output<typeof configParts> => ({ file })), configParts],
  ),
)

const routesPath = later(() =>
  filePath('a route table taken while connected, such as Get-NetRoute | ConvertTo-Json', {
    examples: ['vpn/routes.json'],
  }),
)

const routesParts = later(() =>
  record('a route table taken while connected', {
    file: routesPath,
    ...optional({
      with: oneOrMany(
        'further tables of the same moment, such as that of IPv6',
        filePath('a file', { examples: ['vpn/routes-v6.txt'] }),
      ),
      interface: text(
        'the name, index or address of the tunnel interface in it; several with commas, where route print shows its address for IPv4 and its index for IPv6',
        {
          examples: ['Ethernet 3', '10.99.0.20, 13'],
        },
      ),
    }),
  }),
)

const routes = later(() =>
  forms('a route table taken while connected', 'a file or a map', (value) => (isMap(value) ? 1 : 0), [
    routesPath.transform((file): z.output<typeof routesParts> => ({ file })),
    routesParts,
  ]),
)

const split = later(() =>
  record('what goes into the tunnel, written here instead of read from a file', {
    default: choice('where traffic goes that no subnet below names', ['tunnel', 'direct']),
    ...optional({
      include: list('subnets that go into the tunnel', cidr('a subnet')),
      exclude: list('subnets that stay outside', cidr('a subnet')),
      includeDomains: list(
        'names that go into the tunnel',
        text('a domain, or a pattern such as *.contoso.com', { examples: ['*.contoso.com'] }),
      ),
      excludeDomains: list(
        'names that stay outside',
        text('a domain, or a pattern such as *.contoso.com', { examples: ['*.contoso.com'] }),
      ),
      enforced: flag('whether the client blocks what would go outside though it is not in the tunnel (kill switch)'),
    }),
  }),
)

const nameResolution = later(() =>
  record('how names are resolved while connected', {
    ...optional({
      servers: list('the DNS servers the VPN hands out', ipAddress('a DNS server')),
      splitDomains: list(
        'names that go to those servers; without it, all do',
        text('a domain suffix', { examples: ['contoso.net'] }),
      ),
      allThroughTunnel: flag('whether all names are resolved through the tunnel'),
    }),
  }),
)

const profile = later(() =>
  record('a VPN', {
    name: text('its name', { examples: ['staff'] }),
    ...optional({
      config,
      routes,
      split,
      interface: oneOrMany(
        'the name of its interface on connected clients, for what is observed on one of them',
        text('the name of an interface', { examples: ['Ethernet 3', 'wg0', 'utun4'] }),
      ),
      nameResolution,
      clientPool: cidrs('the subnet connected clients get their address from'),
      clientPlatform: oneOrMany(
        'what the clients run on',
        choice('a platform', ['windows', 'macos', 'linux', 'ios', 'android']),
      ),
      gateway: oneOrMany('the FQDN of the VPN gateway', fqdn('the FQDN of the VPN gateway')),
      users: whole('users of this VPN'),
      alwaysOn: flag('whether clients connect by themselves'),
      proxy: flag('whether web traffic is sent to a proxy through the tunnel'),
      blocks: noneOr(
        'rules, a file of rules',
        'rules that keep media of connected clients out of the tunnel',
        (value) => value !== 'none',
        trafficRules(
          'rules that keep media of connected clients out of the tunnel',
          'a script with New-NetFirewallRule, or an exported rule set',
          'block',
        ),
      ),
    }),
  }),
)

export const vpn = later(() => noneOrList('the VPNs of the clients', profile))
