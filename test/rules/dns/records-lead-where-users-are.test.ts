import rule from '../../../rules/dns/records-lead-where-users-are.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'on premises',
    on: 'contoso-single-edge',
    met: [
      'external/_sip._tls.contoso.com/SRV',
      'external/_sip._tls.fabrikam.com/SRV',
      'external/_sipfederationtls._tcp.contoso.com/SRV',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV',
      'external/lyncdiscover.contoso.com/A',
      'external/lyncdiscover.fabrikam.com/A',
      'external/sip.contoso.com/A',
      'external/sip.fabrikam.com/A',
    ],
  },
  {
    name: 'hybrid, an alias leads online',
    on: 'contoso-single-edge',
    overlay: `features: { hybrid: { sharedSipAddressSpace: true } }
dns: { external: { zones: {"contoso.com":{"records":[]},"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webdir.online.lync.com."]}} } }
`,
    met: [
      'external/_sip._tls.fabrikam.com/SRV',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV',
      'external/sip.fabrikam.com/A',
    ],
    unmet: ['external/lyncdiscover.fabrikam.com/A'],
    says: 'lyncdiscover.fabrikam.com leads to Microsoft 365, and users are on premises',
  },
  {
    name: 'no hybrid, the SRV records lead online',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"contoso.com":{"records":[]},"fabrikam.com":{"records":["_sip._tls SRV 100 1 443 sipdir.online.lync.com.","_sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com."]}} } }\n',
    unmet: ['external/_sip._tls.fabrikam.com/SRV', 'external/_sipfederationtls._tcp.fabrikam.com/SRV'],
  },
  {
    name: 'all users have moved, one SIP domain has not',
    on: 'contoso-single-edge',
    overlay: `features: { hybrid: { allUsersOnline: true } }
dns: { external: { zones: {"contoso.com":{"records":["lyncdiscover CNAME webdir.online.lync.com.","sip CNAME sipdir.online.lync.com.","_sip._tls SRV 100 1 443 sipdir.online.lync.com.","_sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com."]},"fabrikam.com":{"records":["sip A 131.107.155.10"]}} } }
`,
    met: [
      'external/_sip._tls.contoso.com/SRV',
      'external/_sipfederationtls._tcp.contoso.com/SRV',
      'external/lyncdiscover.contoso.com/A',
      'external/sip.contoso.com/A',
    ],
    unmet: ['external/sip.fabrikam.com/A'],
    says: 'sip.fabrikam.com leads on premises, and no user is there any more',
  },
  { name: 'nothing outside', on: 'newcomer', skipped: 'none of the external records was found' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
