import rule from '../../../rules/clients/mac-client-discovery-names-apart.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'
const MAC = 'clients: [{ client: SfB Mac }]'

function zone(records: string): string {
  return `${MAC}\ndns: { internal: { zones: { contoso.com: { records: [${records}] } } } }`
}

ruleTest(rule, [
  { name: 'met', on, overlay: MAC, met: ['internal/contoso.com'] },
  { name: 'met: neither', on, overlay: zone('sip A 192.168.10.90'), met: ['internal/contoso.com'] },
  {
    name: 'unmet: both, even where the one leads to the outside',
    on,
    overlay: zone('lyncdiscoverinternal A 192.168.10.90, lyncdiscover A 131.107.155.40'),
    unmet: ['internal/contoso.com'],
    says: 'lyncdiscoverinternal.contoso.com and lyncdiscover.contoso.com both resolve inside',
  },
  {
    name: 'unmet: as aliases',
    on,
    overlay: zone('lyncdiscoverinternal CNAME sip, lyncdiscover CNAME sip, sip A 192.168.10.90'),
    unmet: ['internal/contoso.com'],
  },
  {
    name: 'unknown: the zone is not given',
    on,
    overlay: `${MAC}\nsipDomains: [contoso.org]`,
    unknown: ['internal/contoso.org'],
  },
  { name: 'unknown: no DNS is described', on, overlay: `${MAC}\ndns: null`, unknown: ['internal/contoso.com'] },
  {
    name: 'empty: no such client, and no DNS',
    on,
    overlay: 'dns: null',
    skipped: 'Skype for Business on Mac is not used',
  },
  { name: 'empty: no such client', on, skipped: 'Skype for Business on Mac is not used' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
