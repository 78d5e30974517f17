/** The extensions that certutil prints: those that the environment knows. */

import { type DescribedCertificate, purposeOf, TO, usageOf } from './described.ts'
import type { PrintedLine, Said } from './printed-lines.ts'

const MAPPED: Said = { status: 'mapped', to: TO }
const OTHER: Said = { status: 'ignored', reason: 'an extension, or a part of one, that no rule asks for' }

type Read = (trimmed: string, certificate: DescribedCertificate, line: PrintedLine) => Said

/** One line below the heading of an extension, by the object identifier in the heading. */
export function readCertutilExtension(oid: string, line: PrintedLine, certificate: DescribedCertificate): Said {
  return EXTENSIONS.get(oid)?.(line.trimmed, certificate, line) ?? OTHER
}

const names: Read = (trimmed, certificate, { at }) => {
  const name = /^DNS Name=(\S+)$/i.exec(trimmed)?.[1]
  if (name === undefined) return OTHER
  certificate.add('sans', name, at)
  return MAPPED
}

const purposes: Read = (trimmed, certificate, { at }) => {
  const oid = /\(([\d.]+)\)$/.exec(trimmed)?.[1]
  if (oid === undefined) return OTHER
  certificate.add('eku', purposeOf(oid), at)
  return MAPPED
}

/** `Digital Signature, Key Encipherment (a0)`. */
const usages: Read = (trimmed, certificate, { at }) => {
  const list = /^(.+?)\s*\([0-9a-f ]+\)$/i.exec(trimmed)?.[1]
  if (list === undefined) return OTHER
  const known = list.split(',').map((each) => usageOf(each))
  for (const usage of known) if (usage !== undefined) certificate.add('keyUsage', usage, at)
  return known.includes(undefined) ? { status: 'unknown', reason: 'one of the key usages is not known here' } : MAPPED
}

const lists: Read = (trimmed, certificate, { at }) => {
  const url = /^URL=(\S+)/i.exec(trimmed)?.[1]
  if (url === undefined) return OTHER
  certificate.add('crlDistributionPoints', url, at)
  return MAPPED
}

const template: Read = (trimmed, certificate, { at }) => {
  const name = /^Template=([^(]+)/i.exec(trimmed)?.[1]
  if (name === undefined) return OTHER
  certificate.set('template', name.trim(), at)
  return MAPPED
}

/** RFC 5280 section 4.2.1, and the template of Microsoft's certificate services. */
const EXTENSIONS: ReadonlyMap<string, Read> = new Map([
  ['2.5.29.17', names],
  ['2.5.29.37', purposes],
  ['2.5.29.15', usages],
  ['2.5.29.31', lists],
  ['1.3.6.1.4.1.311.21.7', template],
])
