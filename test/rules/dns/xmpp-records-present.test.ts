import rule from '../../../rules/dns/xmpp-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside, overlay } from './overlays.ts'

const CONTOSO = 'external/_xmpp-server._tcp.contoso.com/SRV'
const HOST = 'external/xmpp.contoso.com/A'
const FABRIKAM = 'external/_xmpp-server._tcp.fabrikam.com/SRV'

ruleTest(rule, [
  { name: 'only the domains with XMPP contacts', on: 'contoso-single-edge', met: [CONTOSO, HOST] },
  {
    name: 'all SIP domains where none is named',
    on: 'contoso-single-edge',
    edits: [{ find: 'xmpp: { domains: [contoso.com] }', replace: 'xmpp: true' }],
    met: [CONTOSO, HOST],
    unmet: [FABRIKAM],
    says: '_xmpp-server._tcp.fabrikam.com has no SRV record in the external view',
  },
  {
    name: 'a domain named in upper case',
    on: 'contoso-single-edge',
    edits: [{ find: 'xmpp: { domains: [contoso.com] }', replace: 'xmpp: { domains: [FABRIKAM.com] }' }],
    met: [HOST],
    unmet: [FABRIKAM],
  },
  {
    name: 'the host is missing',
    on: 'contoso-single-edge',
    overlay: outside({ 'contoso.com': ['_xmpp-server._tcp SRV 0 0 5269 sip', 'sip A 131.107.155.10'] }),
    met: [CONTOSO],
    unmet: [HOST],
  },
  {
    name: 'whether XMPP is wanted is not given, and there is no record',
    on: 'contoso-single-edge',
    overlay: 'features: { xmpp: ~ }\n',
    met: [CONTOSO, HOST],
    unknown: [FABRIKAM],
    says: 'and whether it needs one is not given',
  },
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [CONTOSO, HOST],
  },
  {
    name: 'XMPP is not wanted',
    on: 'contoso-single-edge',
    overlay: 'features: { xmpp: false }\n',
    skipped: 'not wanted',
  },
  {
    name: 'Skype for Business Server 2015 still has it',
    on: 'contoso-single-edge',
    overlay: `product: sfb-2015\n${outside({ 'contoso.com': [] })}`,
    unmet: [CONTOSO, HOST],
  },
  {
    name: 'Skype for Business Server 2019 has no XMPP gateway',
    on: 'contoso-single-edge',
    overlay: `product: sfb-2019\n${outside({ 'contoso.com': [] })}`,
    skipped: 'the product version has none',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
