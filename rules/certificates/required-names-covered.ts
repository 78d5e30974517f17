import { defineRule, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { placeIn } from './shared.ts'
import { isCovered, type Named, namedAssignments, namesEvidence, openUntilOf } from './shared-names.ts'

export default defineRule({
  id: 'certificates/required-names-covered',
  title: 'Every certificate holds the names its role needs',
  severity: 'fail',
  why: 'Clients, partners and servers refuse the connection to a name that the certificate does not hold.',
  facts: ['certificate-requirements'],
  cites: ['A-cert'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no certificate is needed',
  *check(context) {
    for (const each of namedAssignments(context)) yield 'verdict' in each ? each : judge(each)
  },
})

function judge({ requirement, subject, held, ids, namesFor, elsewhere }: Named): Judgement {
  const lacking = requirement.names.filter(
    // Where one document puts it on another certificate, that is a finding of certificates/autodiscover-names-on-web-certificate.
    (name) => name.necessity === 'required' && !isCovered(namesFor(name), name) && elsewhere(name) === undefined,
  )
  const missing = lacking.filter((name) => openUntilOf(name, requirement) === undefined)
  const title = ids.join(', ')
  if (missing.length > 0) {
    const list = missing.map(({ name }) => name).join(', ')
    return unmet(subject, `${title} does not hold ${list}, needed for ${requirement.usages.join(' and ')}`, {
      place: placeIn(held[0]?.answer),
      fix: `request the certificate again with these subject alternative names as well: ${list}`,
      evidence: namesEvidence(requirement, held, missing),
    })
  }
  const [open] = lacking
  const settledBy = open && openUntilOf(open, requirement)
  if (settledBy !== undefined)
    return unknown(subject, `${title} does not hold ${open?.name}, and whether it needs it is not given`, {
      settledBy,
      evidence: namesEvidence(requirement, held, lacking),
    })
  const [nameless] = requirement.missingNames
  if (nameless) return unknown(subject, `${nameless.text} is not given`, { settledBy: nameless.settledBy })
  return met(subject, `${title} holds every name needed`, namesEvidence(requirement, held, []))
}
