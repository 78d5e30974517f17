import rule from '../../../rules/ports/trunks-distinct.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'one', on: 'contoso-single-edge', met: ['gw01'] },
  {
    name: 'twice the same',
    on: 'contoso-single-edge',
    overlay: 'voice: { gateways: [{ device: gw01, transport: TLS }, { device: gw01, transport: TLS, port: 5067 }] }\n',
    unmet: ['gw01', 'gw01 (2)'],
  },
  {
    name: 'another port of the Mediation Server',
    on: 'contoso-single-edge',
    overlay:
      'voice: { gateways: [{ device: gw01, transport: TLS }, { device: gw01, transport: TLS, mediationPort: 5080 }] }\n',
    met: ['gw01', 'gw01 (2)'],
  },
  {
    name: 'two gateways on the default ports',
    on: 'contoso-single-edge',
    overlay: 'voice: { gateways: [{ device: gw01, transport: TLS }, { device: lb01, transport: TLS }] }\n',
    met: ['gw01', 'lb01'],
  },
  {
    name: 'one gateway under two names',
    on: 'contoso-single-edge',
    overlay: `devices: [{ name: gw02, vendor: AudioCodes, model: Mediant 1000, category: gateway, fqdn: gw01.contoso.net }]
voice: { gateways: [{ device: gw01, transport: TLS }, { device: gw02, transport: TLS }] }
`,
    unmet: ['gw01', 'gw02'],
  },
  {
    name: 'one gateway, and two pools that may take it',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: med.contoso.net, role: mediation, servers: [{ fqdn: med01.contoso.net }] }]
voice: { gateways: [{ device: gw01, transport: TLS }, { device: gw01, transport: TLS, port: 5067 }] }
`,
    unknown: ['gw01', 'gw01 (2)'],
    says: 'lead to one Mediation Server is not given',
  },
  {
    name: 'a gateway as a topology calls it, with a port and without',
    on: 'contoso-single-edge',
    overlay: `voice: { gateways: [], trunks: [
  { name: gw09.contoso.net port 5067, transport: TLS, port: 5067 }, { name: GW09.contoso.net, transport: TLS, port: 5067 }] }
`,
    unmet: ['GW09.contoso.net', 'gw09.contoso.net port 5067'],
  },
  { name: 'no telephony', on: 'contoso-single-edge', overlay: 'voice: none\n', skipped: 'no trunk' },
])
