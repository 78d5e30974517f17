import { defineRule, unknown } from '../../src/rule.ts'
import { domainsOf, usedIn } from './shared.ts'
import { judgeLevels } from './shared-levels.ts'

export default defineRule({
  id: 'directory/domain-functional-level-supported',
  title: 'Every domain with servers or users is at a functional level that the product supports',
  severity: 'fail',
  why: 'Preparing the domain for the product stops, or is not supported, at another level.',
  facts: ['directory-support', 'operating-systems'],
  cites: ['L-ADINF', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'no domain has servers or users of the product, or nothing is documented for the product version',
  *check(context) {
    const domains = domainsOf(context.environment.document)
    const settledBy = 'activeDirectory.domains.functionalLevel'
    if (domains.every(({ domain }) => domain.functionalLevel === undefined)) {
      const forest = { id: 'domains', at: ['activeDirectory'] }
      yield unknown(forest, 'the functional levels of the domains are not given', { settledBy })
      return
    }
    const isUsed = usedIn(context.environment)
    const levels = domains.flatMap(({ domain, at }) => {
      const used = isUsed(domain)
      const { name, functionalLevel } = domain
      if (used === false) return []
      const level = { id: name, what: `the domain ${name}`, at, level: functionalLevel, settledBy }
      return [{ ...level, ...(used === undefined && { perhapsUnused: domain }) }]
    })
    yield* judgeLevels(levels, context)
  },
})
