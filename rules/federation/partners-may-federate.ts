import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, type Evidence, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { FEDERATION, federationOf, partnersOf, requirementRow, runningHybrid, saidBy } from './shared.ts'

const BLOCKED = [...FEDERATION, 'blockedDomains']

export default defineRule({
  id: 'federation/partners-may-federate',
  title: 'Every partner that is to federate is allowed, and none is blocked',
  severity: 'fail',
  why: 'Messages from a domain that is blocked, or not on the list of a closed federation, are rejected.',
  facts: ['federation-rules'],
  cites: ['PS-ALLOWED', 'PS-BLOCKED', 'PS-EDGE', 'L-PUSH', 'S15-MOB'],
  sections: [],
  alsoReads: ['features'],
  skippedWhen: 'no partner federates, or federation is open and none is listed',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'partner-lists')
    const federation = federationOf(document)
    if (row === undefined || federation === undefined) return
    const blocked = new Set(federation.blockedDomains ?? [])
    for (const { partner, at } of partnersOf(document)) {
      yield judgePartner({ id: partner.domain, at }, blocked.has(partner.domain), row)
    }
    if (federation.mode === 'partners') yield* judgeList(document, row)
    const pushRow = document.features?.mobility?.push && requirementRow(facts, document.product, 'push-partner')
    if (pushRow) yield* judgePush(document, pushRow)
  },
})

function judgePartner(subject: Judgement['subject'], blocked: boolean, row: FederationRequirementRow): Judgement {
  const evidence = (): readonly Evidence[] => [
    ...saidBy(row),
    given(subject.at, `${subject.id} is allowed`),
    ...(blocked ? [given(BLOCKED, `${subject.id} is blocked`)] : []),
  ]
  if (!blocked) return met(subject, `${subject.id} is allowed, and not blocked`, evidence)
  return unmet(subject, `${subject.id} is both allowed and blocked`, {
    fix: `take ${subject.id} off one of the lists features.federation.allowedDomains and blockedDomains`,
    evidence,
  })
}

/** A closed federation needs a list with somebody on it; users of the own tenant need not be there. */
function* judgeList(document: EnvironmentDocument, row: FederationRequirementRow): Generator<Judgement> {
  const { allowedDomains } = federationOf(document) ?? {}
  const subject = { id: 'allowed domains', at: [...FEDERATION, 'allowedDomains'] }
  const evidence = () => [...saidBy(row), given([...FEDERATION, 'mode'], 'only listed partners may federate')]
  if (allowedDomains === undefined) {
    yield unknown(subject, 'only listed partners may federate, and the list is not given', {
      settledBy: 'features.federation.allowedDomains',
      evidence,
    })
  } else if (allowedDomains.length === 0 && runningHybrid(document) === undefined) {
    yield unmet(subject, 'only listed partners may federate, and none is listed', {
      fix: 'list the partners in features.federation.allowedDomains, or say features.federation: none',
      evidence,
    })
  }
}

/** Where anybody may be discovered, the domain of the push service is found too. */
function* judgePush(document: EnvironmentDocument, row: FederationRequirementRow): Generator<Judgement> {
  const { mode, allowedDomains, blockedDomains = [] } = federationOf(document) ?? {}
  for (const domain of row.domains ?? []) {
    const listed = allowedDomains?.some((partner) => partner.domain === domain)
    const isMissing = mode === 'partners' && allowedDomains !== undefined && !listed
    const isBlocked = !listed && blockedDomains.includes(domain)
    if (!isMissing && !isBlocked) continue
    const at = isBlocked ? BLOCKED : [...FEDERATION, 'allowedDomains']
    yield unmet(
      { id: domain, at },
      `mobile clients get push notifications, and ${domain} is ${isBlocked ? 'blocked' : 'not allowed'}`,
      {
        fix: `New-CsAllowedDomain -Identity "${domain}", and list it in features.federation.allowedDomains`,
        evidence: () => [
          ...saidBy(row),
          given(['features', 'mobility', 'push'], 'push notifications'),
          given(at, isBlocked ? `${domain} is blocked` : 'the list of allowed domains'),
        ],
      },
    )
  }
}
