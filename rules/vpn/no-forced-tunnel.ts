import {
  defineRule,
  documented,
  type Judgement,
  met,
  type RuleContext,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { edgeServesClients, topicRow, type VpnAt, vpnsOf } from './shared.ts'
import { MODELS, modelOf } from './shared-model.ts'

export default defineRule({
  id: 'vpn/no-forced-tunnel',
  title: 'No VPN is a forced tunnel without exceptions',
  severity: 'warn',
  why: 'All traffic of all users at home, media too, takes the detour through the corporate network and its concentrators.',
  facts: ['vpn-requirements'],
  cites: ['VPN-MODELS', 'VPN-SPLIT'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'no Edge serves remote users, so that VPN clients have no other way',
  *check(context) {
    const { document } = context.environment
    if (!edgeServesClients(document)) return
    for (const given of vpnsOf(document)) yield* judge(given, context)
  },
})

function* judge({ vpn, at }: VpnAt, context: RuleContext): Iterable<Judgement> {
  const subject = { id: vpn.name, at }
  const row = topicRow(context, 'model')
  const answer = modelOf(vpn.name, context)
  if (row === undefined || answer === undefined) return
  if ('status' in answer) {
    yield unanswered(subject, answer)
    return
  }
  const { model, why, settledBy } = answer
  const evidence = () => [documented('vpn-requirements', row, `not model 1, ${MODELS[1]}: ${row.because}`)]
  if (model === undefined)
    yield unknown(subject, `which model of a VPN ${vpn.name} is cannot be told: ${why}`, { settledBy, evidence })
  else if (model === 1)
    yield unmet(subject, `${vpn.name} is model 1, ${MODELS[1]}: ${why}`, {
      fix: `make it model 2, ${MODELS[2]}, with the public addresses of the Edge among the exceptions, or model 4, ${MODELS[4]}`,
      evidence,
    })
  else yield met(subject, `${vpn.name} is model ${model}, ${MODELS[model]}: ${why}`, evidence)
}
