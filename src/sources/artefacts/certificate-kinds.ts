/** What an encoding is, by its shape: the files people mistake for a certificate. */

import { type Asn1, context, TAG } from './certificate-asn1.ts'

export type EncodingKind =
  | 'certificate'
  | 'pkcs7'
  | 'pkcs12'
  | 'request'
  | 'crl'
  | 'private-key'
  | 'encrypted-private-key'
  | 'public-key'
  | 'unknown'

/** RFC 2315: the kinds of content of PKCS#7; the second is signed data, which a p7b file is. */
const PKCS7 = '1.2.840.113549.1.7.'
/** RFC 8018 and RFC 7292: encryption under a password. */
const PASSWORD_BASED = /^1\.2\.840\.113549\.1\.(?:5|12\.1)\./

/** The kind of an encoding. */
export function kindOf({ tag, children }: Asn1): EncodingKind {
  const [first, second, third] = children
  if (tag !== TAG.sequence || first === undefined || second === undefined) return 'unknown'
  if (first.tag === TAG.oid) return first.oid === `${PKCS7}2` ? 'pkcs7' : 'unknown'
  if (first.tag === TAG.integer) return numbered(children, second)
  const algorithm = first.children[0]?.oid
  if (third === undefined) return keyAlone(algorithm, second)
  return first.tag === TAG.sequence && third.tag === TAG.bitString ? signed(first.children) : 'unknown'
}

function numbered(children: readonly Asn1[], second: Asn1): EncodingKind {
  const inner = second.children[0]?.oid
  if (inner?.startsWith(PKCS7)) return 'pkcs12'
  // PKCS#8, SEC 1, and the bare numbers of RSA and DSA keys.
  if (inner !== undefined || second.tag === TAG.octetString) return 'private-key'
  return children.length >= 6 && second.tag === TAG.integer ? 'private-key' : 'unknown'
}

function keyAlone(algorithm: string | undefined, second: Asn1): EncodingKind {
  if (algorithm === undefined) return 'unknown'
  if (second.tag === TAG.octetString && PASSWORD_BASED.test(algorithm)) return 'encrypted-private-key'
  return second.tag === TAG.bitString ? 'public-key' : 'unknown'
}

/** Requests, revocation lists and certificates are all signed; their bodies differ after the name. */
function signed(body: readonly Asn1[]): EncodingKind {
  const [start, ...after] = body
  if (start?.tag === context(0)) return 'certificate'
  const fields = start?.tag === TAG.integer ? after : body
  const isTime = fields[2]?.tag === TAG.utcTime || fields[2]?.tag === TAG.generalizedTime
  if (isTime && fields[0]?.children[0]?.oid !== undefined) return 'crl'
  return fields[1]?.children[1]?.tag === TAG.bitString ? 'request' : 'certificate'
}

/** What to say of an encoding that is no certificate; of a private key nothing, it is reported by its place alone. */
export function refusal(kind: EncodingKind, file: string): string {
  switch (kind) {
    case 'pkcs12':
      return pkcs12Refusal(file)
    case 'request':
      return 'it is a certificate request (PKCS#10), not a certificate: name it as `request`'
    case 'crl':
      return 'it is a revocation list (CRL), not a certificate: name it as `crl`'
    case 'public-key':
      return 'it is a public key alone, not a certificate'
    default:
      return 'it is not a certificate'
  }
}

/** A PFX is not opened: a private key has no place in a readiness check. */
function pkcs12Refusal(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const plain = /^[\w .()@+,=-]{1,200}$/.test(name) ? name : 'certificate.pfx'
  const stem = plain.replace(/\.(?:pfx|p12)$/i, '')
  const quoted = (text: string) => (/^[\w.][\w.-]*$/.test(text) ? text : `"${/^-/.test(text) ? './' : ''}${text}"`)
  return (
    'it is a PFX file (PKCS#12), which may hold the private key; give the public part alone: ' +
    `openssl pkcs12 -in ${quoted(plain)} -nokeys -out ${quoted(`${stem}.pem`)}, or on Windows: ` +
    `Get-PfxCertificate ${quoted(plain)} | Export-Certificate -FilePath ${quoted(`${stem}.cer`)}`
  )
}
