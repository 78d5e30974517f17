import rule from '../../../rules/dns/exchange-um-srv-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside } from './overlays.ts'

const INSIDE = [
  'internal/_sip._tls.contoso.com/SRV',
  'internal/_sip._tls.fabrikam.com/SRV',
  'internal/_sipfederationtls._tcp.contoso.com/SRV',
  'internal/_sipfederationtls._tcp.fabrikam.com/SRV',
]
const OUTSIDE = 'external/_sipfederationtls._tcp.contoso.com/SRV'
const ONLINE = 'features: { exchangeUm: online }\n'
const RECORDS = ['_sip._tls SRV 0 0 443 sipexternal', '_sipfederationtls._tcp SRV 0 0 5061 sipexternal']
/** Nothing but voice mail asks for the external record. */
const ALONE = 'features: { exchangeUm: online, federation: none, mobility: { push: false } }\n'

ruleTest(rule, [
  {
    name: 'the records inside',
    on: 'contoso-single-edge',
    overlay: `${ONLINE}${inside({ 'contoso.com': RECORDS, 'fabrikam.com': RECORDS })}`,
    met: INSIDE,
  },
  {
    name: 'none inside',
    on: 'contoso-single-edge',
    overlay: ONLINE,
    unmet: INSIDE,
    says: '_sip._tls.contoso.com has no SRV record in the internal view',
  },
  {
    name: 'the external record, where nothing else asks for it: in the domain of the Access Edge',
    on: 'contoso-single-edge',
    overlay: `${ALONE}${outside({ 'contoso.com': ['sip A 131.107.155.10'] })}`,
    unmet: [OUTSIDE, ...INSIDE],
  },
  {
    name: 'without a shared address space nothing is asked inside',
    on: 'contoso-single-edge',
    overlay:
      'features: { exchangeUm: { mode: online, sharedAddressSpace: false }, federation: none, mobility: { push: false } }\n',
    met: [OUTSIDE],
  },
  {
    name: 'where voice mail is, is not given',
    on: 'contoso-single-edge',
    edits: [{ find: 'exchange: none\n', replace: '' }],
    unknown: INSIDE,
    says: 'and whether it needs one is not given',
  },
  {
    name: 'voice mail is on premises',
    on: 'contoso-single-edge',
    overlay: 'features: { exchangeUm: on-premises }\n',
    skipped: 'not at Exchange Online',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
