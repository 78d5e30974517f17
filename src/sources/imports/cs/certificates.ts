/** Get-CsCertificate: what a server has assigned to what. */

import { hostName } from '../../../domain/plain-name.ts'
import type { ImportedCertificate, Placed, PlacedMap } from '../../../environment/imported.ts'
import { certificates as schema } from '../../../environment/schema/certificates.ts'
import type { Accounts } from '../accounts.ts'
import { DAY, FQDN, refusal, TEXT } from '../judge.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import type { Fields } from '../tree.ts'
import { bookByPlace } from './book.ts'
import { dayIn } from './dates.ts'
import { hasFields, ignoreEmpty, ignoreFields, namesIn, type TextPart, textsIn } from './fields.ts'
import { named, openSheet, type Path, type Sheet } from './sheet.ts'

export const CERTIFICATES: ObjectKind = {
  title: 'assigned certificates (Get-CsCertificate)',
  recognises: (object) => hasFields(object, 'Thumbprint', 'Use'),
  read: (objects, fileBook) => {
    const book = bookByPlace(fileBook, objects)
    const sheet = openSheet(book)
    const ids: Ids = { held: new Map(), counts: new Map() }
    for (const object of objects) readCertificate(object, sheet, book, ids)
    const list = sheet.close().certificates?.value
    return { certificates: Array.isArray(list) ? list.flatMap((each: Placed) => described(each)) : [] }
  },
}

interface Ids {
  /** By thumbprint. */
  readonly held: Map<string, string>
  /** How many certificates have an id that begins with these words. */
  readonly counts: Map<string, number>
}

function described({ at, value }: Placed): readonly ImportedCertificate[] {
  const { id, ...description } = value as PlacedMap
  return typeof id?.value === 'string' ? [{ id: id.value, at, description }] : []
}

const NO_DAY = 'no date, or one of which nothing tells the day from the month: use ConvertTo-Json -Depth 5'

function readCertificate(object: Fields, sheet: Sheet, book: Accounts, ids: Ids): void {
  const first = (name: string) => textsIn(object, name)[0]
  const thumbprint = first('Thumbprint')
  if (!thumbprint) return
  ignoreEmpty(object, book)
  const computer = first('PSComputerName')
  const path: Path = [named('certificates', 'id', idOf(thumbprint, computer, first('Use'), ids))]
  sheet.put([...path, 'thumbprint'], thumbprint, thumbprint.text.toUpperCase(), TEXT)
  putName(sheet, book, [...path, 'subject'], first('Subject'))
  putName(sheet, book, [...path, 'issuer'], first('Issuer'))
  for (const name of [...namesIn(object, 'AlternativeNames'), ...namesIn(object, 'SubjectAlternativeNames')])
    sheet.add([...path, 'sans'], name, name.text.toLowerCase(), TEXT)
  const serial = first('SerialNumber')
  if (serial) sheet.put([...path, 'serialNumber'], serial, serial.text, TEXT)
  for (const [field, key] of Object.entries({
    NotBefore: 'notBefore',
    NotAfter: 'notAfter',
    EffectiveDate: 'effectiveOn',
  })) {
    const part = first(field)
    const day = part && dayIn(part.text)
    if (part && day) sheet.put([...path, key], part, day, DAY)
    else if (part) book.unknown(part, NO_DAY)
  }
  assign(sheet, book, path, computer, textsIn(object, 'Use'))
  ignoreFields(object, ['PreviousThumbprint', 'UpdateTime', 'SourceScope'], 'the environment has no key for it', book)
}

/** The common name of a distinguished name; all of it where it has none. */
function putName(sheet: Sheet, book: Accounts, path: Path, part: TextPart | undefined): void {
  if (!part) return
  const common = /(?:^|,\s*)CN=(?:"([^"]+)"|([^,]+))/i.exec(part.text)
  if (common) sheet.put(path, part, (common[1] ?? common[2] ?? '').trim(), TEXT)
  else book.unknown(part, 'there is no common name (CN=) in it')
}

function assign(
  sheet: Sheet,
  book: Accounts,
  path: Path,
  computer: TextPart | undefined,
  uses: readonly TextPart[],
): void {
  const host = hostName(computer?.text ?? '')
  const isKnown = refusal(FQDN, host) === undefined
  for (const use of uses) {
    const wrong = refusal(schema, [{ id: 'x', assignedTo: { x: [use.text] } }])
    if (wrong !== undefined) book.unknown(use, `a use that the environment does not know: ${wrong}`)
    else if (isKnown) sheet.add([...path, 'assignedTo', host], use, use.text)
    else book.unknown(use, COMPUTERLESS)
  }
  if (computer && isKnown) book.mapped(computer, `certificates: assignedTo ${host}`)
}

const COMPUTERLESS =
  'on which computer it is assigned is not in the export: use Invoke-Command with the FQDN of the server, which adds PSComputerName'

/** One certificate may have several uses, each of which is an object. */
function idOf(thumbprint: TextPart, computer: TextPart | undefined, use: TextPart | undefined, ids: Ids): string {
  const key = thumbprint.text.toUpperCase()
  const held = ids.held.get(key)
  if (held !== undefined) return held
  const short = hostName(computer?.text ?? '').split('.')[0]
  const wanted = [short || 'certificate', (use?.text ?? 'unused').toLowerCase()].join('-')
  const count = ids.counts.get(wanted) ?? 0
  ids.counts.set(wanted, count + 1)
  const id = count === 0 ? wanted : `${wanted}-${count + 1}`
  ids.held.set(key, id)
  return id
}
