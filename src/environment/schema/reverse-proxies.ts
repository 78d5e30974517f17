/** Reverse proxies: how web traffic from the Internet reaches the pools. */

import { ipAddresses } from './addresses.ts'
import { dictionary, noneOrList, oneOrMany, optional } from './forms.ts'
import { choice, flag, fqdn, port, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { os, tls } from './servers.ts'

const EXTERNAL_PORT = /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/

const publication = later(() =>
  record('a publishing rule', {
    hosts: oneOrMany('the public names it listens for', fqdn('a public name')),
    to: fqdn('where it sends them: the FQDN of a pool, of Office Web Apps or of Exchange'),
    ...optional({
      ports: dictionary(
        'external port to internal port; documented for pools: 443 to 4443, and 80 to 8080 for Autodiscover over HTTP',
        text('an external port').refine(
          (value) => EXTERNAL_PORT.test(value),
          'expected a port from 1 to 65535 as the key: the external port',
        ),
        port('the internal port'),
      ),
      httpAutodiscover: flag('whether port 80 is published so that mobile clients find the service over HTTP'),
      forwardsHostHeader: flag('whether the host name the client asked for is passed on; the web services need it'),
      preAuthentication: choice('what the proxy asks of the user before; the documented value is none', [
        'none',
        'ntlm',
        'basic',
        'forms',
        'other',
      ]),
    }),
  }),
)

const reverseProxy = later(() =>
  record('a reverse proxy', {
    ...optional({
      device: text('the name of the device below devices'),
      name: text('its name, where it is no device'),
      product: text('the software, where it is no device, such as IIS ARR 2.5'),
      site: text('the name of its site below sites'),
      os: os(),
      tls: tls('the TLS versions it offers'),
      internalAddress: ipAddresses('its address towards the pools'),
      public: ipAddresses('its public address'),
      perimeter: ipAddresses(
        'with a translated public address: the address its listener has in the perimeter network, which clients inside may use',
      ),
      publish: oneOrMany('what it publishes', publication),
      sanCertificates: flag('whether it takes certificates with subject alternative names'),
      portBridging: flag('whether it can send 443 to 4443 and 80 to 8080'),
      hairpin: flag('whether clients inside reach its public address'),
      trustsInternalCa: flag('whether it trusts the root of the internal certification authority'),
      idleTimeoutSeconds: whole('how long it keeps a silent connection, in seconds'),
    }),
  }),
)

export const reverseProxies = later(() => noneOrList('the reverse proxies', reverseProxy))
