import { defineRule, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { placeIn } from './shared.ts'
import { isCovered, type Named, namedAssignments, namesEvidence, openUntilOf } from './shared-names.ts'

export default defineRule({
  id: 'certificates/autodiscover-names-on-web-certificate',
  title: 'The Autodiscover names are on the certificate that serves the web services',
  severity: 'warn',
  why: 'Mobile clients ask the web services for them: names on the Default certificate alone are not the ones shown.',
  facts: ['certificate-requirements'],
  cites: ['C4', 'C6', 'C7'],
  sections: ['certificates'],
  alsoReads: ['features', 'pools', 'sipDomains'],
  skippedWhen: 'no certificate is assigned that needs the Autodiscover names',
  *check(context) {
    // Names that are not known, or nowhere, are a finding of certificates/required-names-covered.
    for (const each of namedAssignments(context)) {
      const judgement = 'verdict' in each ? undefined : judge(each)
      if (judgement) yield judgement
    }
  },
})

function judge({ requirement, subject, held, ids, namesFor, elsewhere }: Named): Judgement | undefined {
  const wanted = requirement.names.filter(({ orOn, necessity }) => orOn !== undefined && necessity === 'required')
  const lacking = wanted.filter((name) => !isCovered(namesFor(name), name))
  const misplaced = lacking.filter((name) => elsewhere(name) !== undefined)
  const [first] = misplaced
  if (wanted.length === 0 || (first === undefined && lacking.length > 0)) return undefined
  if (first === undefined) return met(subject, `${ids.join(', ')} holds the Autodiscover names`)
  const needed = misplaced.filter((name) => openUntilOf(name, requirement) === undefined)
  const list = (needed.length > 0 ? needed : misplaced).map(({ name }) => name).join(', ')
  const text = `${list} is on ${elsewhere(first)}, and not on ${ids.join(', ')}, which serves the web services`
  const settledBy = openUntilOf(first, requirement)
  if (needed.length === 0 && settledBy !== undefined)
    return unknown(subject, `${text}; whether it is needed is not given`, { settledBy })
  return unmet(subject, text, {
    place: placeIn(held[0]?.answer),
    fix: `request the certificate of the web services again with these subject alternative names as well: ${list}`,
    evidence: namesEvidence(requirement, held, needed),
  })
}
