/** Checks signatures of certificates with the cryptography of Node. */

import { type KeyObject, X509Certificate } from 'node:crypto'
import type { Certificate } from '../../domain/certificate.ts'
import type { VerifySignature } from '../../domain/certificate-path.ts'
import type { VerifyList } from '../../domain/certificate-revocation.ts'
import { signatureHolds } from './signature-check.ts'

interface Parsed {
  readonly x509: X509Certificate
  readonly key: KeyObject
}

/** Checks that remember what was asked before: paths share their upper ends. What cannot be checked does not hold. */
export function signatureVerifier(): VerifySignature {
  const parsed = new Map<string, Parsed | undefined>()
  const answers = new Map<string, boolean>()
  const parse = (certificate: Certificate): Parsed | undefined => {
    if (!parsed.has(certificate.sha256)) parsed.set(certificate.sha256, parseQuietly(certificate))
    return parsed.get(certificate.sha256)
  }
  return (issuer, subject) => {
    const key = `${issuer.spkiSha256} ${subject.sha256}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = holds(parse(issuer), parse(subject))
    answers.set(key, answer)
    return answer
  }
}

function parseQuietly({ der }: Certificate): Parsed | undefined {
  try {
    const x509 = new X509Certificate(der)
    return { x509, key: x509.publicKey }
  } catch {
    return undefined
  }
}

function holds(issuer: Parsed | undefined, subject: Parsed | undefined): boolean {
  try {
    return issuer !== undefined && (subject?.x509.verify(issuer.key) ?? false)
  } catch {
    return false
  }
}

/** Checks the signatures of revocation lists; each pair is checked once, for many certificates name the same list. */
export function listVerifier(): VerifyList {
  const answers = new Map<unknown, Map<string, boolean | undefined>>()
  return (issuer, list) => {
    const known = answers.get(list) ?? new Map<string, boolean | undefined>()
    answers.set(list, known)
    if (!known.has(issuer.spkiSha256)) {
      const key = parseQuietly(issuer)?.key
      known.set(issuer.spkiSha256, signatureHolds(key, list.signature, list.signed, list.signatureBits))
    }
    return known.get(issuer.spkiSha256)
  }
}
