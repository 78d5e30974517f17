import rule from '../../../rules/coexistence/removed-features-not-used.ts'
import { ruleTest } from '../../support/rule-test.ts'

const NONE = ['features.persistentChat', 'features.xmpp']

ruleTest(rule, [
  { name: 'met: none is wanted', on: 'northwind-sfb-2019', met: NONE },
  {
    name: 'unmet: XMPP',
    on: 'northwind-sfb-2019',
    overlay: 'features: { xmpp: true }',
    met: ['features.persistentChat'],
    unmet: ['features.xmpp'],
    says: 'XMPP federation is wanted, and no longer part of the product',
  },
  {
    name: 'unmet: Persistent Chat',
    on: 'northwind-sfb-2019',
    overlay: 'features: { persistentChat: true }',
    met: ['features.xmpp'],
    unmet: ['features.persistentChat'],
  },
  {
    name: 'unmet: Mcx',
    on: 'northwind-sfb-2019',
    overlay: 'features: { mobility: { mcx: true, ucwa: true } }',
    met: NONE,
    unmet: ['features.mobility.mcx'],
  },
  {
    name: 'met: UCWA alone',
    on: 'northwind-sfb-2019',
    overlay: 'features: { mobility: { mcx: false, ucwa: true } }',
    met: ['features.mobility.mcx', ...NONE],
  },
  {
    name: 'unmet: the Subscription Edition, for which the list is taken over',
    on: 'margiestravel-vpn-only',
    overlay: 'features: { xmpp: true }',
    met: ['features.persistentChat'],
    unmet: ['features.xmpp'],
    level: 'warn',
  },
  {
    name: 'unmet: a pool of a role that came with the next version',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: vis.contoso.net, role: video-interop, servers: [{ fqdn: vis01.contoso.net }] }]',
    unmet: ['vis.contoso.net'],
    says: 'vis.contoso.net is a Video Interop Server; Lync Server 2013 has none',
  },
  {
    name: 'unmet: a pool of a role that is gone, beside one of 2015 that has it',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: chat.int.proseware.com, product: sfb-2019, role: persistent-chat, servers: [{ fqdn: chat01.int.proseware.com }] }]',
    unmet: ['chat.int.proseware.com'],
    says: 'chat.int.proseware.com is a Persistent Chat Server; Skype for Business Server 2019 has none',
  },
  {
    name: 'unmet: an Edge pool as XMPP route of a version without XMPP, beside pools that have it',
    on: 'proseware-two-sites',
    overlay: 'edgePools: [{ fqdn: edgepool01.int.proseware.com, product: sfb-2019, xmppRoute: true }]',
    unmet: ['edgepool01.int.proseware.com'],
    says: 'is the XMPP federation route; Skype for Business Server 2019 has none',
  },
  {
    name: 'unknown: not said',
    on: 'northwind-sfb-2019',
    edits: [{ find: 'persistentChat: false, ', replace: '' }],
    met: ['features.xmpp'],
    unknown: ['features.persistentChat'],
  },
  {
    name: 'empty: users may stay on a pool of 2015',
    on: 'proseware-two-sites',
    overlay: 'features: { xmpp: true }\npools: [{ fqdn: pool02.int.proseware.com, product: sfb-2019 }]',
    skipped: 'still has them all',
  },
  { name: 'empty: Lync Server 2013', on: 'adatum-scaled-edge', skipped: 'still has them all' },
])
