import { met, unmet } from '../../src/rule.ts'
import { notDescribed, placeIn, says } from './shared.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/crl-distribution-point-present',
  title: 'Every certificate says where its revocation list is',
  severity: 'fail',
  why: 'Whoever checks whether a certificate was revoked finds no list, and refuses it or waits.',
  facts: ['certificate-properties'],
  cites: ['C1', 'C20'],
  sections: ['certificates'],
  skippedWhen: 'there is no certificate',
  issuedOnly: true,
  askedOf: 'documented-roles',
  judge(held, context) {
    const { subject, answer, id } = held
    const points = answer.view.crlDistributionPoints
    if (points === undefined) return notDescribed(held, 'the CRL distribution point', 'crlDistributionPoints')
    if (points.length > 0) return met(subject, `${id} names ${points.join(', ')}`)
    return unmet(subject, `${id} has no CRL distribution point`, {
      place: placeIn(answer),
      fix: 'give the issuing authority a CRL distribution point that clients and servers reach over HTTP, and request the certificate again',
      evidence: () => [...demands(context, 'crl-distribution-point'), says(held, 'no CRL distribution point')],
    })
  },
})
