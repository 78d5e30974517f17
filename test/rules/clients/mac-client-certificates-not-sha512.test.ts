import rule from '../../../rules/clients/mac-client-certificates-not-sha512.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'northwind-sfb-2019'
const MAC = 'clients: [{ client: SfB Mac }]'

function signed(signature: string): string {
  return `${MAC}\ncertificates: [{ id: pool01, signature: ${signature} }]`
}

ruleTest(rule, [
  { name: 'met', on, overlay: MAC, met: ['pool01'] },
  { name: 'met: a shorter hash of the family', on, overlay: signed('sha384WithRSAEncryption'), met: ['pool01'] },
  {
    name: 'unmet',
    on,
    overlay: signed('sha512WithRSAEncryption'),
    unmet: ['pool01'],
    says: 'which Skype for Business on Mac does not take',
  },
  { name: 'unknown: the signature is not given', on, overlay: signed('null'), unknown: ['pool01'] },
  {
    name: 'empty: a certificate that the client never meets',
    on,
    overlay: `${MAC}
certificates: [{ id: pool01, signature: sha512WithRSAEncryption, assignedTo: { pool01.northwind.com: null, fe01.northwind.com: OAuthTokenIssuer } }]`,
    skipped: 'Skype for Business on Mac is not used, or no certificate is assigned where it connects',
  },
  { name: 'empty: no such client', on, skipped: 'Skype for Business on Mac is not used' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
  {
    name: 'unknown: no certificate is described',
    on,
    overlay: `${MAC}
certificates: null`,
    unknown: ['certificates'],
  },
])
