import rule from '../../../rules/discovery/first-answer-leads-to-the-server.ts'
import { ruleTest } from '../../support/rule-test.ts'

const DESKTOP = 'internal/lync-2013/contoso.com'

/** The zone of the SIP domain inside, with these records only. */
function zone(...records: readonly string[]): string {
  return `dns: { internal: { zones: { contoso.com: { records: [${records.join(', ')}] } } } }`
}

ruleTest(rule, [
  { name: 'met: Autodiscover answers', on: 'newcomer', met: [DESKTOP] },
  {
    name: 'met: names that do not exist mislead nobody',
    on: 'newcomer',
    overlay: zone('sip A 192.168.10.90'),
    met: [DESKTOP],
  },
  {
    name: 'unmet: Autodiscover leads to nobody',
    on: 'newcomer',
    overlay: zone('lyncdiscoverinternal A 192.168.10.91', 'sip A 192.168.10.90'),
    unmet: [DESKTOP],
    says: 'lyncdiscoverinternal.contoso.com: it leads to 192.168.10.91: no server of this description',
  },
  {
    name: 'unmet: the alias of Autodiscover leads nowhere',
    on: 'newcomer',
    overlay: zone('lyncdiscoverinternal CNAME web', 'sip A 192.168.10.90'),
    unmet: [DESKTOP],
    says: 'is an alias of web.contoso.com, which does not resolve in the internal view',
  },
  {
    name: 'unmet: of two SRV records the preferred one leads to another domain',
    on: 'newcomer',
    overlay: zone(
      '_sipinternaltls._tcp SRV 10 0 5061 sip',
      '_sipinternaltls._tcp SRV 0 0 5061 lync01.contoso.net.',
      'sip A 192.168.10.90',
    ),
    unmet: [DESKTOP],
    says: 'it leads to lync01.contoso.net, which is not in contoso.com',
  },
  {
    name: 'unmet: the host also leads to an address where nobody signs in',
    on: 'newcomer',
    overlay: zone('sip A 192.168.10.90', 'sip A 192.168.10.91'),
    unmet: [DESKTOP],
    says: 'sip.contoso.com also leads to 192.168.10.91',
  },
  {
    name: 'skipped: where clients end up is not known',
    on: 'newcomer',
    overlay: 'certificates: null',
    skipped: 'no client is known to sign in',
  },
  {
    name: 'skipped: clients do not sign in',
    on: 'newcomer',
    overlay: zone('meet A 192.168.10.90'),
    skipped: 'no client is known to sign in',
  },
  { name: 'unknown: no DNS is given', on: 'newcomer', overlay: 'dns: null', notGiven: 'dns' },
])
