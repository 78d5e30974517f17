/** Reverse proxies: how web traffic from the Internet reaches the pools. */

import { ipAddresses } from './addresses.ts'
import { dictionary, noneOrList, oneOrMany, optional } from './forms.ts'
import { choice, flag, fqdn, port, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'
import { deviceName, siteName } from './names.ts'
import { os, tls } from './servers.ts'

const EXTERNAL_PORT = /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/

// Of no type: a key is a text in JSON, and a number to an editor of YAML.
const EXTERNAL_PORT_TEXT = {
  pattern: EXTERNAL_PORT.source,
  patternErrorMessage: 'expected a port from 1 to 65535 as the key: the external port',
}

const externalPort = later(() =>
  leaf('an external port', EXTERNAL_PORT_TEXT, (value) =>
    EXTERNAL_PORT.test(String(value)) ? String(value) : new Refusal(EXTERNAL_PORT_TEXT.patternErrorMessage),
  ),
)

const publication = later(() =>
  record('a publishing rule', {
    hosts: oneOrMany('the public names it listens for', fqdn('a public name')),
    to: fqdn('where it sends them: the FQDN of a pool, of Office Web Apps or of Exchange'),
    ...optional({
      ports: dictionary(
        'external port to internal port; documented for pools: 443 to 4443, and 80 to 8080 for Autodiscover over HTTP',
        externalPort,
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
      device: deviceName('the name of the device below devices', 'rp01'),
      name: text('its name, where it is no device', { examples: ['rp01'] }),
      product: text('the software, where it is no device', { like: 'IIS ARR 2.5' }),
      site: siteName(),
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
