import { certificateTitle } from '../../src/domain/certificate.ts'
import { documented, met, unknown, unmet } from '../../src/rule.ts'
import { type Held, placeIn, says } from './shared.ts'
import { endOf, isPublic } from './shared-issued.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/sha1-not-used-in-public',
  title: 'No certificate of a public authority is signed with SHA-1 once Windows refuses it',
  severity: 'warn',
  why: 'People outside see a warning instead of the meeting, and later clients end the connection.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['MS-SHA1', 'C1'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'reverseProxies'],
  skippedWhen: 'no certificate of a public authority is judged as of a day on which Windows refuses SHA-1',
  issuedOnly: true,
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const end = endOf(context, 'sha1')
    const { hash } = answer.view.signature ?? {}
    // A signature that is not known is a finding of another rule.
    if (end === undefined || context.now < end.from || hash === undefined) return undefined
    const kind = isPublic(held, serves())
    if (kind === false) return undefined
    const signed = hash === 'sha1' ? id : chainSignedWithSha1(held)
    if (signed === undefined) return met(subject, `${id} is signed with ${hash}`)
    if (kind === undefined)
      return unknown(subject, `${signed} is signed with SHA-1, and whether by a public authority is not given`, {
        settledBy: 'certificates.issuer',
      })
    return unmet(subject, `${signed}${signed === id ? '' : `, above ${id},`} is signed with SHA-1`, {
      place: placeIn(answer),
      fix: 'have the certificate issued again with sha256WithRSAEncryption, with the chain of the authority that belongs to it',
      evidence: () => [documented('certificate-properties', end, end.text), says(held, `${signed}: signed with SHA-1`)],
    })
  },
})

/** Of the authorities between the certificate and its root; the signature of a root is never looked at. */
function chainSignedWithSha1({ answer }: Held): string | undefined {
  const weak = answer.intermediates.find(({ signature, selfIssued }) => !selfIssued && signature.hash === 'sha1')
  return weak && certificateTitle(weak)
}
