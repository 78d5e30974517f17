import type { CertificateSignature } from '../../src/domain/certificate.ts'
import { documented, type Evidence, met, type RuleContext, unmet } from '../../src/rule.ts'
import { type Held, notDescribed, placeIn, says } from './shared.ts'
import { properties } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/signature-supported',
  title: 'Every certificate and its chain are signed by a supported algorithm',
  severity: 'fail',
  why: 'With an RSASSA-PSS signature people cannot sign in, or their call forwarding settings fail.',
  facts: ['certificate-properties'],
  cites: ['C1'],
  sections: ['certificates'],
  skippedWhen: 'there is no certificate',
  issuedOnly: true,
  askedOf: 'documented-roles',
  judge(held, context) {
    const { subject, answer, id } = held
    const own = answer.view.signature
    if (own === undefined) return notDescribed(held, 'the signature algorithm', 'signature')
    const isVague = answer.leaf === undefined && own.hash === undefined && !own.pss
    if (isVague) return notDescribed(held, 'the hash of the signature', 'signature')
    const bad = [own, ...chainSignatures(held)].find((each) => !isSupported(context, each))
    if (bad === undefined) return met(subject, `${id} is signed by ${own.algorithm}`)
    return unmet(
      subject,
      `${id}${bad === own ? '' : ', in its chain,'} is signed by ${bad.algorithm}, which is not supported`,
      {
        place: placeIn(answer),
        fix: 'have the authority sign with sha256WithRSAEncryption (AlternateSignatureAlgorithm=0 at a Windows authority), and request the certificate again',
        evidence: () => [...documents(context), says(held, `signed by ${bad.algorithm}`)],
      },
    )
  },
})

/** Of the authorities between the certificate and its root; the signature of a root is never looked at. */
function chainSignatures({ answer }: Held): readonly CertificateSignature[] {
  return answer.intermediates.filter(({ selfIssued }) => !selfIssued).map(({ signature }) => signature)
}

/** Expected is what is supported; what is not is told beside it. */
function documents(context: RuleContext): readonly Evidence[] {
  return properties(context, 'signature').map((row) => {
    const evidence = documented('certificate-properties', row, row.text)
    return row.verdict === 'supported' ? evidence : { ...evidence, role: 'note' }
  })
}

function isSupported(context: RuleContext, { pss, hash }: CertificateSignature): boolean {
  const padding = pss ? 'pss' : 'pkcs1'
  return properties(context, 'signature').some(
    ({ verdict, hashes, ...row }) =>
      verdict === 'supported' && row.padding === padding && hash !== undefined && hashes.includes(hash),
  )
}
