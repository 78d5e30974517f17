import rule from '../../../rules/discovery/clients-sign-in-over-vpn.ts'
import { ruleTest } from '../../support/rule-test.ts'

const FIRST = 'vpn/lync-2013/contoso.com'
const SECOND = 'vpn/lync-2013/fabrikam.com'

/** The zone of the second SIP domain for clients of the VPN, with these records only. */
function zone(...records: readonly string[]): string {
  return `dns: { vpn: { zones: { fabrikam.com: { records: [${records.join(', ')}] } } } }`
}

ruleTest(rule, [
  { name: 'met: as outside', on: 'contoso-single-edge', met: [FIRST, SECOND] },
  {
    name: 'met: inside, through the tunnel',
    on: 'contoso-single-edge',
    overlay: 'dns: { vpn: { zones: { contoso.com: internal, contoso.net: internal, fabrikam.com: internal } } }',
    met: [FIRST, SECOND],
  },
  {
    name: 'unmet: the DNS server of the VPN tells no name',
    on: 'contoso-single-edge',
    overlay: zone('meet A 131.107.155.40'),
    met: [FIRST],
    unmet: [SECOND],
    says: 'none of the names it asks for exists in the vpn view',
  },
  {
    name: 'unmet: the record leads to the A/V Edge service',
    on: 'contoso-single-edge',
    overlay: zone('_sip._tls SRV 0 0 443 sip', 'sip A 131.107.155.30'),
    met: [FIRST],
    unmet: [SECOND],
    says: 'it leads to 131.107.155.30: the A/V Edge service, which does not offer this service',
  },
  {
    name: 'unknown: what the VPN resolves is not given',
    on: 'contoso-single-edge',
    overlay: 'dns: { vpn: null }',
    unknown: [FIRST, SECOND],
    says: 'what vpn clients resolve is not given',
  },
  { name: 'skipped: there is no VPN', on: 'newcomer', skipped: 'vpn: none' },
])
