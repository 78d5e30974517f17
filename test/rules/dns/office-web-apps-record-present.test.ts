import rule from '../../../rules/dns/office-web-apps-record-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay, view } from './overlays.ts'

const INSIDE = 'internal/owas.contoso.net/A'
const OUTSIDE = 'external/owas.contoso.com/A'

ruleTest(rule, [
  { name: 'inside and outside', on: 'contoso-single-edge', met: [OUTSIDE, INSIDE] },
  {
    name: 'no record outside',
    on: 'contoso-single-edge',
    overlay: outside({ 'contoso.com': ['meet A 131.107.155.40'] }),
    met: [INSIDE],
    unmet: [OUTSIDE],
    says: 'owas.contoso.com has no A or AAAA record in the external view',
  },
  {
    name: 'without a reverse proxy the inside is enough',
    on: 'newcomer',
    overlay: overlay({
      officeWebApps: [{ fqdn: 'owas.contoso.net' }],
      dns: { internal: view({ 'contoso.net': ['lync01 A 192.168.10.90', 'owas A 192.168.10.50'] }) },
    }),
    met: [INSIDE],
  },
  {
    name: 'without an external name the internal one is used outside',
    on: 'newcomer',
    overlay: overlay({
      reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
      officeWebApps: [{ fqdn: 'owas.contoso.com' }],
      dns: {
        internal: view({ 'contoso.com': ['owas A 192.168.10.50'] }),
        external: view({ 'contoso.com': ['owas A 131.107.155.40'] }),
      },
    }),
    met: [OUTSIDE, 'internal/owas.contoso.com/A'],
  },
  {
    name: 'nobody tells whether there is a reverse proxy, and there is no record outside',
    on: 'contoso-single-edge',
    overlay: `reverseProxies: ~\n${outside({ 'contoso.com': [] })}`,
    met: [INSIDE],
    unknown: [OUTSIDE],
  },
  {
    name: 'no zone holds the internal name',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': null }),
    met: [OUTSIDE],
    unknown: [INSIDE],
  },
  { name: 'there is no farm', on: 'newcomer', skipped: 'officeWebApps: none' },
  {
    name: 'whether there is one is not given',
    on: 'newcomer',
    overlay: 'officeWebApps: ~\n',
    notGiven: 'officeWebApps',
  },
])
