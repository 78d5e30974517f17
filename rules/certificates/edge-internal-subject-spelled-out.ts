import { documented, met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/edge-internal-subject-spelled-out',
  title: 'The certificate of the internal side of the Edge has no wildcard as its subject',
  severity: 'warn',
  why: 'One page lets it be a wildcard, another supports none for any role: internal servers may refuse the Edge.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'C4'],
  sections: ['certificates', 'edgePools'],
  skippedWhen: 'no certificate is assigned to the internal side of an Edge',
  judge(held, _context, serves) {
    const { subject, answer, id } = held
    const served = serves()
    const name = answer.view.subject
    const [first] = served
    // With another role beside it the wildcard is a finding of certificates/no-wildcard-subject.
    if (first === undefined || name === undefined || served.some((each) => each.wildcardSubject !== 'disputed'))
      return undefined
    if (!name.startsWith('*')) return met(subject, `the subject of ${id} is ${name}`)
    return unmet(subject, `the subject of ${id} is the wildcard ${name}`, {
      place: placeIn(answer),
      fix: `request the certificate again with the subject ${first.subject.anyOf.join(' or ')}`,
      evidence: () => [
        documented('certificate-requirements', first.row, `subject ${first.subject.anyOf.join(' or ')}`),
        says(held, `subject ${name}`),
      ],
    })
  },
})
