import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { FEDERATION, federationOf, HYBRID, requirementRow, runningHybrid, saidBy } from './shared.ts'

const WORDS = { open: 'open', partners: 'closed', none: 'off' } as const

export default defineRule({
  id: 'federation/open-federation-agrees-with-tenant',
  title: 'A hybrid deployment federates openly on both sides, or closed on both sides',
  severity: 'fail',
  why: 'Partners that reach users on premises do not reach those in the cloud, or the other way round.',
  facts: ['federation-rules'],
  cites: ['HYB-PLAN'],
  sections: [],
  alsoReads: ['features'],
  skippedWhen: 'the deployment is not hybrid',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'same-openness')
    const hybrid = runningHybrid(document)
    if (row === undefined || hybrid === undefined) return
    const subject = { id: 'open federation', at: [...HYBRID, 'federation'] }
    const servers = document.features?.federation?.enabled === false ? 'none' : federationOf(document)?.mode
    const tenant = hybrid.federation
    if (servers === undefined || tenant === undefined) {
      const side = servers === undefined ? 'on premises' : 'in the tenant'
      yield unknown(subject, `the deployment is hybrid, and whether federation is open ${side} is not given`, {
        settledBy: servers === undefined ? 'features.federation' : 'features.hybrid.federation',
        evidence: () => saidBy(row),
      })
      return
    }
    const evidence = () => [
      ...saidBy(row),
      given(FEDERATION, `on premises: ${WORDS[servers]}`),
      given([...HYBRID, 'federation'], `in the tenant: ${WORDS[tenant]}`),
    ]
    if (servers === tenant && servers !== 'none') {
      yield met(subject, `federation is ${WORDS[servers]} on both sides`, evidence)
    } else {
      yield unmet(
        subject,
        `federation is ${WORDS[servers]} on premises, and ${WORDS[tenant]} in the tenant of this hybrid deployment`,
        { fix: 'make federation open on both sides, or closed with the same lists on both sides', evidence },
      )
    }
  },
})
