import { defineRule, documented, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Held, placeIn, says } from './shared.ts'
import { type Assignment, assignmentsOf, certificatesFor, counts } from './shared-assigned.ts'

export default defineRule({
  id: 'certificates/public-ca-where-outsiders-connect',
  title: 'A public authority issued every certificate outsiders connect to',
  severity: 'fail',
  why: 'Partners, guests and devices outside trust no authority of the organisation, and refuse the connection.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'A-cert'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features', 'reverseProxies'],
  skippedWhen: 'outsiders connect nowhere',
  *check(context) {
    for (const assignment of assignmentsOf(context).filter(counts)) {
      if (assignment.requirement.publicCa !== 'required') continue
      const held = certificatesFor(context, assignment)
      if ('verdict' in held) yield held
      else yield judge(assignment, held)
    }
  },
})

function judge({ requirement, subject }: Assignment, held: readonly Held[]): Judgement {
  const own = held.find((each) => kindOf(each) === 'internal')
  if (own && requirement.openUntil !== undefined)
    return unknown(subject, `${own.id} comes from no public authority, and whether it must is not given`, {
      settledBy: requirement.openUntil,
    })
  if (own)
    return unmet(subject, `${own.id} does not come from a public certification authority`, {
      place: placeIn(own.answer),
      fix: 'request the certificate from a public certification authority',
      evidence: () => [
        documented('certificate-requirements', requirement.row, 'a certificate of a public certification authority'),
        says(own, `issued by ${own.answer.view.issuer ?? 'an authority of the organisation'}`),
      ],
    })
  const open = held.find((each) => kindOf(each) === undefined)
  if (open)
    return unknown(subject, `whether a public authority issued ${open.id} is not given`, {
      settledBy: 'certificates.issuer',
      evidence: () => [says(open, `issued by ${open.answer.view.issuer ?? 'an authority that is not given'}`)],
    })
  return met(subject, `${held.map(({ id }) => id).join(', ')} comes from a public authority`)
}

/** Nobody outside trusts what a server signed itself. */
function kindOf({ answer: { view, leaf } }: Held): 'internal' | 'public' | undefined {
  return leaf?.selfIssued ? 'internal' : view.issuerKind
}
