/** openssl x509 -text: a certificate in words. Where the certificate itself follows, that is read and not this. */

import type { ImportReading } from '../../../environment/imported.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'
import { type DescribedCertificate, describeCertificate } from './described.ts'
import { readOpensslLine, sectionAt } from './openssl-lines.ts'
import { lineItems, printedLines, type Said } from './printed-lines.ts'

const TITLE = 'what openssl x509 -text prints of certificates'
const START = /^Certificate:$/

export const OPENSSL_TEXT: Reader<string> = {
  recognises: (text) => /^[ \t]*Certificate:[ \t]*\r?\n[ \t]*Data:[ \t]*\r?$/m.test(text.slice(0, 100_000)),
  read: readOpenssl,
}

function readOpenssl(text: string): ImportReading {
  const lines = printedLines(text)
  const said = new Map<number, Said>()
  const all: DescribedCertificate[] = []
  let section = ''
  for (const line of lines) {
    if (line.trimmed === '') continue
    if (START.test(line.trimmed)) all.push(describeCertificate(line.at))
    const before = section
    section = sectionAt(line.trimmed, before)
    const certificate = all.at(-1)
    const outside: Said = { status: 'ignored', reason: 'before the certificate' }
    said.set(line.number, certificate ? readOpensslLine(line, section, certificate) : outside)
  }
  const taken = new Set<string>()
  const certificates = all
    .map((each) => each.close(taken))
    .filter(({ description }) => Object.keys(description).length > 0)
  return { ...emptyReading(TITLE, lineItems(lines, said)), certificates }
}
