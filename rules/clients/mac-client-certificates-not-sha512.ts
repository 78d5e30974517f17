import { given, met, unknown, unmet } from '../../src/rule.ts'
import { macCertificateRule } from './shared-mac.ts'

export default macCertificateRule({
  id: 'clients/mac-client-certificates-not-sha512',
  title: 'No certificate that Skype for Business on Mac meets is signed with SHA-512',
  severity: 'fail',
  why: 'The Mac client refuses such a certificate, and its users cannot sign in.',
  skippedWhen: 'Skype for Business on Mac is not used, or no certificate is assigned where it connects',
  kind: 'certificate-hash',
  judge({ id, subject, answer, row, client, evidence }) {
    const signature = answer.view.signature
    const actual = given(subject.at, `signed by ${signature?.algorithm ?? 'an algorithm that is not given'}`)
    if (signature?.hash === undefined) {
      return unknown(subject, `the hash of the signature of ${id} is not given`, {
        settledBy: 'certificates.signature',
        evidence: evidence(actual),
      })
    }
    if (!row.refused.includes(signature.hash))
      return met(subject, `${client} takes the signature of ${id}`, evidence(actual))
    return unmet(subject, `${id} is signed by ${signature.algorithm}, which ${client} does not take`, {
      fix: `request ${id} again with SHA-256`,
      evidence: evidence(actual),
    })
  },
})
