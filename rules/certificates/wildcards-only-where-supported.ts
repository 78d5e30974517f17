import { defineRule, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { placeIn } from './shared.ts'
import { isCovered, type Named, namedAssignments, namesEvidence, openUntilOf, wildcardOf } from './shared-names.ts'

export default defineRule({
  id: 'certificates/wildcards-only-where-supported',
  title: 'Wildcards stand only for names that need not be spelled out',
  severity: 'fail',
  why: 'Servers and clients that look for the name itself refuse a certificate that holds only a wildcard for it.',
  facts: ['certificate-requirements'],
  cites: ['C4'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no certificate is assigned whose names are known',
  *check(context) {
    // Names that are not known are a finding of certificates/required-names-covered.
    for (const each of namedAssignments(context)) {
      if (!('verdict' in each) && each.requirement.names.some(({ wildcardOk }) => !wildcardOk)) yield judge(each)
    }
  },
})

function judge({ requirement, subject, held, ids, namesFor }: Named): Judgement {
  const title = ids.join(', ')
  const relied = requirement.names.filter(
    (name) =>
      !name.wildcardOk &&
      name.necessity === 'required' &&
      !namesFor(name).has(name.name) &&
      isCovered(namesFor(name), name),
  )
  const needed = relied.filter((name) => openUntilOf(name, requirement) === undefined)
  if (needed.length > 0) {
    const list = needed.map(({ name }) => name).join(', ')
    const wildcards = [...new Set(needed.map(({ name }) => wildcardOf(name)))].join(', ')
    return unmet(subject, `${title} holds ${wildcards} where ${list} must be spelled out`, {
      place: placeIn(held[0]?.answer),
      fix: `request the certificate again with these subject alternative names as well: ${list}`,
      evidence: namesEvidence(requirement, held, needed),
    })
  }
  const [open] = relied
  const settledBy = open && openUntilOf(open, requirement)
  if (settledBy === undefined) return met(subject, `${title} spells out every name that must be`)
  return unknown(subject, `${title} does not spell out ${open?.name}, and whether it must is not given`, {
    settledBy,
    evidence: namesEvidence(requirement, held, relied),
  })
}
