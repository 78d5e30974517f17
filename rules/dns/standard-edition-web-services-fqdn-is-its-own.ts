import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { ruledPools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/standard-edition-web-services-fqdn-is-its-own',
  title: 'The internal web services FQDN of a Standard Edition server is that of the server',
  severity: 'fail',
  why: 'Topology Builder offers no other name there: what is planned under another name does not exist.',
  facts: ['dns-rules'],
  cites: ['C2', 'S6'],
  sections: ['pools'],
  skippedWhen: 'there is no Standard Edition server',
  *check({ environment: { document }, facts }) {
    for (const { pool, at, row } of ruledPools(document, facts, 'standard-edition-web-fqdn')) {
      if (pool.role !== 'standard-edition') continue
      const { fqdn, webServices: { internal = fqdn } = {} } = pool
      const subject = { id: fqdn, at }
      const evidence = () => [stated(row), given(at, `the internal web services FQDN: ${internal}`)]
      if (internal === fqdn) yield met(subject, `the web services of ${fqdn} answer as ${fqdn}`, evidence)
      else
        yield unmet(subject, `${fqdn} is a Standard Edition server, and its web services are called ${internal}`, {
          fix: `leave webServices.internal out, or make it ${fqdn}`,
          evidence,
        })
    }
  },
})
