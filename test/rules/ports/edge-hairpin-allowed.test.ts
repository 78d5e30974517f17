import rule from '../../../rules/ports/edge-hairpin-allowed.ts'
import { ruleTest } from '../../support/rule-test.ts'

const TWO =
  'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: dns, servers: [{ fqdn: lsedge.contoso.net }, { fqdn: edge2.contoso.net }] }]\n'

ruleTest(rule, [
  { name: 'allowed, with a single server', on: 'contoso-single-edge', met: ['lsedge.contoso.net/hairpin'] },
  {
    name: 'a single server reaches nobody',
    on: 'contoso-single-edge',
    overlay: 'firewall: { nat: { hairpin: false } }\n',
    skipped: 'no two',
  },
  {
    name: 'two servers, not allowed',
    on: 'contoso-single-edge',
    overlay: `firewall: { nat: { hairpin: false } }\n${TWO}`,
    unmet: ['lsedge.contoso.net/hairpin'],
    level: 'warn',
  },
  {
    name: 'in Skype for Business Server it is documented',
    on: 'contoso-single-edge',
    overlay: `product: sfb-2015\nfirewall: { nat: { hairpin: false } }\n${TWO}`,
    unmet: ['lsedge.contoso.net/hairpin'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: `firewall: { nat: { hairpin: ~ } }\n${TWO}`,
    unknown: ['lsedge.contoso.net/hairpin'],
  },
  {
    name: 'two servers without NAT',
    on: 'contoso-single-edge',
    overlay: TWO.replace('loadBalancing', 'nat: false, loadBalancing'),
    skipped: 'no two',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
