/** A certificate as its encoding says it (RFC 5280 section 4), free of any library: what rules and the path judge read. */

import type { Place } from '../question.ts'

/** A distinguished name (RFC 5280 section 4.1.2.4). */
export interface DistinguishedName {
  /** RFC 4514: the last attribute first, as in `CN=sip.contoso.com,O=Contoso`. Empty for the empty name. */
  readonly text: string
  /** In the order of the encoding. */
  readonly commonNames: readonly string[]
  /** The emailAddress attributes, which name constraints judge as well; empty for one that is no IA5String. */
  readonly emails: readonly string[]
  /** For comparison (RFC 5280 section 7.1): a text per relative name, letter case and runs of white space levelled. */
  readonly relativeNames: readonly string[]
}

/** The forms of RFC 5280 section 4.2.1.6. `smtpUTF8Mailbox` is the otherName of RFC 8398. */
export type GeneralNameForm =
  | 'rfc822Name'
  | 'dNSName'
  | 'directoryName'
  | 'uniformResourceIdentifier'
  | 'iPAddress'
  | 'smtpUTF8Mailbox'
  | 'otherName'
  | 'x400Address'
  | 'ediPartyName'
  | 'registeredID'

/** One name of a subject alternative name or a name constraint. */
export interface GeneralName {
  readonly form: GeneralNameForm
  /** As written: a domain, an address (with its mask in a constraint), a mailbox, a URI, an RFC 4514 name. */
  readonly text: string
  /** Of an address: its octets, followed by those of the mask in a constraint. */
  readonly octets?: readonly number[]
  /** Of a directoryName. */
  readonly name?: DistinguishedName
  /** Of an otherName. */
  readonly typeId?: string
}

/** RFC 5280 section 4.2.1.6. */
export interface AlternativeNames {
  readonly critical: boolean
  readonly dns: readonly string[]
  readonly ip: readonly string[]
  readonly other: readonly GeneralName[]
  /** All of them, in the order of the encoding. */
  readonly all: readonly GeneralName[]
}

/** A subtree of RFC 5280 section 4.2.1.10. */
export interface NameSubtree {
  readonly base: GeneralName
  readonly minimum: number
  readonly maximum?: number
}

/** RFC 5280 section 4.2.1.10. */
export interface NameConstraints {
  readonly critical: boolean
  readonly permitted: readonly NameSubtree[]
  readonly excluded: readonly NameSubtree[]
}

/** RFC 5280 section 4.2.1.3, in the order of the bits. */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const
export type KeyUsage = (typeof KEY_USAGES)[number]

/** RFC 5280 section 4.1.2.7. An EC key without a curve gives its parameters explicitly, which RFC 5480 forbids. */
export interface CertificateKey {
  /** `RSA`, `RSA-PSS`, `EC`, `DSA`, `Ed25519` and the like, or the object identifier. */
  readonly algorithm: string
  readonly bits?: number
  readonly curve?: string
}

/** RFC 5280 section 4.1.1.2. */
export interface CertificateSignature {
  /** As OpenSSL names it, such as `sha256WithRSAEncryption`; else the object identifier. */
  readonly algorithm: string
  /** `sha1`, `sha256`… */
  readonly hash?: string
  /** RSASSA-PSS (RFC 4055). */
  readonly pss: boolean
}

/** RFC 5280 section 4.2.1.9. */
export interface BasicConstraints {
  readonly ca: boolean
  readonly pathLength?: number
  readonly critical: boolean
}

/** RFC 5280 section 4.2.1.12: names such as `serverAuth` where known, object identifiers always. */
export interface ExtendedKeyUsage {
  readonly oids: readonly string[]
  readonly names: readonly string[]
  readonly critical: boolean
}

/** RFC 5280 section 4.2.1.1. */
export interface AuthorityKeyId {
  readonly keyId?: string
  readonly issuer?: DistinguishedName
  readonly serial?: string
}

/** RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14. */
export interface CertificatePolicies {
  /** Absent when the extension is. */
  readonly oids?: readonly string[]
  readonly mappings: readonly { readonly issuer: string; readonly subject: string }[]
  readonly requireExplicit?: number
  readonly inhibitMapping?: number
  readonly inhibitAny?: number
}

/** An extension present, whether understood or not. */
export interface CertificateExtension {
  readonly oid: string
  readonly critical: boolean
}

export interface Certificate {
  /** 1, 2 or 3. */
  readonly version: number
  readonly subject: DistinguishedName
  readonly issuer: DistinguishedName
  /** Lower case hexadecimal. */
  readonly serial: string
  /** An instant such as `2014-06-01T00:00:00Z`. */
  readonly notBefore: string
  readonly notAfter: string
  readonly sans: AlternativeNames
  readonly key: CertificateKey
  readonly signature: CertificateSignature
  readonly basicConstraints?: BasicConstraints
  readonly keyUsage?: { readonly bits: readonly KeyUsage[]; readonly critical: boolean }
  readonly extendedKeyUsage?: ExtendedKeyUsage
  readonly nameConstraints?: NameConstraints
  readonly crlDistributionPoints: readonly string[]
  readonly authorityInfoAccess: { readonly ocsp: readonly string[]; readonly caIssuers: readonly string[] }
  readonly subjectKeyId?: string
  readonly authorityKeyId?: AuthorityKeyId
  readonly policies: CertificatePolicies
  /** The bits of Netscape's obsolete type extension: it still narrows what a certificate is for. */
  readonly netscapeTypes?: readonly string[]
  readonly extensions: readonly CertificateExtension[]
  /** Critical extensions nobody here understands (RFC 5280 section 4.2: the certificate must be rejected). */
  readonly criticalUnknown: readonly string[]
  /** What breaks the encoding rules and still could be read around: the certificate is in no valid path. */
  readonly malformed: readonly string[]
  /** Subject and issuer are the same name. */
  readonly selfIssued: boolean
  /** SHA-256 of the whole encoding, lower case hexadecimal. */
  readonly sha256: string
  /** SHA-1 of the whole encoding: the thumbprint Windows shows. */
  readonly sha1: string
  /** SHA-256 of the public key with its algorithm: the same in two certificates exactly when the key is. */
  readonly spkiSha256: string
  /** For the signature check only; never part of a report. */
  readonly der: Uint8Array
  readonly place: Place
}

/** Whether two names are the same (RFC 5280 section 7.1). */
export function sameName(one: DistinguishedName, other: DistinguishedName): boolean {
  return nameKey(one) === nameKey(other)
}

/** A text that is the same exactly when the names are. */
export function nameKey(name: DistinguishedName): string {
  return JSON.stringify(name.relativeNames)
}

/** Whether a name lies in the subtree of another (RFC 5280 section 4.2.1.10): its relative names start with the other's. */
export function isBelow(name: DistinguishedName, base: DistinguishedName): boolean {
  return base.relativeNames.every((relative, index) => name.relativeNames[index] === relative)
}

/** How a person recognises a certificate. */
export function certificateTitle(certificate: Certificate): string {
  return certificate.subject.text || certificate.sans.dns[0] || `serial number ${certificate.serial}`
}
