/** One line of certutil, read for what it says of the certificate. */

import { CURVES, KEY_ALGORITHMS } from '../../artefacts/certificate-oids.ts'
import { readCertutilExtension } from './certutil-extensions.ts'
import { type DescribedCertificate, signatureOf, subjectOf, TO } from './described.ts'
import { type DayOrder, readPrintedDay } from './printed-days.ts'
import type { PrintedLine, Said } from './printed-lines.ts'

export interface CertutilLine {
  readonly line: PrintedLine
  /** The heading it stands under: `Issuer`, the object identifier of an extension, the name of a property, or nothing. */
  readonly section: string
  readonly order: DayOrder | undefined
}

type Read = (value: string, certificate: DescribedCertificate, here: CertutilLine) => Said

const MAPPED: Said = { status: 'mapped', to: TO }
const ignored = (reason: string): Said => ({ status: 'ignored', reason })
const COMPUTED = ignored('certutil computes or checks it: it is no part of the certificate')
const KEY_NAME: Said = { status: 'dropped', reason: 'where the private key is kept: not needed' }

/** The heading that holds after a line: its own, none, or the one before it. */
export function sectionAt(trimmed: string, before: string): string {
  const heading = HEADINGS.map((pattern) => pattern.exec(trimmed)?.[1]).find((each) => each !== undefined)
  if (heading !== undefined) return heading
  return FIELDS.some(([pattern]) => pattern.test(trimmed)) ? '' : before
}

const HEADINGS = [
  /^(Issuer|Subject):\s*$/,
  /^(Signature Algorithm|Public Key Algorithm):\s*$/,
  /^(Public Key|Signature): UnusedBits/,
  /^(\d+(?:\.\d+){2,}): Flags = /,
  /^(CERT_\w+|Unknown Property)\(\d+\)/,
]

/** Says what became of a line. */
export function readCertutilLine(here: CertutilLine, certificate: DescribedCertificate): Said {
  const { line, section } = here
  for (const [pattern, read] of FIELDS) {
    const match = pattern.exec(line.trimmed)
    if (match) return read(match[1] ?? '', certificate, here)
  }
  if (HEADINGS.some((pattern) => pattern.test(line.trimmed))) return ignored('a heading')
  const under = UNDER.get(section)
  if (under) return under(line.trimmed, certificate, here)
  if (/^\d/.test(section)) return readCertutilExtension(section, line, certificate)
  return section === '' ? { status: 'unknown', reason: 'nothing here reads it' } : COMPUTED
}

const day =
  (key: 'notBefore' | 'notAfter'): Read =>
  (value, certificate, { line, order }) => {
    const read = readPrintedDay(value, order)
    if ('reason' in read) return { status: 'unknown', reason: read.reason }
    certificate.set(key, read.day, line.at)
    return MAPPED
  }

const plainly =
  (key: 'template' | 'serialNumber' | 'issuer'): Read =>
  (value, certificate, { line }) => {
    certificate.set(key, value, line.at)
    return MAPPED
  }

const thumbprint: Read = (value, certificate, { line }) => {
  certificate.set('thumbprint', value.replace(/\s/g, '').toLowerCase(), line.at)
  return MAPPED
}

const FIELDS: readonly (readonly [RegExp, Read])[] = [
  [/^Serial Number:\s*(\S.*)$/, plainly('serialNumber')],
  [/^Issuer:\s*(\S.*)$/, plainly('issuer')],
  [
    /^Subject:\s*(\S.*)$/,
    (value, certificate, { line }) => {
      if (!/^EMPTY\b/.test(value)) certificate.set('subject', subjectOf(value), line.at)
      return MAPPED
    },
  ],
  [/^NotBefore:\s*(.*)$/, day('notBefore')],
  [/^NotAfter:\s*(.*)$/, day('notAfter')],
  [/^Public Key Length:\s*(\d+) bits/, (value, certificate, { line }) => addKeyLength(value, certificate, line)],
  [/^Cert Hash\(sha1\):\s*([0-9a-f ]+)$/i, thumbprint],
  [/^(?:Template|Certificate Template Name(?: \(Certificate Type\))?):\s*(\S.*)$/, plainly('template')],
  [
    /^Provider = (.+)$/,
    (value, certificate, { line }) => {
      certificate.setPrivateKey('provider', value, line.at)
      return MAPPED
    },
  ],
  [
    /^Private key is (NOT )?exportable$/i,
    (value, certificate, { line }) => {
      certificate.setPrivateKey('exportable', value === '', line.at)
      return MAPPED
    },
  ],
  [/^(?:Key Container|Unique container name|Simple container name)\b/i, () => KEY_NAME],
  [
    /^(?:Version:|Signature matches|Root Certificate:|Non-root Certificate|Key Id Hash|Cert Hash\(|Signature Hash|CA Version:|Certificate Extensions: \d|(?:Encryption|Signature) test (?:passed|FAILED)|CertUtil: |-+ +End Nesting|=+ |Element \d+:|X509 Certificate:$|No key provider|Cannot find the certificate|ProviderType =|Flags =|KeySpec =|AccessState =|Name Hash)/i,
    () => COMPUTED,
  ],
]

/** The length comes after the algorithm; both make one value. */
function addKeyLength(bits: string, certificate: DescribedCertificate, { at }: PrintedLine): Said {
  certificate.setKey({ size: Number(bits) }, at)
  return MAPPED
}

const named =
  (set: (value: string, certificate: DescribedCertificate, line: PrintedLine) => void): Read =>
  (value, certificate, { line }) => {
    set(value, certificate, line)
    return MAPPED
  }

const UNDER: ReadonlyMap<string, Read> = new Map([
  ['Issuer', named((value, certificate, { at }) => certificate.addName('issuer', value, at))],
  ['Subject', named((value, certificate, { at }) => certificate.addName('subject', value, at))],
  [
    'Signature Algorithm',
    (value, certificate, { line }) => {
      const oid = /^Algorithm ObjectId:\s*([\d.]+)/.exec(value)?.[1]
      if (oid === undefined) return ignored('parameters of the algorithm')
      certificate.set('signature', signatureOf(oid), line.at)
      return MAPPED
    },
  ],
  ['Public Key Algorithm', readKeyAlgorithm],
  ['Public Key', () => ignored('the public key itself')],
  ['Signature', () => ({ status: 'dropped', reason: 'the signature' })],
  ['CERT_FRIENDLY_NAME_PROP_ID', named((value, certificate, { at }) => certificate.set('friendlyName', value, at))],
])

function readKeyAlgorithm(value: string, certificate: DescribedCertificate, { line }: CertutilLine): Said {
  const oid = /^Algorithm ObjectId:\s*([\d.]+)/.exec(value)?.[1]
  const curve = /\b(1\.2\.840\.10045\.3\.1\.\d|1\.3\.132\.0\.\d+)\b/.exec(value)?.[1]
  if (curve !== undefined && CURVES.has(curve)) return MAPPED
  if (oid === undefined) return ignored('parameters of the algorithm')
  const algorithm = KEY_ALGORITHMS.get(oid)
  if (algorithm !== 'RSA' && algorithm !== 'EC')
    return { status: 'unknown', reason: `${algorithm ?? oid} is no kind of key that the environment knows` }
  certificate.setKey({ algorithm }, line.at)
  return MAPPED
}
