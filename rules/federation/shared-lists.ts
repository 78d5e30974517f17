/** The lists of domains on premises, beside those of the tenant. */

import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import { few } from '../../src/domain/few.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { FEDERATION, federationOf, HYBRID, type Hybrid, saidBy } from './shared.ts'

/** A list as the keys of both sides call it. */
export interface List {
  readonly key: 'allowedDomains' | 'blockedDomains'
  readonly name: string
  readonly row: FederationRequirementRow
}

/** Whether the servers and the tenant have the same domains on a list. */
export function judgeLists(document: EnvironmentDocument, hybrid: Hybrid, { key, name, row }: List): Judgement {
  const subject = { id: name, at: [...HYBRID, key] }
  const servers = federationOf(document)?.[key]?.map((entry) => (typeof entry === 'string' ? entry : entry.domain))
  const tenant = hybrid[key]
  if (servers === undefined || tenant === undefined) {
    const side = servers === undefined ? 'on premises' : 'of the tenant'
    return unknown(subject, `the deployment is hybrid, and the list of ${name} ${side} is not given`, {
      settledBy: `features.${servers === undefined ? 'federation' : 'hybrid'}.${key}`,
      evidence: () => saidBy(row),
    })
  }
  const [here, there] = [new Set(servers), new Set(tenant)]
  const mayBeMissing = new Set(row.domains)
  const onlyHere = servers.filter((domain) => !there.has(domain) && !mayBeMissing.has(domain))
  const onlyThere = tenant.filter((domain) => !here.has(domain))
  const evidence = () => [
    ...saidBy(row),
    given([...FEDERATION, key], `on premises: ${few(servers) || 'none'}`),
    given([...HYBRID, key], `in the tenant: ${few(tenant) || 'none'}`),
  ]
  if (onlyHere.length + onlyThere.length === 0) {
    return met(subject, `the list of ${name} is the same on premises and in the tenant`, evidence)
  }
  const differences = [
    onlyHere.length > 0 && `${few(onlyHere)} only on premises`,
    onlyThere.length > 0 && `${few(onlyThere)} only in the tenant`,
  ].filter((text) => text !== false)
  return unmet(subject, `the lists of ${name} differ: ${differences.join('; ')}`, {
    fix: 'give both sides the same list, with New-CsAllowedDomain or New-CsBlockedDomain on premises and Set-CsTenantFederationConfiguration in the tenant',
    evidence,
  })
}
