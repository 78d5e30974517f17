import rule from '../../../rules/discovery/clients-sign-in-outside.ts'
import { ruleTest } from '../../support/rule-test.ts'

const FIRST = 'external/lync-2013/contoso.com'
const SECOND = 'external/lync-2013/fabrikam.com'

/** The zone of the second SIP domain outside, with these records only. */
function zone(...records: readonly string[]): string {
  return `dns: { external: { zones: { fabrikam.com: { records: [${records.join(', ')}] } } } }`
}

ruleTest(rule, [
  { name: 'met: the reference environment', on: 'contoso-single-edge', met: [FIRST, SECOND] },
  {
    name: 'met: by the SRV record alone',
    on: 'contoso-single-edge',
    overlay: zone('_sip._tls SRV 0 0 443 sip', 'sip A 131.107.155.10'),
    met: [FIRST, SECOND],
  },
  {
    name: 'met: by the last fallback',
    on: 'contoso-single-edge',
    overlay: `${zone('sipexternal A 131.107.155.10')}
certificates: [{ id: edge-external, file: null, roots: null, subject: sip.contoso.com, sans: [sip.contoso.com, sipexternal.fabrikam.com] }]`,
    met: [FIRST, SECOND],
  },
  {
    name: 'unmet: the record leads to a host of another domain',
    on: 'contoso-single-edge',
    overlay: zone('_sip._tls SRV 0 0 443 sip.contoso.com.'),
    met: [FIRST],
    unmet: [SECOND],
    says: '_sip._tls.fabrikam.com: it leads to sip.contoso.com, which is not in fabrikam.com',
  },
  {
    name: 'unmet: only names for the inside, which lead inside',
    on: 'contoso-single-edge',
    overlay: zone(
      'lyncdiscoverinternal A 192.168.10.20',
      '_sipinternaltls._tcp SRV 0 0 5061 sip',
      'sip A 192.168.10.11',
    ),
    met: [FIRST],
    unmet: [SECOND],
    says: 'a server inside that clients outside wait for and do not reach',
  },
  {
    name: 'unmet: the Access Edge shows a wildcard',
    on: 'contoso-single-edge',
    overlay:
      'certificates: [{ id: edge-external, file: null, roots: null, subject: sip.contoso.com, sans: [sip.contoso.com, "*.fabrikam.com"] }]\n' +
      zone('_sip._tls SRV 0 0 443 sip', 'sip A 131.107.155.10'),
    met: [FIRST],
    unmet: [SECOND],
    says: 'lsedge.contoso.net shows the certificate edge-external, which holds only *.fabrikam.com for sip.fabrikam.com',
  },
  {
    name: 'unknown: a name that is delegated elsewhere',
    on: 'contoso-single-edge',
    overlay: zone('lyncdiscover NS ns1.contoso.com.'),
    met: [FIRST],
    unknown: [SECOND],
    says: 'is delegated elsewhere',
  },
  { name: 'unknown: no Edge is given', on: 'contoso-single-edge', overlay: 'edgePools: null', notGiven: 'edgePools' },
  { name: 'skipped: there is no Edge', on: 'newcomer', skipped: 'edgePools: none' },
  {
    name: 'skipped: nobody signs in from outside',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false }',
    skipped: 'no client is used from outside',
  },
])
