/** One line of openssl x509 -text, read for what it says of the certificate. */

import { type DescribedCertificate, subjectOf, TO, usageOf } from './described.ts'
import type { PrintedLine, Said } from './printed-lines.ts'

type Read = (value: string, certificate: DescribedCertificate, line: PrintedLine) => Said

const MAPPED: Said = { status: 'mapped', to: TO }
const HEADING: Said = { status: 'ignored', reason: 'a heading' }
const OTHER: Said = { status: 'ignored', reason: 'a part of the certificate that no rule asks for' }

const HEADINGS = [
  /^(X509v3 [A-Za-z ]+):(?: critical)?$/,
  /^(Serial Number|Modulus|pub|Signature Value|Authority Information Access|CT Precertificate SCTs|[\d.]{5,}):(?: critical)?$/,
]

/** The heading that holds after a line. */
export function sectionAt(trimmed: string, before: string): string {
  const heading = HEADINGS.map((pattern) => pattern.exec(trimmed)?.[1]).find((each) => each !== undefined)
  if (heading !== undefined) return heading
  return FIELDS.some(([pattern]) => pattern.test(trimmed)) ? '' : before
}

/** Says what became of a line. */
export function readOpensslLine(line: PrintedLine, section: string, certificate: DescribedCertificate): Said {
  for (const [pattern, read] of FIELDS) {
    const match = pattern.exec(line.trimmed)
    if (match) return read(match[1] ?? '', certificate, line)
  }
  if (HEADINGS.some((pattern) => pattern.test(line.trimmed))) return HEADING
  const under = UNDER.get(section)
  if (under) return under(line.trimmed, certificate, line)
  return section === '' ? { status: 'unknown', reason: 'nothing here reads it' } : OTHER
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Jan  1 00:00:00 2013 GMT`. */
const day =
  (key: 'notBefore' | 'notAfter'): Read =>
  (value, certificate, { at }) => {
    const [, name = '', number = '', year] = /^([A-Z][a-z]{2}) +(\d{1,2}) [\d:.]+ (\d{4}) GMT$/.exec(value) ?? []
    const month = MONTHS.indexOf(name) + 1
    if (year === undefined || month === 0) return { status: 'unknown', reason: 'not a day as openssl prints it' }
    certificate.set(key, `${year}-${String(month).padStart(2, '0')}-${number.padStart(2, '0')}`, at)
    return MAPPED
  }

const FIELDS: readonly (readonly [RegExp, Read])[] = [
  [/^Not Before\s*:\s*(.*)$/, day('notBefore')],
  [/^Not After\s*:\s*(.*)$/, day('notAfter')],
  [
    /^Serial Number:\s*\d+ \(0x([0-9a-f]+)\)$/i,
    (value, certificate, { at }) => {
      certificate.set('serialNumber', value.toLowerCase(), at)
      return MAPPED
    },
  ],
  [
    /^Issuer:\s*(.+)$/,
    (value, certificate, { at }) => {
      certificate.set('issuer', value.replace(/ = /g, '='), at)
      return MAPPED
    },
  ],
  [
    /^Subject:\s*(.*)$/,
    (value, certificate, { at }) => {
      certificate.set('subject', subjectOf(value.replace(/ = /g, '=')), at)
      return MAPPED
    },
  ],
  [
    /^Signature Algorithm:\s*(\S+)$/,
    (value, certificate, { at }) => {
      certificate.set('signature', value, at)
      return MAPPED
    },
  ],
  [
    /^Public Key Algorithm:\s*(\S+)$/,
    (value, certificate, { at }) => {
      const algorithm = value === 'rsaEncryption' ? 'RSA' : value === 'id-ecPublicKey' ? 'EC' : undefined
      if (algorithm === undefined) return { status: 'unknown', reason: 'no kind of key that the environment knows' }
      certificate.setKey({ algorithm }, at)
      return MAPPED
    },
  ],
  [
    /^(?:RSA )?Public-Key: \((\d+) bit\)$/,
    (value, certificate, { at }) => {
      certificate.setKey({ size: Number(value) }, at)
      return MAPPED
    },
  ],
  [
    /^(?:Certificate:|Data:|Version:.*|Validity|Subject Public Key Info:|X509v3 extensions:|Exponent:.*|ASN1 OID:.*|NIST CURVE:.*)$/,
    () => OTHER,
  ],
]

const PURPOSES: ReadonlyMap<string, string> = new Map([
  ['TLS Web Server Authentication', 'serverAuth'],
  ['TLS Web Client Authentication', 'clientAuth'],
  ['Code Signing', 'codeSigning'],
  ['E-mail Protection', 'emailProtection'],
  ['Time Stamping', 'timeStamping'],
  ['OCSP Signing', 'OCSPSigning'],
  ['Any Extended Key Usage', 'anyExtendedKeyUsage'],
])

const listOf =
  (add: (word: string, certificate: DescribedCertificate, line: PrintedLine) => boolean): Read =>
  (value, certificate, line) => {
    const words = value.split(', ').map((word) => word.trim())
    return words.filter((word) => add(word, certificate, line)).length > 0 ? MAPPED : OTHER
  }

const UNDER: ReadonlyMap<string, Read> = new Map([
  [
    'Serial Number',
    (value, certificate, { at }) => {
      certificate.set('serialNumber', value.replace(/:/g, '').toLowerCase(), at)
      return MAPPED
    },
  ],
  [
    'X509v3 Subject Alternative Name',
    listOf((word, certificate, { at }) => {
      const name = /^DNS:(\S+)$/.exec(word)?.[1]
      if (name !== undefined) certificate.add('sans', name, at)
      return name !== undefined
    }),
  ],
  [
    'X509v3 Key Usage',
    listOf((word, certificate, { at }) => {
      const usage = usageOf(word)
      if (usage !== undefined) certificate.add('keyUsage', usage, at)
      return usage !== undefined
    }),
  ],
  [
    'X509v3 Extended Key Usage',
    listOf((word, certificate, { at }) => {
      const purpose = PURPOSES.get(word) ?? (/^[\d.]+$/.test(word) ? word : undefined)
      if (purpose !== undefined) certificate.add('eku', purpose, at)
      return purpose !== undefined
    }),
  ],
  [
    'X509v3 CRL Distribution Points',
    listOf((word, certificate, { at }) => {
      const url = /^URI:(\S+)$/.exec(word)?.[1]
      if (url !== undefined) certificate.add('crlDistributionPoints', url, at)
      return url !== undefined
    }),
  ],
  ['Signature Value', () => ({ status: 'dropped', reason: 'the signature' })],
])
