import rule from '../../../rules/federation/wanted-routes-present.ts'
import { ruleTest } from '../../support/rule-test.ts'

const FEDERATION = 'features.federation'
const XMPP = 'features.xmpp'
const on = 'contoso-single-edge'
const edge = (what: string) => `edgePools: [{ fqdn: lsedge.contoso.net, ${what} }]\n`

ruleTest(rule, [
  { name: 'met: both', on, met: [FEDERATION, XMPP] },
  {
    name: 'unmet: no federation route',
    on,
    overlay: edge('federationRoute: false'),
    met: [XMPP],
    unmet: [FEDERATION],
    says: 'federation is wanted, and no Edge pool is its route',
  },
  { name: 'unmet: no XMPP route', on, overlay: edge('xmppRoute: false'), met: [FEDERATION], unmet: [XMPP] },
  {
    name: 'unmet: XMPP with Skype for Business Server 2015, where it warns',
    on,
    overlay: `product: sfb-2015\n${edge('xmppRoute: false')}`,
    met: [FEDERATION],
    unmet: [XMPP],
    level: 'warn',
  },
  {
    name: 'met: the Edge of an earlier system is still the route',
    on,
    overlay: `coexistsWith: [{ system: lync-2010, federationRoute: true }]\n${edge('federationRoute: false')}`,
    met: [FEDERATION, XMPP],
  },
  {
    name: 'unmet: the Edge of an earlier system was the route',
    on,
    overlay: `coexistsWith: [{ system: lync-2010, federationRoute: true, removedOn: 2014-05-31 }]\n${edge('federationRoute: false')}`,
    met: [XMPP],
    unmet: [FEDERATION],
  },
  {
    name: 'unmet: neither of two pools',
    on,
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, federationRoute: false }, { fqdn: edge02.contoso.net, federationRoute: false, servers: [{ internal: 172.25.34.10 }] }]\n',
    met: [XMPP],
    unmet: [FEDERATION],
  },
  {
    name: 'met: one of two pools',
    on,
    overlay:
      'edgePools: [{ fqdn: edge02.contoso.net, federationRoute: false, servers: [{ internal: 172.25.34.10 }] }]\n',
    met: [FEDERATION, XMPP],
  },
  {
    name: 'unknown: not given',
    on,
    overlay: edge('federationRoute: ~, xmppRoute: ~'),
    unknown: [FEDERATION, XMPP],
    says: 'is not given',
  },
  {
    name: 'skipped: neither is wanted',
    on,
    overlay: 'features: { federation: false, xmpp: false }\n',
    skipped: 'neither federation',
  },
  {
    name: 'skipped: nothing is known of XMPP with Skype for Business Server 2019',
    on,
    overlay: `product: sfb-2019\nfeatures: { federation: false }\n${edge('xmppRoute: false')}`,
    skipped: 'neither federation',
  },
  { name: 'skipped: no Edge', on: 'northwind-sfb-2019', skipped: 'none' },
  { name: 'the features are not given', on, overlay: 'features: ~\n', notGiven: 'features' },
])
