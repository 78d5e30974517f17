import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { dependsOnUse, domainsOf, type PlacedDomain, ruleRow, stated, usedIn } from './shared.ts'

const KEY = 'activeDirectory.domains.domainControllers'

export default defineRule({
  id: 'directory/global-catalog-in-every-domain',
  title: 'A global catalog is in every domain with servers or users of the product',
  severity: 'fail',
  why: 'Servers look up users and groups in the global catalog: without one in the domain, sign-in and the address book fail or are slow.',
  facts: ['directory-support'],
  cites: ['L-ADINF'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'no domain has servers or users of the product',
  *check({ environment, facts }) {
    const row = ruleRow(environment, facts, 'global-catalog')
    if (row === undefined) return
    const domains = domainsOf(environment.document)
    if (domains.every(({ domain }) => domain.domainControllers === undefined)) {
      const message =
        'the domain controllers are not given, so whether one of them holds the global catalog is not known'
      yield unknown({ id: 'domains', at: ['activeDirectory'] }, message, { settledBy: KEY })
      return
    }
    const isUsed = usedIn(environment)
    for (const placed of domains) {
      const used = isUsed(placed.domain)
      if (used !== false) yield judge(placed, used, row)
    }
  },
})

function judge({ domain, at }: PlacedDomain, used: true | undefined, row: Parameters<typeof stated>[0]): Judgement {
  const subject = { id: domain.name, at }
  const controllers = domain.domainControllers ?? []
  const holder = controllers.find(({ globalCatalog }) => globalCatalog)
  const evidence = () => [
    ...stated(row),
    ...controllers.map(({ fqdn, globalCatalog }, index) =>
      given([...at, 'domainControllers', index], `${fqdn}: ${CATALOG[`${globalCatalog}`]}`),
    ),
  ]
  if (holder) return met(subject, `${holder.fqdn} holds the global catalog in ${domain.name}`, evidence)
  if (controllers.length === 0 || controllers.some(({ globalCatalog }) => globalCatalog === undefined)) {
    const settledBy = `${KEY}${controllers.length === 0 ? '' : '.globalCatalog'}`
    return unknown(subject, `whether a global catalog is in ${domain.name} is not given`, { settledBy, evidence })
  }
  const none = `no domain controller of ${domain.name} holds the global catalog`
  if (used === undefined) return dependsOnUse(subject, domain, none)
  return unmet(subject, none, { fix: `make a domain controller of ${domain.name} a global catalog`, evidence })
}

const CATALOG: { readonly [answer: string]: string } = {
  true: 'global catalog',
  false: 'no global catalog',
  undefined: 'not given',
}
