import { dayOf, noonOf } from '../../src/domain/certificate-day.ts'
import { expected, met, unmet } from '../../src/rule.ts'
import { notDescribed, placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/not-expired',
  title: 'No certificate is expired',
  severity: 'fail',
  why: 'Clients, partners and other servers end the connection, and services do not start.',
  facts: ['certificate-properties'],
  cites: ['C1'],
  sections: ['certificates'],
  notWaivable: 'an expired certificate is refused by every peer, whoever accepted it',
  skippedWhen: 'there is no certificate',
  issuedOnly: true,
  judge(held, { now }) {
    const { subject, answer, id } = held
    const { notAfter } = answer.view
    if (notAfter === undefined) return notDescribed(held, 'the last day of validity', 'notAfter')
    if (notAfter >= noonOf(now)) return met(subject, `${id} is valid until ${dayOf(notAfter)}`)
    return unmet(subject, `${id} expired on ${dayOf(notAfter)}`, {
      place: placeIn(answer),
      fix: 'request the certificate again, assign the new one, and restart the services that use it',
      evidence: () => [expected(`valid on ${now}`), says(held, `valid until ${notAfter}`)],
    })
  },
})
