/** What is known of a certificate, read from its file or described: a key that is absent is not known. */

import type { Certificate, CertificateKey, CertificateSignature } from './certificate.ts'

export interface CertificateView {
  /** The common name of the subject, lower case. */
  readonly subject?: string
  /** The DNS names of the subject alternative names, lower case. */
  readonly sans?: readonly string[]
  readonly key?: CertificateKey
  readonly signature?: CertificateSignature
  /** Names such as `serverAuth`, else object identifiers. Absent in a file: any usage. */
  readonly extendedKeyUsage?: readonly string[]
  readonly crlDistributionPoints?: readonly string[]
  readonly issuer?: string
  readonly issuerKind?: 'internal' | 'public'
  /** Instants such as `2014-06-01T00:00:00Z`. */
  readonly notBefore?: string
  readonly notAfter?: string
  /** The same in two views exactly when the certificate is. */
  readonly sha256?: string
  /** The same in two views exactly when the key is. */
  readonly spkiSha256?: string
}

/** Everything a certificate file tells. */
export function viewOf(certificate: Certificate): CertificateView {
  const { subject, sans, key, signature, extendedKeyUsage, crlDistributionPoints, issuer, notBefore, notAfter } =
    certificate
  const commonName = subject.commonNames.at(-1)?.toLowerCase()
  return {
    ...(commonName !== undefined && { subject: commonName }),
    sans: sans.dns.map((name) => name.toLowerCase()),
    key,
    signature,
    ...(extendedKeyUsage && { extendedKeyUsage: [...extendedKeyUsage.names, ...extendedKeyUsage.oids] }),
    crlDistributionPoints,
    issuer: issuer.text,
    notBefore,
    notAfter,
    sha256: certificate.sha256,
    spkiSha256: certificate.spkiSha256,
  }
}
