import { defineRule } from '../../src/rule.ts'
import { FEDERATION, federationOf, hasEdge, requirementRow } from './shared.ts'
import { judgeSetting } from './shared-settings.ts'

export default defineRule({
  id: 'federation/partner-discovery-as-described',
  title: 'Partner discovery is on where federation is open, and off where only listed partners may federate',
  severity: 'fail',
  why: 'Without it open federation reaches nobody who is not listed; with it a closed federation is open to everybody.',
  facts: ['federation-rules'],
  cites: ['PS-EDGE'],
  sections: ['edgePools'],
  alsoReads: ['accessEdgeConfiguration', 'features'],
  skippedWhen: 'no partner federates, or whether federation is open is not given',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'partner-discovery')
    const mode = federationOf(document)?.mode
    if (row === undefined || mode === undefined || !hasEdge(document)) return
    const open = mode === 'open'
    const text = open ? 'federation is open' : 'only listed partners may federate'
    const command = `-UseDnsSrvRouting -EnablePartnerDiscovery ${open ? '$True' : '$False'}`
    const setting = { key: 'partnerDiscovery', name: 'EnablePartnerDiscovery', row, wanted: open, command } as const
    yield judgeSetting(document, setting, [{ at: [...FEDERATION, 'mode'], text }])
  },
})
