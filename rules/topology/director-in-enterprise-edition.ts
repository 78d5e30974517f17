import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { poolsOf, ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/director-in-enterprise-edition',
  title: 'A Director is in a deployment with an Enterprise Edition pool',
  severity: 'warn',
  why: 'The Director belongs to Enterprise Edition: beside Standard Edition servers alone it is not documented as supported.',
  facts: ['pool-rules'],
  cites: ['L-DIR'],
  sections: ['pools'],
  skippedWhen: 'there is no Director, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    const enterprise = document.pools.find(({ role }) => role === 'front-end')
    for (const { pool, at, product } of poolsOf(document)) {
      const row = ruleRow(facts, product, 'director-edition')
      if (pool.role !== 'director' || row === undefined) continue
      const subject = { id: pool.fqdn, at }
      const evidence = () => [
        ...stated(row),
        given(at, enterprise ? enterprise.fqdn : 'no Front End pool is described'),
      ]
      if (enterprise) yield met(subject, `${enterprise.fqdn} is an Enterprise Edition pool`, evidence)
      else
        yield unmet(subject, `${pool.fqdn} is a Director beside Standard Edition servers only`, {
          fix: 'do without the Director, or deploy an Enterprise Edition Front End pool',
          evidence,
        })
    }
  },
})
