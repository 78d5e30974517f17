import { given, met, unknown, unmet } from '../../src/rule.ts'
import { macCertificateRule } from './shared-mac.ts'

export default macCertificateRule({
  id: 'clients/mac-client-crl-over-http',
  title: 'Every certificate that Skype for Business on Mac meets has its revocation list at an HTTP address',
  severity: 'fail',
  why: 'The Mac client reads no list from a directory: a certificate that names only LDAP is refused.',
  skippedWhen: 'Skype for Business on Mac is not used, or no certificate is assigned where it connects',
  kind: 'http-crl',
  judge({ id, subject, answer, client, evidence }) {
    const points = answer.view.crlDistributionPoints
    const written = points?.join(', ') || 'none'
    const actual = given(subject.at, `distribution points: ${points ? written : 'not given'}`)
    if (points === undefined) {
      return unknown(subject, `the CRL distribution points of ${id} are not given`, {
        settledBy: 'certificates.crlDistributionPoints',
        evidence: evidence(actual),
      })
    }
    if (points.some((point) => /^http:/i.test(point))) {
      return met(subject, `${id} names a revocation list at an HTTP address`, evidence(actual))
    }
    return unmet(subject, `${id} names no revocation list at an HTTP address that ${client} can read: ${written}`, {
      fix: `give the issuing authority a distribution point over HTTP, and request ${id} again`,
      evidence: evidence(actual),
    })
  },
})
