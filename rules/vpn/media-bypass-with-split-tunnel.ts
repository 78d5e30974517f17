import { described } from '../../src/domain/listed.ts'
import { defineRule, documented, given, met, type RuleContext, unanswered, unknown, unmet } from '../../src/rule.ts'
import { topicRow, vpnsOf } from './shared.ts'
import { MODELS, modelOf } from './shared-model.ts'

export default defineRule({
  id: 'vpn/media-bypass-with-split-tunnel',
  title: 'Where media bypasses the Mediation Server, every VPN is a split tunnel',
  severity: 'warn',
  why: 'Calls of VPN clients to the telephone network go to the gateway through the tunnel, which is not supported.',
  facts: ['vpn-requirements'],
  cites: ['VPN-BYPASS'],
  sections: ['vpn'],
  alsoReads: ['features', 'voice'],
  followsFrom: ['vpn/no-forced-tunnel'],
  skippedWhen: 'no gateway or trunk has media bypass, or it is off',
  *check(context) {
    const { document } = context.environment
    if (vpnsOf(document).length === 0) return
    if (document.voice === undefined && document.features?.enterpriseVoice?.enabled !== false) {
      yield unknown({ id: 'voice', at: [] }, 'whether there is telephony, with media bypass, is not given', {
        settledBy: 'voice',
      })
      return
    }
    const voice = described(document.voice)
    const path = ['voice', 'mediaBypass']
    const peers = [...(voice?.gateways ?? []), ...(voice?.trunks ?? [])]
    if (voice?.mediaBypass === 'none' || !peers.some(({ mediaBypass }) => mediaBypass === true)) return
    if (voice?.mediaBypass === undefined) {
      yield unknown({ id: 'mediaBypass', at: ['voice'] }, 'whether media bypass is on is not given', {
        settledBy: 'voice.mediaBypass',
      })
      return
    }
    const said = given(path, `media bypass: ${voice.mediaBypass}`)
    for (const { vpn, at } of vpnsOf(document)) yield* judge(vpn.name, at, said, context)
  },
})

function* judge(name: string, at: readonly (string | number)[], said: ReturnType<typeof given>, context: RuleContext) {
  const subject = { id: name, at }
  const row = topicRow(context, 'media-bypass')
  const answer = modelOf(name, context)
  if (row === undefined || answer === undefined) return
  if ('status' in answer) {
    yield unanswered(subject, answer)
    return
  }
  const { model, why, settledBy } = answer
  const evidence = () => [documented('vpn-requirements', row, `${name} is a split tunnel: ${row.because}`), said]
  if (model === undefined)
    yield unknown(subject, `whether ${name} is a split tunnel cannot be told: ${why}`, { settledBy, evidence })
  else if (model === 1)
    yield unmet(subject, `media bypass is on, and ${name} is ${MODELS[1]}: ${why}`, {
      fix: `make ${name} a split tunnel, or switch media bypass off for the addresses of its clients`,
      evidence,
    })
  else yield met(subject, `${name} is ${MODELS[model]}: ${why}`, evidence)
}
