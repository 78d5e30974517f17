/** A certificate to order, and why it must be there. */

import type { ShownCertificate, ShownName } from './requirements-data-certificates.ts'
import {
  type Block,
  type CitingPage,
  comment,
  documentedText,
  heading,
  necessityText,
} from './requirements-text-block.ts'

export function certificateLines(certificate: ShownCertificate, page: CitingPage): Block {
  const lines = [
    `for ${certificate.uses.join(' and ')}; ${necessityText(certificate)}`,
    ...subjectText(certificate),
    ...namesText(certificate.names),
    ...certificate.missing.map(({ text, give }) => `and ${text}: give ${give} to know it`),
    keyText(certificate),
    ...sharingText(certificate),
    ...certificate.because.map((text) => `because ${text}`),
    documentedText(certificate, page),
  ]
  return [...heading(certificate.id, page), ...lines.flatMap((line) => comment(line, page))]
}

function subjectText({ subject, subjectNecessity }: ShownCertificate): readonly string[] {
  if (subject.length === 0) return []
  return [`subject ${subject.join(' or ')}${subjectNecessity === 'recommended' ? ', recommended' : ''}`]
}

function namesText(names: readonly ShownName[]): readonly string[] {
  const required = names.filter(({ necessity, neededIf }) => necessity === 'required' && neededIf === undefined)
  const open = names.filter(({ necessity, neededIf }) => necessity === 'required' && neededIf !== undefined)
  const keys = [...new Set(open.map(({ neededIf = '' }) => neededIf))]
  return [
    ...listText(
      'alternative names',
      required.filter(({ wildcard }) => !wildcard),
    ),
    ...listText(
      'alternative names a wildcard may stand for',
      required.filter(({ wildcard }) => wildcard),
    ),
    ...keys.flatMap((key) =>
      listText(
        `if ${key}, which is not given, asks for it`,
        open.filter(({ neededIf }) => neededIf === key),
      ),
    ),
    ...listText(
      'may also hold',
      names.filter(({ necessity }) => necessity === 'optional'),
    ),
  ]
}

function listText(label: string, names: readonly ShownName[]): readonly string[] {
  return names.length === 0 ? [] : [`${label}: ${names.map(({ name }) => name).join(', ')}`]
}

function keyText({ authority, extendedKeyUsages, exportable, keyBits }: ShownCertificate): string {
  const usages = extendedKeyUsages.map(({ usage, neededIf }) =>
    neededIf === undefined ? usage : `${usage} if ${neededIf}, which is not given, asks for it`,
  )
  return [
    `from ${authority === 'public' ? 'a public' : 'any'} certification authority`,
    `extended key usages ${usages.join(' and ')}`,
    ...(exportable ? ['the private key exportable'] : []),
    ...(keyBits ? [`a key of ${keyBits.required} bits or more, better ${keyBits.recommended}`] : []),
  ].join('; ')
}

function sharingText({ sharedBy, mayAlsoBe }: ShownCertificate): readonly string[] {
  return [
    ...(sharedBy.length > 0 ? [`the same certificate and key on ${sharedBy.join(', ')}`] : []),
    ...(mayAlsoBe.length > 0 ? [`may be the same certificate as ${mayAlsoBe.join(', ')}`] : []),
  ]
}
