import rule from '../../../rules/dns/one-federation-route.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'one Edge pool', on: 'contoso-single-edge', met: ['federation-route'] },
  {
    name: 'two routes',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: edge02.contoso.net, federationRoute: true, servers: [{}] }]\n',
    unmet: ['federation-route'],
    says: 'lsedge.contoso.net and edge02.contoso.net are federation routes',
  },
  {
    name: 'two Edge pools, one route',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: edge02.contoso.net, servers: [{}] }]\n',
    met: ['federation-route'],
  },
  {
    name: 'two Edge pools, nothing said',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, federationRoute: ~ }, { fqdn: edge02.contoso.net, servers: [{}] }]\n',
    unknown: ['federation-route'],
  },
  {
    name: 'a second route at an earlier system',
    on: 'contoso-single-edge',
    overlay: 'coexistsWith: [{ system: lync-2010, federationRoute: true }]\n',
    unmet: ['federation-route'],
    says: 'lsedge.contoso.net and the Edge of Lync Server 2010 are federation routes',
  },
  {
    name: 'one that is gone',
    on: 'contoso-single-edge',
    overlay: 'coexistsWith: [{ system: lync-2010, federationRoute: true, removedOn: 2014-05-31 }]\n',
    met: ['federation-route'],
  },
  {
    name: 'no federation',
    on: 'contoso-single-edge',
    overlay: `features: { federation: none }
edgePools: [{ fqdn: edge02.contoso.net, federationRoute: true, servers: [{}] }]
`,
    skipped: 'there is no federation',
  },
  {
    name: 'two routes of Skype for Business Server, whose documents do not rule it out',
    on: 'fourthcoffee-hybrid',
    overlay: 'edgePools: [{ fqdn: edge02.ad.fourthcoffee.com, federationRoute: true, servers: [{}] }]\n',
    unmet: ['federation-route'],
    level: 'warn',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
