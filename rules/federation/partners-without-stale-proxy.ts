import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import type { Path } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Federation, partnersOf, requirementRow, saidBy } from './shared.ts'

type Partner = NonNullable<Federation['allowedDomains']>[number]

export default defineRule({
  id: 'federation/partners-without-stale-proxy',
  title: 'A partner that is in the cloud is not reached through a proxy that is set by hand',
  severity: 'fail',
  why: 'Messages go on to the old Edge of the partner, and federation with it ends the day its records change.',
  facts: ['federation-rules'],
  cites: ['HYB-OFF'],
  sections: [],
  alsoReads: ['features'],
  skippedWhen: 'no partner has an Access Edge that is set by hand (features.federation.allowedDomains.accessEdge)',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'no-proxy-of-moved-partners')
    if (row === undefined) return
    for (const { partner, at } of partnersOf(document)) {
      if (partner.accessEdge !== undefined) yield judge(partner, partner.accessEdge, at, row)
    }
  },
})

function judge(partner: Partner, accessEdge: string, at: Path, row: FederationRequirementRow): Judgement {
  const { domain, product } = partner
  const subject = { id: domain, at }
  const evidence = () => [
    ...saidBy(row),
    given([...at, 'accessEdge'], `${domain} is reached through ${accessEdge}`),
    ...(product ? [given([...at, 'product'], `it runs ${product}`)] : []),
  ]
  const leadsToCloud = row.domains?.some((cloud) => `.${accessEdge}`.endsWith(`.${cloud}`)) === true
  if (product === 'online' || leadsToCloud) {
    return unmet(subject, `${domain} is in the cloud, and is still reached through the proxy ${accessEdge}`, {
      fix: `take the proxy FQDN off the allowed domain ${domain}, and its accessEdge out of the description`,
      evidence,
    })
  }
  if (product !== undefined) return met(subject, `${domain} is on premises, behind ${accessEdge}`, evidence)
  return unknown(subject, `${domain} is reached through ${accessEdge}; whether it is in the cloud is not given`, {
    settledBy: 'features.federation.allowedDomains.product',
    evidence,
  })
}
