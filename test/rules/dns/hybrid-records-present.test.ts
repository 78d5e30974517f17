import rule from '../../../rules/dns/hybrid-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay } from './overlays.ts'

const WEBCON = 'internal/webcon.contoso.com/A'
const FEDERATION = [
  'external/_sipfederationtls._tcp.contoso.com/SRV',
  'external/_sipfederationtls._tcp.fabrikam.com/SRV',
]
const HYBRID = 'features: { hybrid: true }\n'
/** Nothing but the tenant asks for the external records. */
const ALONE = 'features: { hybrid: true, federation: none, mobility: { push: false } }\n'

ruleTest(rule, [
  { name: 'the inside resolves the Web Conferencing Edge', on: 'contoso-single-edge', overlay: HYBRID, met: [WEBCON] },
  {
    name: 'split-brain DNS without it',
    on: 'contoso-single-edge',
    overlay: `${HYBRID}${inside({ 'contoso.com': ['meet A 192.168.10.20'] })}`,
    unmet: [WEBCON],
    says: 'webcon.contoso.com has no A or AAAA record in the internal view',
  },
  {
    name: 'the federation record of every SIP domain, where nothing else asks for it',
    on: 'contoso-single-edge',
    overlay: `${ALONE}${outside({ 'fabrikam.com': ['sip A 131.107.155.10'] })}`,
    met: [FEDERATION[0] ?? '', WEBCON],
    unmet: [FEDERATION[1] ?? ''],
  },
  {
    name: 'the internal view is not given',
    on: 'contoso-single-edge',
    overlay: `${HYBRID}${overlay({ dns: { internal: null } })}`,
    unknown: [WEBCON],
  },
  { name: 'no hybrid deployment', on: 'contoso-single-edge', skipped: 'no hybrid deployment' },
  { name: 'no Edge', on: 'newcomer', overlay: HYBRID, skipped: 'edgePools: none' },
])
