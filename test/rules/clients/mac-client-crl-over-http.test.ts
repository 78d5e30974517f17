import rule from '../../../rules/clients/mac-client-crl-over-http.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'northwind-sfb-2019'
const MAC = 'clients: [{ client: SfB Mac }]'

function points(list: string): string {
  return `${MAC}\ncertificates: [{ id: pool01, crlDistributionPoints: ${list} }]`
}

ruleTest(rule, [
  { name: 'met', on, overlay: MAC, met: ['pool01'] },
  {
    name: 'met: HTTP beside LDAP',
    on,
    overlay: points("['ldap:///CN=ca1', 'http://pki.northwind.com/ca1.crl']"),
    met: ['pool01'],
  },
  {
    name: 'unmet: LDAP alone',
    on,
    overlay: points("['ldap:///CN=ca1']"),
    unmet: ['pool01'],
    says: 'that Skype for Business on Mac can read: ldap',
  },
  { name: 'unmet: none at all', on, overlay: points('[]'), unmet: ['pool01'], says: 'can read: none' },
  { name: 'unknown: not given', on, overlay: points('null'), unknown: ['pool01'] },
  { name: 'empty: no such client', on, skipped: 'Skype for Business on Mac is not used' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
