/** Certificates themselves: PEM, DER and PKCS#7. What is in them is read when they are checked; here they get a name. */

import { type Certificate, sameName } from '../../../domain/certificate.ts'
import type { ImportedCertificate, ImportItem, ImportReading, PlacedMap, Spot } from '../../../environment/imported.ts'
import { type CertificateReading, readCertificates } from '../../artefacts/certificate-file.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'

const TITLE = 'certificates'
const BINARY = { line: 1, column: 1 }

/** A sequence of 128 octets or more, or what is no text and begins as a short one. */
export const CERTIFICATE_BINARY: Reader<Uint8Array> = {
  recognises: (bytes) => bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0,
  read: (bytes) => readFile(bytes),
}

export const CERTIFICATE_TEXT: Reader<string> = {
  recognises: (text) => /^[ \t]*-----BEGIN [A-Z0-9 #._-]{1,64}-----[ \t]*\r?$/m.test(text),
  read: (text) => readFile(Buffer.from(text, 'utf8')),
}

function readFile(bytes: Uint8Array): ImportReading {
  const reading = readCertificates(bytes, '')
  const problems = problemsOf(reading)
  const title = reading.kind === 'pem' ? `${TITLE}, in PEM` : `${TITLE}, in binary`
  const own = lowest(reading.certificates)
  const taken = new Set<string>()
  return {
    ...emptyReading(title, itemsOf(reading, own)),
    problems,
    certificates: problems.length > 0 ? [] : own.map((each) => importedOf(each, taken)),
  }
}

/** Where there is nothing but a private key, nothing can be said; the key is not looked at. */
function problemsOf({ problems, certificates }: CertificateReading): ImportReading['problems'] {
  const all = problems.map(({ line, message }) => ({ line: line ?? 1, column: 1, message }))
  return all.length === 0 && certificates.length === 0
    ? [{ line: 1, column: 1, message: 'it holds a private key and no certificate' }]
    : all
}

/** Those that issued no other one: the rest is their chain. */
function lowest(certificates: readonly Certificate[]): readonly Certificate[] {
  const own = certificates.filter(
    (one) => !certificates.some((other) => other !== one && sameName(other.issuer, one.subject)),
  )
  return own.length > 0 ? own : certificates.slice(0, 1)
}

function itemsOf(
  { certificates, privateKeys }: CertificateReading,
  own: readonly Certificate[],
): readonly ImportItem[] {
  const items = [
    ...certificates.map((each): ImportItem => {
      const item = { at: spotOf(each.place.line), what: `certificate of ${nameOf(each)}` }
      return own.includes(each)
        ? { ...item, status: 'mapped', to: 'certificates' }
        : { ...item, status: 'ignored', reason: 'of an authority above: read with the certificate' }
    }),
    ...privateKeys.map(
      ({ line }): ImportItem => ({
        status: 'dropped',
        at: spotOf(line),
        what: 'a private key',
        reason: 'a private key has no place in a readiness check: keep it out of the file',
      }),
    ),
  ]
  return items.sort((one, other) => one.at.line - other.at.line)
}

function spotOf(line: number | undefined): Spot {
  return line === undefined ? BINARY : { line, column: 1 }
}

function nameOf({ subject, sans }: Certificate): string {
  return (subject.commonNames.at(-1) ?? sans.dns[0] ?? subject.text).toLowerCase()
}

function importedOf(certificate: Certificate, taken: Set<string>): ImportedCertificate {
  const at = spotOf(certificate.place.line)
  const name = nameOf(certificate) || 'certificate'
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name} (${number})`
  taken.add(id)
  const description: PlacedMap = {
    subject: { at, value: name },
    notAfter: { at, value: certificate.notAfter.slice(0, 10) },
  }
  return { id, at, description, encoded: true }
}
