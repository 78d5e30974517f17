import rule from '../../../rules/ports/trunk-tls-names-gateway.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'with an FQDN', on: 'contoso-single-edge', met: ['gw01'] },
  {
    name: 'an address alone',
    on: 'contoso-single-edge',
    overlay: 'devices: [{ name: gw01, fqdn: ~ }]\n',
    unmet: ['gw01'],
  },
  {
    name: 'neither',
    on: 'contoso-single-edge',
    overlay: 'devices: [{ name: gw01, fqdn: ~, address: ~ }]\n',
    unknown: ['gw01'],
  },
  {
    name: 'over TCP',
    on: 'contoso-single-edge',
    overlay: 'voice: { gateways: [{ device: gw01, transport: TCP }] }\ndevices: [{ name: gw01, fqdn: ~ }]\n',
    skipped: 'no trunk uses TLS',
  },
  {
    name: 'a trunk that ends on it',
    on: 'contoso-single-edge',
    overlay: 'voice: { gateways: [], trunks: [{ name: carrier, sbc: gw01, transport: TLS }] }\n',
    met: ['carrier'],
  },
  {
    name: 'trunks as a topology calls them',
    on: 'contoso-single-edge',
    overlay: `voice: { gateways: [], trunks: [
  { name: gw09.contoso.net, transport: TLS }, { name: gw10.contoso.net port 5081, transport: TLS }] }
`,
    met: ['gw09.contoso.net', 'gw10.contoso.net port 5081'],
  },
  {
    name: 'a name that is no FQDN',
    on: 'contoso-single-edge',
    overlay:
      'voice: { gateways: [], trunks: [{ name: carrier-oslo, transport: TLS }, { name: 10.0.0.5, transport: TLS }] }\n',
    unknown: ['10.0.0.5', 'carrier-oslo'],
  },
  { name: 'no telephony', on: 'contoso-single-edge', overlay: 'voice: none\n', skipped: 'no trunk' },
])
