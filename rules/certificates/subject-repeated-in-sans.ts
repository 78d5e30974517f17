import { documented, met, unknown, unmet } from '../../src/rule.ts'
import { isInFile, notDescribed, placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/subject-repeated-in-sans',
  title: 'Every certificate repeats its subject among the alternative names',
  severity: 'fail',
  why: 'TLS clients that find alternative names look at nothing else, so the subject alone counts for nothing.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'A-cert'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies'],
  skippedWhen: 'no certificate is assigned where the subject must be repeated',
  judge(held, _context, serves) {
    const { subject, answer, id } = held
    const { view } = answer
    const served = serves().filter(({ subjectInSan }) => subjectInSan === 'required')
    const requirement = served.find(({ openUntil }) => openUntil === undefined) ?? served[0]
    if (requirement === undefined) return undefined
    // Without a common name there is nothing to repeat.
    if (view.subject === undefined) return isInFile(answer) ? undefined : notDescribed(held, 'the subject', 'subject')
    if (view.sans === undefined) return notDescribed(held, 'the list of subject alternative names', 'sans')
    if (view.sans.includes(view.subject)) return met(subject, `${id} repeats ${view.subject}`)
    if (requirement.openUntil !== undefined)
      return unknown(subject, `${id} does not repeat its subject, and whether it is needed is not given`, {
        settledBy: requirement.openUntil,
      })
    return unmet(subject, `the subject ${view.subject} of ${id} is not among its alternative names`, {
      place: placeIn(answer),
      fix: `request the certificate again with the subject alternative name ${view.subject} as well`,
      evidence: () => [
        documented('certificate-requirements', requirement.row, 'the subject again as an alternative name'),
        says(held, `alternative names: ${view.sans?.join(', ') || 'none'}`),
      ],
    })
  },
})
