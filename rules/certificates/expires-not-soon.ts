import { dayOf, daysBetween, noonOf } from '../../src/domain/certificate-day.ts'
import { expected, met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/expires-not-soon',
  title: 'No certificate expires before there was time to renew it',
  severity: 'warn',
  why: 'A renewal takes an order, a maintenance window and a restart; begun too late, services stop before it is done.',
  facts: ['certificate-properties'],
  cites: ['C1'],
  params: {
    days: {
      description: 'the days before its last one from which a certificate is to be renewed',
      unit: 'days',
      default: 60,
      min: 1,
      max: 365,
      source:
        'our own choice, for no document names a number: time to order, to test and to wait for a maintenance window',
    },
  },
  sections: ['certificates'],
  skippedWhen: 'no certificate is valid whose last day is known',
  issuedOnly: true,
  judge(held, { now, param }) {
    const { subject, answer, id } = held
    const { notAfter } = answer.view
    // Expired, or not known until when, is another rule's finding.
    if (notAfter === undefined || notAfter < noonOf(now)) return undefined
    const days = daysBetween(noonOf(now), notAfter)
    const wanted = param('days')
    const until = `until ${dayOf(notAfter)}, for ${days} ${days === 1 ? 'day' : 'days'} more`
    if (days >= wanted) return met(subject, `${id} is valid ${until}`)
    return unmet(subject, `${id} is valid only ${until}`, {
      place: placeIn(answer),
      fix: `renew the certificate before ${dayOf(notAfter)}`,
      evidence: () => [expected(`${wanted} days to renew it in`), says(held, `valid until ${notAfter}`)],
    })
  },
})
