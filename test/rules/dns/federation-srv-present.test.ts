import rule from '../../../rules/dns/federation-srv-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside, overlay } from './overlays.ts'

const CONTOSO = 'external/_sipfederationtls._tcp.contoso.com/SRV'
const FABRIKAM = 'external/_sipfederationtls._tcp.fabrikam.com/SRV'

const withoutSecond = outside({ 'fabrikam.com': ['sip A 131.107.155.10'] })

ruleTest(rule, [
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [CONTOSO, FABRIKAM] },
  {
    name: 'one without record',
    on: 'contoso-single-edge',
    overlay: withoutSecond,
    met: [CONTOSO],
    unmet: [FABRIKAM],
    says: '_sipfederationtls._tcp.fabrikam.com has no SRV record in the external view',
  },
  {
    name: 'push notifications need it even where nobody federates',
    on: 'contoso-single-edge',
    overlay: `features: { federation: none }\n${withoutSecond}`,
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'listed partners may still discover the domain',
    on: 'contoso-single-edge',
    overlay: `features: { federation: { mode: partners, partnerDiscovery: true }, mobility: false }\n${withoutSecond}`,
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'nothing said of federation and push, and no record',
    on: 'contoso-single-edge',
    overlay: `features: { federation: ~, mobility: ~ }\n${withoutSecond}`,
    met: [CONTOSO],
    unknown: [FABRIKAM],
    says: 'and whether it needs one is not given',
  },
  {
    name: 'no federation, and nothing said of push',
    on: 'contoso-single-edge',
    overlay: `features: { federation: none, mobility: true }\n${withoutSecond}`,
    edits: [{ find: 'mobility: { push: true }', replace: 'mobility: true' }],
    met: [CONTOSO],
    unknown: [FABRIKAM],
  },
  {
    name: 'neither is wanted',
    on: 'contoso-single-edge',
    overlay: `features: { federation: none, mobility: { push: false } }\n${withoutSecond}`,
    skipped: 'neither discoverable federation nor push notifications are wanted',
  },
  {
    name: 'federation with listed partners, no mobile clients',
    on: 'contoso-single-edge',
    overlay: `features: { federation: { mode: partners, partnerDiscovery: ~ }, mobility: false }\n${withoutSecond}`,
    skipped: 'neither discoverable federation nor push notifications are wanted',
  },
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [CONTOSO, FABRIKAM],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
