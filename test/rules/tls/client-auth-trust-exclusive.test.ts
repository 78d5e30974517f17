import rule from '../../../rules/tls/client-auth-trust-exclusive.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { TREY, trey } from './copies.ts'

const on = 'treyresearch-tls-1-2'
const mode = (text: string) => trey(`tls: { clientAuthTrustMode: ${text} }`)

ruleTest(rule, [
  { name: 'met', on, met: [TREY] },
  { name: 'met: in words', on, overlay: mode('Exclusive CA Trust'), met: [TREY] },
  { name: 'met: as the registry shows it', on, overlay: mode('"0x00000002"'), met: [TREY] },
  {
    name: 'unmet',
    on,
    overlay: mode('"0"'),
    unmet: [TREY],
    says: 'ClientAuthTrustMode is 0 at sfb01.treyresearch.net',
  },
  { name: 'unmet: another mode that has a 2', on, overlay: mode('"12"'), unmet: [TREY] },
  { name: 'empty', on: 'contoso-single-edge', skipped: 'no server says its Schannel trust mode' },
])
