/** Edge pools: what stands between the inside and the Internet. */

import type * as z from 'zod'
import { cidrs, ipAddress, ipAddresses, portRange } from './addresses.ts'
import { forms, isMap, noneOrList, optional, shortOrLong } from './forms.ts'
import { choice, flag, fqdn, list, port, record, text } from './kit.ts'
import { later } from './later.ts'
import { deviceName, siteName } from './names.ts'
import { LOAD_BALANCING } from './pools.ts'
import { route } from './routes.ts'
import { computer, installation, product, serverDefaults } from './servers.ts'

/** A service of the Edge may be given by its FQDN alone. */
function service<Long extends z.ZodType>(description: string, long: Long) {
  const short = fqdn(description).transform((value) => ({ fqdn: value }) as z.output<Long>)
  return shortOrLong(description, 'an FQDN', short, long)
}

const access = later(() =>
  record('the Access Edge service', {
    fqdn: fqdn('its external FQDN', { like: 'sip.contoso.com' }),
    ...optional({
      port: port('the TCP port for remote users; default 443, with a single address 5061'),
      federationPort: port('the TCP port for federation partners', { default: 5061 }),
    }),
  }),
)

const webConferencing = later(() =>
  record('the Web Conferencing Edge service', {
    fqdn: fqdn('its external FQDN', { like: 'webcon.contoso.com' }),
    ...optional({ port: port('its TCP port; default 443, with a single address 444') }),
  }),
)

const av = later(() =>
  record('the A/V Edge service', {
    fqdn: fqdn('its external FQDN', { like: 'av.contoso.com' }),
    ...optional({
      port: port('its TCP port', { default: 443 }),
      udpPort: port('its UDP port', { default: 3478 }),
      mediaPorts: portRange('the ports of relayed media', { default: '50000-59999' }),
    }),
  }),
)

const services = later(() =>
  record('the external services of the Edge', {
    ...optional({
      access: service('the Access Edge service', access),
      webConferencing: service('the Web Conferencing Edge service', webConferencing),
      av: service('the A/V Edge service', av),
      xmpp: service(
        'the XMPP proxy service',
        record('the XMPP proxy service', {
          fqdn: fqdn('the name its SRV records lead to', { like: 'xmpp.contoso.com' }),
          ...optional({ port: port('its TCP port', { default: 5269 }) }),
        }),
      ),
    }),
  }),
)

const adapter = () =>
  optional({
    subnet: cidrs('the subnet the adapter is in, such as 172.25.33.0/24; with IPv4 and IPv6 that of each'),
    gateway: ipAddress('the default gateway of the adapter; only the external one has one'),
    dns: list('the DNS servers of the adapter', ipAddress('a DNS server')),
  })

const serviceAddress = (name: string) => ipAddresses(`the address of the ${name} service`)

const perService = () =>
  optional({
    access: serviceAddress('Access Edge'),
    webConferencing: serviceAddress('Web Conferencing Edge'),
    av: serviceAddress('A/V Edge'),
  })

const addressOrMap = (value: unknown) => (isMap(value) ? 1 : 0)

/** One address for all services, or one for each. */
function perServiceForms<Long extends z.ZodType>(description: string, long: Long) {
  const short = ipAddresses(description).transform(
    (value) => ({ access: value, webConferencing: value, av: value }) as z.output<Long>,
  )
  return forms(description, 'an address or a map', addressOrMap, [short, long])
}

function addresses(description: string) {
  return perServiceForms(description, record(description, perService()))
}

const externalAdapter = later(() =>
  perServiceForms(
    'the external adapter: the address its services share, or one for each',
    record('the external adapter', { ...perService(), ...adapter() }),
  ),
)

const internal = later(() => record('the internal adapter', { address: ipAddresses('its address'), ...adapter() }))

const internalForms = later(() =>
  forms('the internal adapter', 'an address or a map', addressOrMap, [
    ipAddresses('the address of the internal adapter').transform((address): z.output<typeof internal> => ({ address })),
    internal,
  ]),
)

const server = later(() =>
  record('a server of the Edge pool', {
    ...optional({
      fqdn: fqdn('its internal FQDN; with a single server that of the pool'),
      internal: internalForms,
      external: externalAdapter,
      public: addresses('with NAT: the public addresses of the services'),
      routes: list('the persistent static routes of the internal adapter', route),
      hosts: list(
        'the lines of its HOSTS file, where it has no DNS for internal names',
        text('an address and a name', { examples: ['192.168.10.11 pool01.contoso.net'] }),
      ),
      domainJoined: flag('whether it is a member of a domain'),
    }),
    ...computer(),
    ...installation(),
  }),
)

const spread = later(() => choice('how traffic is spread over the servers', LOAD_BALANCING))

type Spread = z.output<typeof spread>

const loadBalancing = later(() =>
  shortOrLong(
    'how traffic is spread over the servers, on both sides or on each',
    LOAD_BALANCING.join(' | '),
    spread.transform((both): { internal: Spread; external: Spread } => ({ internal: both, external: both })),
    record('how traffic is spread over the servers on each side', { internal: spread, external: spread }),
  ),
)

const edgePool = later(() =>
  record('an Edge pool, or a single Edge Server', {
    fqdn: fqdn('the internal FQDN of the pool; for a single Edge Server that of the server'),
    ...optional({
      product,
      site: siteName(),
      nextHop: fqdn('the pool or Director it passes inbound traffic to'),
      loadBalancing,
      loadBalancer: deviceName('with hardware: the name of the load balancer below devices', 'lb01'),
      vip: record('with hardware: the virtual addresses', {
        ...optional({
          internal: ipAddresses('the internal virtual address'),
          external: addresses('the external virtual addresses'),
        }),
      }),
      avSourceTranslated: flag(
        'with hardware: whether the load balancer changes the source address of audio and video (SNAT); it must not',
      ),
      federationRoute: flag('whether it is the federation route; only one Edge pool is'),
      xmppRoute: flag('whether it is the XMPP federation route'),
      nat: flag('whether its external addresses are translated'),
      services,
    }),
    ...installation(),
    serverDefaults: serverDefaults.optional(),
    servers: list('the servers of the Edge pool', server).min(1, 'an Edge pool has at least one server'),
  }),
)

export const edgePools = later(() => noneOrList('the Edge pools', edgePool))
