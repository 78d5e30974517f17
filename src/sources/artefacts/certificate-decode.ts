/** One certificate (RFC 5280 section 4.1), from its DER encoding to the model that rules read. */

import { createHash } from 'node:crypto'
import { type Certificate, type CertificateKey, type CertificateSignature, sameName } from '../../domain/certificate.ts'
import type { Place } from '../../question.ts'
import { type Asn1, type Budget, context, isDer, TAG } from './certificate-asn1.ts'
import { readExtensions } from './certificate-extensions.ts'
import { attempt, count, elements, hex, instant, malformed, octets, oid, whole } from './certificate-fields.ts'
import { readName } from './certificate-names.ts'
import { CURVES, HASHES, KEY_ALGORITHMS, RSASSA_PSS, SIGNATURES } from './certificate-oids.ts'

/** Reads a certificate, or says why it cannot be one. Faults of extensions are kept in the certificate. */
export function decodeCertificate(
  element: Asn1,
  place: Place,
  budget: Budget,
): { readonly value: Certificate } | { readonly fault: string } {
  return attempt(() => readCertificate(element, place, budget))
}

function readCertificate(element: Asn1, place: Place, budget: Budget): Certificate {
  const [body, algorithm, signature, beyond] = elements(element, TAG.sequence, 'the certificate')
  if (beyond !== undefined) return malformed('the certificate has further elements')
  octets(signature, TAG.bitString, 'the signature')
  const { version, fields } = readVersion(elements(body, TAG.sequence, 'the body of the certificate'))
  const [serial, inner, issuerElement, validity, subjectElement, spki, ...rest] = fields
  const subject = readName(subjectElement, 'the subject')
  const issuer = readName(issuerElement, 'the issuer')
  const { extensions, malformed: faults } = readRest(rest, version, budget)
  const notDer = isDer(element) ? [] : ['the encoding is not DER']
  const inconsistent = sameBytes(inner, algorithm) ? [] : ['the signature algorithm inside is not the one outside']
  return {
    version,
    subject,
    issuer,
    serial: hex(octets(serial, TAG.integer, 'the serial number')).replace(/^00(?=.)/, ''),
    ...readValidity(validity),
    key: readKey(spki, budget),
    signature: readSignature(algorithm),
    ...extensions,
    malformed: [...notDer, ...inconsistent, ...faults, ...extensions.malformed],
    selfIssued: sameName(subject, issuer),
    sha256: digest('sha256', element.bytes),
    sha1: digest('sha1', element.bytes),
    spkiSha256: digest('sha256', spki?.bytes ?? element.bytes),
    der: element.bytes,
    place,
  }
}

function digest(hash: 'sha1' | 'sha256', bytes: Uint8Array): string {
  return createHash(hash).update(bytes).digest('hex')
}

function sameBytes(one: Asn1 | undefined, other: Asn1 | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one.bytes).equals(other.bytes)
}

function readVersion(all: readonly Asn1[]): { readonly version: number; readonly fields: readonly Asn1[] } {
  const [first, ...fields] = all
  if (first?.tag !== context(0)) return { version: 1, fields: all }
  const version = count(elements(first, context(0), 'the version')[0], 'the version') + 1
  return version <= 3 ? { version, fields } : malformed(`the version is ${version}`)
}

/** The unique identifiers of version 2, which nobody uses, and the extensions. */
function readRest(rest: readonly Asn1[], version: number, budget: Budget) {
  const lists = rest.filter(({ tag }) => tag === context(3))
  const unknown = rest.filter(({ tag }) => ![context(1), context(2), context(3)].includes(tag))
  if (unknown.length > 0 || lists.length > 1) return malformed('the body of the certificate has further elements')
  const [list, ...more] = lists[0] ? elements(lists[0], context(3), 'the extensions') : []
  if (more.length > 0) return malformed('there are several lists of extensions')
  const early = list !== undefined && version < 3
  return {
    extensions: readExtensions(list, budget),
    malformed: early ? [`there are extensions in a certificate of version ${version}`] : [],
  }
}

function readValidity(element: Asn1 | undefined): Pick<Certificate, 'notBefore' | 'notAfter'> {
  const [start, end] = elements(element, TAG.sequence, 'the validity')
  return { notBefore: instant(start, 'the start of the validity'), notAfter: instant(end, 'the end of the validity') }
}

/** A SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
export function readKey(spki: Asn1 | undefined, budget: Budget): CertificateKey {
  const [identifier, key] = elements(spki, TAG.sequence, 'the public key')
  const [algorithmElement, parameters] = elements(identifier, TAG.sequence, 'the algorithm of the key')
  const id = oid(algorithmElement, 'the algorithm of the key')
  const algorithm = KEY_ALGORITHMS.get(id) ?? id
  const bytes = octets(key, TAG.bitString, 'the public key')
  if (algorithm === 'RSA' || algorithm === 'RSA-PSS') return { algorithm, bits: rsaBits(bytes.subarray(1), budget) }
  if (algorithm === 'EC') return { algorithm, ...readCurve(parameters) }
  if (algorithm === 'DSA') {
    const prime = parameters?.tag === TAG.sequence ? parameters.children[0] : undefined
    return prime ? { algorithm, bits: bitLength(octets(prime, TAG.integer, 'the prime of the key')) } : { algorithm }
  }
  return { algorithm }
}

function rsaBits(bytes: Uint8Array, budget: Budget): number {
  const [modulus] = elements(whole(bytes, 'the public key', budget), TAG.sequence, 'the public key')
  return bitLength(octets(modulus, TAG.integer, 'the modulus of the key'))
}

function bitLength(number: Uint8Array): number {
  const start = number.findIndex((octet) => octet !== 0)
  return start < 0 ? 0 : (number.length - start - 1) * 8 + (number[start] ?? 0).toString(2).length
}

function readCurve(parameters: Asn1 | undefined): Pick<CertificateKey, 'bits' | 'curve'> {
  if (parameters?.oid === undefined) return {}
  const [curve, bits] = CURVES.get(parameters.oid) ?? [parameters.oid]
  return bits === undefined ? { curve } : { curve, bits }
}

/** An AlgorithmIdentifier of a signature (RFC 5280 section 4.1.1.2). */
export function readSignature(element: Asn1 | undefined): CertificateSignature {
  const [algorithm, parameters] = elements(element, TAG.sequence, 'the signature algorithm')
  const id = oid(algorithm, 'the signature algorithm')
  if (id === RSASSA_PSS) return { algorithm: 'rsassaPss', hash: pssHash(parameters), pss: true }
  const [name, hash] = SIGNATURES.get(id) ?? [id]
  return hash === undefined ? { algorithm: name, pss: false } : { algorithm: name, hash, pss: false }
}

function pssHash(parameters: Asn1 | undefined): string {
  const given = parameters?.children.find(({ tag }) => tag === context(0))?.children[0]
  if (given === undefined) return 'sha1'
  const id = oid(given.children[0], 'the hash of the signature')
  return HASHES.get(id) ?? id
}
