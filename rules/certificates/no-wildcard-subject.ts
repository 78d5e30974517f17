import { met, unmet } from '../../src/rule.ts'
import { isInFile, notDescribed, placeIn, says } from './shared.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/no-wildcard-subject',
  title: 'No certificate has a wildcard as its subject',
  severity: 'fail',
  why: 'No role supports a wildcard as subject: services do not find the certificate, and clients refuse it.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C3', 'C4'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'pools'],
  skippedWhen: 'no certificate has a subject that must not be a wildcard',
  askedOf: 'documented-roles',
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const { view } = answer
    if (view.subject === undefined) return isInFile(answer) ? undefined : notDescribed(held, 'the subject', 'subject')
    if (!view.subject.startsWith('*')) return met(subject, `the subject of ${id} is ${view.subject}`)
    const served = serves()
    // One document allows there what another forbids.
    if (served.length > 0 && served.every(({ wildcardSubject }) => wildcardSubject === 'disputed')) return undefined
    return unmet(subject, `the subject of ${id} is the wildcard ${view.subject}`, {
      place: placeIn(answer),
      fix: 'request the certificate again with the name of its service as subject; wildcards may stand among the alternative names of web services',
      evidence: () => [...demands(context, 'no-wildcard-subject'), says(held, `subject ${view.subject}`)],
    })
  },
})
