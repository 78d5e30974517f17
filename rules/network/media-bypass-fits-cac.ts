import { described } from '../../src/domain/listed.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'

const SUBJECT = { id: 'voice/mediaBypass', at: ['voice', 'mediaBypass'] }
const CAC = ['network', 'callAdmissionControl']

export default defineRule({
  id: 'network/media-bypass-fits-cac',
  title: 'With call admission control media bypass goes by site and region',
  severity: 'fail',
  why: 'The servers take only one of the two: with bypass always on, calls over a link that is limited are counted by nobody.',
  facts: ['network-targets'],
  cites: ['NET-BYPASS-CAC', 'NET-BYPASS-S'],
  sections: [],
  alsoReads: ['network', 'voice'],
  skippedWhen: 'call admission control is off, or there is no telephony',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'cac-bypass', document.product)
    const admission = document.network?.callAdmissionControl
    const voice = described(document.voice)
    const bypass = voice?.mediaBypass
    if (row === undefined || voice === undefined || admission === false) return
    const evidence = () => [
      says(row),
      given(SUBJECT.at, `mediaBypass: ${bypass}`),
      given(CAC, `callAdmissionControl: ${admission}`),
    ]
    if (admission === undefined) {
      // Bypass by site and region, and none at all, fit either way.
      if (bypass === 'always') {
        yield unknown(SUBJECT, 'media bypass is always on, and whether call admission control is on is not given', {
          settledBy: 'network.callAdmissionControl',
        })
      }
    } else if (bypass === undefined) {
      yield unknown(SUBJECT, 'call admission control is on, and the mode of media bypass is not given', {
        settledBy: 'voice.mediaBypass',
      })
    } else {
      yield bypass === 'always'
        ? unmet(SUBJECT, 'media bypass is always on, and so is call admission control', {
            fix: 'let media bypass use site and region information (Set-CsNetworkConfiguration), with a policy on every link that is limited',
            evidence,
          })
        : met(SUBJECT, `media bypass: ${bypass}, with call admission control`, evidence)
    }
  },
})
