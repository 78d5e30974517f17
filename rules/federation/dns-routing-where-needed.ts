import { defineRule } from '../../src/rule.ts'
import { FEDERATION, federationOf, HYBRID, hasEdge, requirementRow, runningHybrid, wishes } from './shared.ts'
import { judgeSetting } from './shared-settings.ts'

export default defineRule({
  id: 'federation/dns-routing-where-needed',
  title: 'The Access Edge finds partners through DNS where federation is open, or a hosting provider is used',
  severity: 'fail',
  why: 'All traffic takes the default route: partners are not discovered, and no hosting provider is reached.',
  facts: ['federation-rules'],
  cites: ['PS-EDGE', 'PS-PROVIDER'],
  sections: ['edgePools'],
  alsoReads: ['accessEdgeConfiguration', 'features'],
  skippedWhen: 'federation is not open, and no hosting provider is used',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'dns-routing')
    if (row === undefined || !hasEdge(document)) return
    const federation = federationOf(document)
    const providers = federation?.hostingProviders ?? []
    const wanted = wishes([
      [federation?.mode === 'open', [...FEDERATION, 'mode'], 'federation is open'],
      [providers.length > 0, [...FEDERATION, 'hostingProviders'], 'a hosting provider is used'],
      [runningHybrid(document) !== undefined, HYBRID, 'the deployment is hybrid'],
    ])
    if (wanted.length === 0) return
    const setting = { key: 'routing', name: 'routing', row, wanted: 'dns-srv' } as const
    yield judgeSetting(document, { ...setting, command: '-UseDnsSrvRouting -EnablePartnerDiscovery …' }, wanted)
  },
})
