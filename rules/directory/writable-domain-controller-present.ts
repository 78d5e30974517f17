import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { dependsOnUse, domainsOf, ruleRow, stated, usedIn } from './shared.ts'

export default defineRule({
  id: 'directory/writable-domain-controller-present',
  title: 'Every domain with servers or users of the product has a writable domain controller',
  severity: 'fail',
  why: 'The product writes to the directory: with read-only domain controllers alone neither setup nor enabling users works.',
  facts: ['directory-support'],
  cites: ['L-ADSUP', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'no domain has servers or users of the product',
  *check({ environment, facts }) {
    const row = ruleRow(environment, facts, 'writable-controller')
    if (row === undefined) return
    const settledBy = 'activeDirectory.domains.domainControllers'
    const domains = domainsOf(environment.document)
    if (domains.every(({ domain }) => domain.domainControllers === undefined)) {
      const message = 'the domain controllers are not given'
      yield unknown({ id: 'domains', at: ['activeDirectory'] }, message, { settledBy })
      return
    }
    const isUsed = usedIn(environment)
    for (const { domain, at } of domains) {
      const used = isUsed(domain)
      if (used === false) continue
      const subject = { id: domain.name, at }
      const controllers = domain.domainControllers ?? []
      const writable = controllers.find(({ readOnly }) => !readOnly)
      const evidence = () => [
        ...stated(row),
        ...controllers.map(({ fqdn, readOnly }, index) =>
          given([...at, 'domainControllers', index], `${fqdn}: ${readOnly ? 'read-only' : 'writable'}`),
        ),
      ]
      if (writable) yield met(subject, `${writable.fqdn} is writable`, evidence)
      else if (controllers.length === 0)
        yield unknown(subject, `the domain controllers of ${domain.name} are not given`, { settledBy })
      else if (used === undefined)
        yield dependsOnUse(subject, domain, `every domain controller of ${domain.name} is read-only`)
      else
        yield unmet(subject, `every domain controller of ${domain.name} is read-only`, {
          fix: `add a writable domain controller to ${domain.name}`,
          evidence,
        })
    }
  },
})
