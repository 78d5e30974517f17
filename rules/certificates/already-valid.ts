import { dayOf, noonOf } from '../../src/domain/certificate-day.ts'
import { expected, met, unmet } from '../../src/rule.ts'
import { notDescribed, placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/already-valid',
  title: 'Every certificate is valid already',
  severity: 'fail',
  why: 'Until its first day nobody accepts the certificate.',
  facts: ['certificate-properties'],
  cites: ['C1'],
  sections: ['certificates'],
  skippedWhen: 'there is no certificate',
  issuedOnly: true,
  judge(held, { now }) {
    const { subject, answer, id } = held
    const { notBefore } = answer.view
    if (notBefore === undefined) return notDescribed(held, 'the first day of validity', 'notBefore')
    if (notBefore <= noonOf(now)) return met(subject, `${id} is valid since ${dayOf(notBefore)}`)
    return unmet(subject, `${id} becomes valid on ${dayOf(notBefore)} only`, {
      place: placeIn(answer),
      fix: `keep the old certificate until ${dayOf(notBefore)}, or check the clock of the authority; --as-of judges a later day`,
      evidence: () => [expected(`valid on ${now}`), says(held, `valid from ${notBefore}`)],
    })
  },
})
