/** certutil -dump, certutil -v -dump and certutil -store of Windows, in English. */

import type { ImportReading } from '../../../environment/imported.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'
import { readCertutilLine, sectionAt } from './certutil-lines.ts'
import { type DescribedCertificate, describeCertificate } from './described.ts'
import { orderOf } from './printed-days.ts'
import { lineItems, type PrintedLine, printedLines, type Said } from './printed-lines.ts'

const TITLE = 'what certutil prints of certificates'
const DAY = /^Not(?:Before|After):\s*(.*)$/

export const CERTUTIL: Reader<string> = {
  // The two days keep their English names in every language.
  recognises: (text) => /^[ \t]*NotBefore:/m.test(text) && /^[ \t]*NotAfter:/m.test(text),
  read: readCertutil,
}

/** Reads every certificate that is printed. A value that is not understood is left out, and said to be unknown. */
function readCertutil(text: string): ImportReading {
  const lines = printedLines(text)
  if (!lines.some(({ trimmed }) => /^Serial Number:/.test(trimmed))) throw localised(lines)
  const order = orderOf(lines.flatMap(({ trimmed }) => DAY.exec(trimmed)?.slice(1, 2) ?? []))
  const said = new Map<number, Said>()
  const all: DescribedCertificate[] = []
  let section = ''
  for (const line of lines) {
    if (line.trimmed === '') continue
    // Of what may stand above it, this is what every certificate has once.
    if (/^Serial Number:/.test(line.trimmed)) all.push(describeCertificate(line.at))
    section = sectionAt(line.trimmed, section)
    const certificate = all.at(-1)
    said.set(line.number, certificate ? readCertutilLine({ line, section, order }, certificate) : AROUND)
  }
  const taken = new Set<string>()
  const certificates = all
    .map((each) => each.close(taken))
    .filter(({ description }) => Object.keys(description).length > 0)
  return { ...emptyReading(TITLE, lineItems(lines, said)), certificates }
}

const AROUND: Said = { status: 'ignored', reason: 'around the certificates: which store or command it is' }

function localised(lines: readonly PrintedLine[]): Unreadable {
  const first = lines.find(({ trimmed }) => /^NotBefore:/.test(trimmed))
  return new Unreadable(
    'what certutil prints in another language than English: run it on a computer in English, or give the certificate ' +
      'itself (certutil -store My <serial number> certificate.cer)',
    first?.at.line,
    first?.at.column,
  )
}
