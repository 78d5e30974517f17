import { certificateTitle } from '../../src/domain/certificate.ts'
import { dayOf } from '../../src/domain/certificate-day.ts'
import { expected, found, met, unknown, unmet } from '../../src/rule.ts'
import { placeIn } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/not-revoked',
  title: 'No certificate is revoked, and no authority above it',
  severity: 'fail',
  why: 'Whoever looks at the revocation list ends the connection: clients, partners and other servers.',
  facts: ['certificate-properties'],
  cites: ['C1', 'C20'],
  sections: ['certificates'],
  notWaivable: 'a revoked certificate is refused by every peer that looks, and its key may be known',
  skippedWhen: 'no certificate is given with a revocation list (certificates.crl)',
  judge({ id, subject, answer }) {
    const { revocation, leaf } = answer
    if (revocation === undefined || leaf === undefined) return undefined
    const { revoked, covered, lists } = revocation
    const [first] = revoked
    if (first) {
      const who = first.certificate === leaf ? id : `${certificateTitle(first.certificate)}, above ${id},`
      const reason = first.entry.reason ? ` (${first.entry.reason})` : ''
      return unmet(subject, `${who} was revoked on ${dayOf(first.entry.date)}${reason}`, {
        place: placeIn(answer),
        fix: 'request the certificate again with a new key, assign the new one, and find out why the old one was revoked',
        evidence: () => [
          expected('on no revocation list'),
          ...revoked.map(({ certificate, list }) =>
            found(list.place, `the list holds ${certificateTitle(certificate)}, serial number ${certificate.serial}`),
          ),
        ],
      })
    }
    if (covered) return met(subject, `${id} is on no revocation list`)
    return unknown(subject, `no list that is given tells whether ${id} is revoked`, {
      settledBy: 'certificates.crl',
      evidence: () => lists.map(({ list }) => found(list.place, `a list of ${list.issuer.text}`)),
    })
  },
})
