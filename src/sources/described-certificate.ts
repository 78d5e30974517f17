/** A certificate described in words, as far as it is. */

import type { CertificateView } from '../domain/certificate-view.ts'
import { commonName } from '../domain/certificate-words.ts'
import { hostName } from '../domain/plain-name.ts'
import type { EnvironmentDocument } from '../environment/model.ts'

/** One entry of the section `certificates`. */
export type GivenCertificate = Exclude<NonNullable<EnvironmentDocument['certificates']>, 'none'>[number]

/** What the description says; what it does not say is not known. */
export function describedView(given: GivenCertificate): CertificateView {
  return { ...names(given), ...technology(given), ...issuance(given) }
}

function names({ subject, sans, crlDistributionPoints, eku }: GivenCertificate): CertificateView {
  return {
    ...(subject !== undefined && { subject: hostName(commonName(subject) ?? subject) }),
    ...(sans && { sans: sans.map((name) => hostName(name.replace(/^\s*dns(?:[ _-]?name)?\s*[:=]\s*/i, ''))) }),
    ...(crlDistributionPoints && { crlDistributionPoints }),
    ...(eku && { extendedKeyUsage: eku }),
  }
}

function technology({ key, signature }: GivenCertificate): CertificateView {
  const { algorithm, size } = key ?? {}
  const curve = algorithm === 'EC' && size !== undefined ? { curve: `P-${size}` } : {}
  return {
    ...(algorithm && { key: { algorithm, ...(size !== undefined && { bits: size }), ...curve } }),
    ...(signature !== undefined && {
      signature: { algorithm: signature, pss: isPss(signature), ...hashOf(signature) },
    }),
  }
}

/** RSASSA-PSS as OpenSSL, Windows and people write it, and its object identifier. */
function isPss(signature: string): boolean {
  return /pss|1\.2\.840\.113549\.1\.1\.10\b/i.test(signature)
}

/** `sha256`, also of SHA-256 and sha256WithRSAEncryption. */
function hashOf(signature: string): { readonly hash?: string } {
  const hash = /md5|sha-?(?:1|224|256|384|512)/i.exec(signature)?.[0]
  return hash === undefined ? {} : { hash: hash.toLowerCase().replace('-', '') }
}

function issuance({ issuer, notBefore, notAfter }: GivenCertificate): CertificateView {
  return {
    ...(issuer?.name !== undefined && { issuer: issuer.name }),
    ...(issuer?.kind && { issuerKind: issuer.kind }),
    ...(notBefore && { notBefore: `${notBefore}T00:00:00Z` }),
    ...(notAfter && { notAfter: `${notAfter}T23:59:59Z` }),
  }
}
