import { defineRule } from '../../src/rule.ts'
import { requirementRow, runningHybrid } from './shared.ts'
import { judgeLists } from './shared-lists.ts'

export default defineRule({
  id: 'federation/allowed-domains-agree-with-tenant',
  title: 'A hybrid deployment has the same list of allowed domains on premises and in the tenant',
  severity: 'fail',
  why: 'Whom a user can reach depends on where the user is homed, and changes when the user is moved.',
  facts: ['federation-rules'],
  cites: ['HYB-PLAN'],
  sections: [],
  alsoReads: ['features'],
  skippedWhen: 'the deployment is not hybrid, or there is no federation on premises',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'same-allowed-domains')
    const hybrid = runningHybrid(document)
    // Without federation there are no lists; that it is off is told by another rule.
    if (row && hybrid && document.features?.federation?.enabled !== false)
      yield judgeLists(document, hybrid, { key: 'allowedDomains', name: 'allowed domains', row })
  },
})
