import rule from '../../../rules/vpn/external-names-resolve-for-vpn-clients.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ZONE = 'zones/vpn-fabrikam.com.zone'
const SECOND = [
  'vpn/_sip._tls.fabrikam.com/SRV',
  'vpn/lyncdiscover.fabrikam.com/A',
  'vpn/meet.fabrikam.com/A',
  'vpn/sip.fabrikam.com/A',
]
const FIRST = [
  'vpn/_sip._tls.contoso.com/SRV',
  'vpn/av.contoso.com/A',
  'vpn/dialin.contoso.com/A',
  'vpn/lyncdiscover.contoso.com/A',
  'vpn/meet.contoso.com/A',
  'vpn/sip.contoso.com/A',
  'vpn/webcon.contoso.com/A',
  'vpn/webext.contoso.com/A',
]
const ALL = [...FIRST, ...SECOND].sort()
const without = (name: string) => ALL.filter((id) => id !== name)

ruleTest(rule, [
  { name: 'a zone of their own, as outside', on: 'contoso-single-edge', met: ALL },
  {
    name: 'the same zones as outside',
    on: 'contoso-single-edge',
    overlay: 'dns: { vpn: { zones: { contoso.com: external, fabrikam.com: external } } }\n',
    met: ALL,
  },
  {
    name: 'a record is missing',
    on: 'contoso-single-edge',
    edits: [{ file: ZONE, find: '_sip._tls               IN SRV 0 0 443 sip\n', replace: '' }],
    met: without('vpn/_sip._tls.fabrikam.com/SRV'),
    unmet: ['vpn/_sip._tls.fabrikam.com/SRV'],
    says: '_sip._tls.fabrikam.com does not resolve for clients of the VPN',
  },
  {
    name: 'a name leads inside',
    on: 'contoso-single-edge',
    edits: [{ file: ZONE, find: 'meet                    IN A   131.107.155.40', replace: 'meet IN A 192.168.10.20' }],
    met: without('vpn/meet.fabrikam.com/A'),
    unmet: ['vpn/meet.fabrikam.com/A'],
    says: 'meet.fabrikam.com leads clients of the VPN to 192.168.10.20',
  },
  {
    name: 'a zone is not given',
    on: 'contoso-single-edge',
    overlay: 'dns: { vpn: { zones: { fabrikam.com: ~ } } }\n',
    met: FIRST,
    unknown: SECOND,
  },
  { name: 'the view is not given', on: 'contoso-single-edge', overlay: 'dns: { vpn: ~ }\n', unknown: ALL },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
