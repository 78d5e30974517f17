import rule from '../../../rules/network/media-bypass-fits-cac.ts'
import { ruleTest } from '../../support/rule-test.ts'

const both = (cac: string, bypass: string) =>
  `network: { callAdmissionControl: ${cac} }\nvoice: { mediaBypass: ${bypass} }\n`
const SUBJECT = ['voice/mediaBypass']

ruleTest(rule, [
  { name: 'by site and region', on: 'proseware-two-sites', overlay: both('true', 'site-and-region'), met: SUBJECT },
  { name: 'no bypass', on: 'proseware-two-sites', overlay: both('true', 'none'), met: SUBJECT },
  { name: 'always', on: 'proseware-two-sites', overlay: both('true', 'always'), unmet: SUBJECT },
  {
    name: 'always, and nobody says of admission control',
    on: 'proseware-two-sites',
    overlay: both('null', 'always'),
    unknown: SUBJECT,
  },
  { name: 'a mode that is not given', on: 'proseware-two-sites', overlay: both('true', 'null'), unknown: SUBJECT },
  {
    name: 'always without admission control',
    on: 'proseware-two-sites',
    overlay: both('false', 'always'),
    skipped: 'call admission control is off',
  },
  {
    name: 'no telephony',
    on: 'proseware-two-sites',
    overlay: 'network: { callAdmissionControl: true }\nvoice: none\n',
    skipped: 'no telephony',
  },
])
