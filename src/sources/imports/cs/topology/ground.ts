/** What the readers of services, pools and computers share. */

import { hostName } from '../../../../domain/plain-name.ts'
import type { Accounts } from '../../accounts.ts'
import { FQDN, refusal, TEXT } from '../../judge.ts'
import type { Part } from '../../tree.ts'
import { serviceName, siteName, type TextPart } from '../fields.ts'
import { named, type Path, type Sheet } from '../sheet.ts'
import type { Estate } from './estate.ts'

export interface Ground {
  readonly sheet: Sheet
  readonly book: Accounts
  readonly estate: Estate
}

/** Where a pool stands in the document; undefined, with the reason said, where it cannot stand there. */
export function poolPath({ estate, book }: Ground, host: string, part: Part): Path | undefined {
  const wrong = refusal(FQDN, host)
  if (wrong !== undefined) {
    book.unknown(part, wrong)
    return undefined
  }
  const standing = estate.standingOf(host)
  if ('reason' in standing) book.unknown(part, standing.reason)
  return 'list' in standing ? [named(standing.list, standing.list === 'sqlServers' ? 'name' : 'fqdn', host)] : undefined
}

export function putSite({ sheet }: Ground, path: Path, part: TextPart | undefined): void {
  if (part) sheet.put([...path, 'site'], part, siteName(part.text), TEXT)
}

/** Puts the pool that a service such as `Registrar:pool01.contoso.com` is on. */
export function putHost(ground: Ground, path: Path, part: TextPart | undefined): void {
  if (part) ground.sheet.put(path, part, hostOf(part), FQDN)
}

/** The pool of `Registrar:pool01.contoso.com`, or the name alone. */
export function hostOf({ text }: TextPart): string {
  return serviceName(text)?.host ?? hostName(text)
}

/** The ServiceVersion of the products that the environment format knows. */
const VERSIONS: Readonly<Record<string, string>> = { 6: 'lync-2013', 7: 'sfb-2015', 8: 'sfb-2019' }

export function putProduct({ sheet, book }: Ground, path: Path, part: TextPart | undefined): void {
  if (!part) return
  const product = VERSIONS[part.text]
  if (product) sheet.put([...path, 'product'], part, product)
  else book.unknown(part, 'known versions are 6 (Lync Server 2013), 7 (Skype for Business Server 2015) and 8 (2019)')
}
