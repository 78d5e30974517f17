import rule from '../../../rules/discovery/clients-sign-in-inside.ts'
import { ruleTest } from '../../support/rule-test.ts'

const DESKTOP = 'internal/lync-2013/contoso.com'

/** The zone of the SIP domain inside, with these records only. */
function zone(...records: readonly string[]): string {
  return `dns: { internal: { zones: { contoso.com: { records: [${records.join(', ')}] } } } }`
}

ruleTest(rule, [
  {
    name: 'met: by Autodiscover',
    on: 'newcomer',
    overlay: zone('lyncdiscoverinternal A 192.168.10.90'),
    met: [DESKTOP],
  },
  { name: 'met: by the last name but one', on: 'newcomer', overlay: zone('sip A 192.168.10.90'), met: [DESKTOP] },
  {
    name: 'met: for every listed client, each with its own order',
    on: 'contoso-single-edge',
    overlay:
      'clients: [{ client: Lync 2010 }, { client: Skype for Business 2016 }, { client: Lync Windows Store app }]',
    met: [
      'internal/lync-2010/contoso.com',
      'internal/lync-2010/fabrikam.com',
      'internal/lync-windows-store/contoso.com',
      'internal/lync-windows-store/fabrikam.com',
      'internal/skype-for-business/contoso.com',
      'internal/skype-for-business/fabrikam.com',
    ],
  },
  {
    name: 'unmet: none of the names exists',
    on: 'newcomer',
    overlay: zone('meet A 192.168.10.90'),
    unmet: [DESKTOP],
    says: 'none of the names it asks for exists in the internal view: lyncdiscoverinternal.contoso.com, ',
  },
  {
    name: 'unmet: the certificate lacks the name',
    on: 'newcomer',
    overlay: zone('_sipinternaltls._tcp SRV 0 0 5061 pool', 'pool A 192.168.10.90'),
    unmet: [DESKTOP],
    says: 'lync01.contoso.net shows the certificate se, which does not hold pool.contoso.com',
  },
  {
    name: 'unmet: the Store app goes no further than Autodiscover',
    on: 'newcomer',
    overlay: `clients: [{ client: Lync Windows Store app }]\n${zone('sip A 192.168.10.90')}`,
    unmet: ['internal/lync-windows-store/contoso.com'],
    says: 'lyncdiscoverinternal.contoso.com, lyncdiscover.contoso.com',
  },
  {
    name: 'warns only of a phone, whose order is not documented as a whole',
    on: 'newcomer',
    overlay: `clients: [{ client: Lync Phone Edition }]\nnetwork: { dhcp: [{ subnets: [192.168.10.0/24] }] }\n${zone('meet A 192.168.10.90')}`,
    unmet: ['internal/lync-phone-edition/contoso.com'],
    level: 'warn',
  },
  {
    name: 'unknown: a phone that DHCP may help',
    on: 'newcomer',
    overlay: `clients: [{ client: Lync Phone Edition }]\n${zone('meet A 192.168.10.90')}`,
    unknown: ['internal/lync-phone-edition/contoso.com'],
    says: 'what DHCP hands out to phones is not given',
  },
  {
    name: 'unknown: which certificate is shown is not given',
    on: 'newcomer',
    overlay: 'certificates: null',
    unknown: [DESKTOP],
    says: 'which certificate is shown is not given',
  },
  { name: 'unknown: no DNS is given', on: 'newcomer', overlay: 'dns: null', notGiven: 'dns' },
  {
    name: 'skipped: servers are set by group policy',
    on: 'newcomer',
    overlay: 'features: { signIn: group-policy }',
    skipped: 'no client is used that looks for its server by DNS',
  },
  {
    name: 'skipped: a client whose order no page gives',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync for Mac 2011 }]',
    skipped: 'in a documented order',
  },
])
