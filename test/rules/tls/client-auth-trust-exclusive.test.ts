import rule from '../../../rules/tls/client-auth-trust-exclusive.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { WOODGROVE, woodgrove } from './copies.ts'

const on = 'woodgrove-sfb-2015-tls'
const mode = (text: string) => woodgrove(`tls: { clientAuthTrustMode: ${text} }`)

ruleTest(rule, [
  { name: 'met', on, met: [WOODGROVE] },
  { name: 'met: in words', on, overlay: mode('Exclusive CA Trust'), met: [WOODGROVE] },
  { name: 'met: as the registry shows it', on, overlay: mode('"0x00000002"'), met: [WOODGROVE] },
  {
    name: 'unmet',
    on,
    overlay: mode('"0"'),
    unmet: [WOODGROVE],
    says: 'ClientAuthTrustMode is 0 at sfb01.woodgrove.com',
  },
  { name: 'unmet: another mode that has a 2', on, overlay: mode('"12"'), unmet: [WOODGROVE] },
  { name: 'empty', on: 'contoso-single-edge', skipped: 'no server says its Schannel trust mode' },
])
