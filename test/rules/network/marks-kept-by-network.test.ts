import rule from '../../../rules/network/marks-kept-by-network.ts'
import { ruleTest } from '../../support/rule-test.ts'

const TRUST = 'qos/network/trustsDscp'
const trusts = (value: string) => `network: { qos: { network: { trustsDscp: ${value} } } }\n`

ruleTest(rule, [
  { name: 'kept', on: 'proseware-two-sites', met: [TRUST] },
  { name: 'not kept', on: 'proseware-two-sites', overlay: trusts('false'), unmet: [TRUST], says: 'do not keep' },
  { name: 'nobody says', on: 'proseware-two-sites', overlay: trusts('null'), unknown: [TRUST] },
  {
    name: 'marks, and nothing of what the network does with them',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { mediationServer: { audio: { dscp: 46 } } } }\n',
    unknown: [TRUST],
  },
  { name: 'no marks to keep', on: 'contoso-single-edge', overlay: trusts('false'), skipped: 'no DSCP values' },
])
