import { documented, met, unknown, unmet } from '../../src/rule.ts'
import { isInFile, notDescribed, placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/subject-as-documented',
  title: 'Every certificate has the subject its role is documented with',
  severity: 'warn',
  why: 'Whoever follows the documents finds another certificate than they describe, and old clients and devices may refuse it.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'A-cert'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies'],
  skippedWhen: 'no certificate is assigned for which a subject is documented',
  judge(held, _context, serves) {
    const { subject, answer, id } = held
    const { view } = answer
    // One certificate may serve several roles, and can have the subject of one of them only.
    const served = serves('first').filter((each) => each.subject.anyOf.length > 0)
    const [first] = served
    if (first === undefined || view.subject?.startsWith('*')) return undefined
    if (view.subject === undefined && !isInFile(answer)) return notDescribed(held, 'the subject', 'subject')
    const names = [...new Set(served.flatMap((each) => each.subject.anyOf))]
    const actual = view.subject ?? 'empty'
    if (names.includes(actual)) return met(subject, `the subject of ${id} is ${actual}`)
    const settledBy = served.every(({ openUntil }) => openUntil !== undefined) ? first.openUntil : undefined
    if (settledBy !== undefined)
      return unknown(subject, `the subject of ${id} is ${actual}, and whether it is needed is not given`, { settledBy })
    return unmet(subject, `the subject of ${id} is ${actual}; documented is ${names.join(' or ')}`, {
      place: placeIn(answer),
      fix: `request the certificate again with the subject ${names[0]}`,
      evidence: () => [
        ...served.map(({ row, subject: { anyOf } }) =>
          documented('certificate-requirements', row, `subject ${anyOf.join(' or ')}`),
        ),
        says(held, `subject ${actual}`),
      ],
    })
  },
})
