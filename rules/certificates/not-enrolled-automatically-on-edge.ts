import { met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { installed } from './shared-installed.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/not-enrolled-automatically-on-edge',
  title: 'No certificate of an Edge Server is enrolled automatically',
  severity: 'fail',
  why: 'An Edge Server is not in the domain: it gets no new certificate by itself, and services stop when the old one expires.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C1'],
  sections: ['certificates'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no certificate of an Edge Server says whether it is enrolled automatically (certificates.autoEnrolled)',
  asDescribed: true,
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const { autoEnrolled } = installed(context, held)
    const documents = demands(context, 'no-automatic-enrolment-on-edge')
    if (autoEnrolled === undefined || documents.length === 0 || !serves().some(({ row }) => row.each === 'edge-pool'))
      return undefined
    if (!autoEnrolled) return met(subject, `${id} is renewed by hand`)
    return unmet(subject, `${id} of an Edge Server is to be enrolled automatically`, {
      place: placeIn(answer),
      fix: 'request the certificate by hand, and plan its renewal',
      evidence: () => [...documents, says(held, 'enrolled automatically')],
    })
  },
})
