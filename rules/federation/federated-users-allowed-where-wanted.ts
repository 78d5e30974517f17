import { defineRule } from '../../src/rule.ts'
import { FEDERATION, federationOf, HYBRID, hasEdge, requirementRow, runningHybrid, wishes } from './shared.ts'
import { judgeSetting } from './shared-settings.ts'

export default defineRule({
  id: 'federation/federated-users-allowed-where-wanted',
  title: 'The Access Edge allows federation where a feature rests on it',
  severity: 'fail',
  why: 'It is off by default: no partner is reached, no push notification leaves, and a hybrid deployment is cut off from its tenant.',
  facts: ['federation-rules'],
  cites: ['PS-EDGE', 'HYB-CONF', 'OWA-HYB'],
  sections: ['edgePools'],
  alsoReads: ['accessEdgeConfiguration', 'features'],
  skippedWhen: 'no feature that is wanted rests on federation',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'federated-users')
    if (row === undefined || !hasEdge(document)) return
    const { publicIm, mobility, exchangeUm } = document.features ?? {}
    const hosted = exchangeUm?.enabled && exchangeUm.mode !== 'on-premises'
    const wanted = wishes([
      [federationOf(document) !== undefined, FEDERATION, 'partners federate'],
      [publicIm?.enabled, ['features', 'publicIm'], 'users talk to public services'],
      [mobility?.push, ['features', 'mobility', 'push'], 'mobile clients get push notifications'],
      [hosted, ['features', 'exchangeUm'], 'voice mail is in the cloud'],
      [runningHybrid(document) !== undefined, HYBRID, 'the deployment is hybrid'],
    ])
    if (wanted.length === 0) return
    const setting = { key: 'allowFederatedUsers', name: 'AllowFederatedUsers', row, wanted: true } as const
    yield judgeSetting(document, { ...setting, command: '-AllowFederatedUsers $True' }, wanted)
  },
})
