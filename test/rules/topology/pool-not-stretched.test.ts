import rule from '../../../rules/topology/pool-not-stretched.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'adatum-scaled-edge',
    met: ['dirpool01.corp.adatum.com', 'medpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
  },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay:
      'sites: [{ name: Seattle }]\npools: [{ fqdn: pool01.contoso.net, site: Redmond, servers: [{ fqdn: fe03.contoso.net, site: Seattle }] }]\n',
    unmet: ['pool01.contoso.net'],
    says: 'pool01.contoso.net is stretched over Redmond and Seattle',
  },
  {
    name: 'unmet: the later products only warn',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool01.int.proseware.com, servers: [{ fqdn: fe01.int.proseware.com, site: Vienna }] }]\n',
    met: ['pool02.int.proseware.com'],
    unmet: ['pool01.int.proseware.com'],
    level: 'warn',
    says: 'pool01.int.proseware.com is stretched over Vienna and Munich',
  },
  {
    name: 'met: Persistent Chat may be stretched',
    on: 'adatum-scaled-edge',
    overlay:
      'sites: [{ name: Leeds }]\npools: [{ fqdn: pchatpool01.corp.adatum.com, servers: [{ fqdn: pchat02.corp.adatum.com, site: Leeds }] }]\n',
    met: ['dirpool01.corp.adatum.com', 'medpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
  },
  {
    name: 'unknown: of two sites, where only some servers say at which they are',
    on: 'contoso-single-edge',
    overlay:
      'sites: [{ name: Seattle }]\npools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe03.contoso.net, site: Seattle }] }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'of pool01.contoso.net is, is not given',
  },
  { name: 'empty: no sites', on: 'contoso-single-edge', skipped: 'no pool of several servers gives a site' },
])
