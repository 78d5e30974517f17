/** Get-CsSimpleUrlConfiguration, and its SimpleUrl expanded. */

import { hostName } from '../../../domain/plain-name.ts'
import type { Accounts } from '../accounts.ts'
import { FQDN, refusal, TEXT, URL_TEXT } from '../judge.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import { type Fields, field, type Part, type Tree } from '../tree.ts'
import { bookByPlace } from './book.ts'
import { hasFields, ignoreEmpty, ignoreTree, siteName, textsIn } from './fields.ts'
import { named, openSheet, type Path, type Sheet } from './sheet.ts'

export const SIMPLE_URLS: ObjectKind = {
  title: 'simple URLs (Get-CsSimpleUrlConfiguration)',
  recognises: (object) => hasFields(object, 'SimpleUrl') || hasFields(object, 'Component', 'ActiveUrl'),
  read: (objects, fileBook) => {
    const book = bookByPlace(fileBook, objects)
    const sheet = openSheet(book)
    for (const object of objects) {
      ignoreEmpty(object, book)
      if (hasFields(object, 'SimpleUrl')) readConfiguration(object, sheet, book)
      else readUrl(object, ['simpleUrls'], sheet, book)
    }
    return { document: sheet.close() }
  },
}

function readConfiguration(object: Fields, sheet: Sheet, book: Accounts): void {
  const [identity] = textsIn(object, 'Identity')
  const isSite = identity !== undefined && /^site:/i.test(identity.text)
  const site = siteName(identity?.text ?? '')
  const path: Path = isSite ? ['simpleUrls', named('sites', 'site', site)] : ['simpleUrls']
  if (identity && isSite) sheet.put([...path, 'site'], identity, site, TEXT)
  else if (identity) book.ignored(identity, 'the scope of the settings')
  const urls = field(object, 'SimpleUrl')
  for (const each of urls?.kind === 'list' ? urls.items : urls ? [urls] : []) readUrl(each, path, sheet, book)
  ignoreTree(field(object, 'UseBackendDatabase'), 'the environment has no key for it', book)
}

/** `Component=Meet;Domain=contoso.com;ActiveUrl=https://meet.contoso.com` is how such an object prints itself. */
const PRINTED = /^Component=([^;]*);Domain=([^;]*);ActiveUrl=(\S+)$/i

function readUrl(tree: Tree, path: Path, sheet: Sheet, book: Accounts): void {
  if (tree.kind === 'fields') {
    const [component, domain, url] = ['Component', 'Domain', 'ActiveUrl'].map((name) => textsIn(tree, name)[0])
    ignoreTree(field(tree, 'SimpleUrlEntry'), 'of several spellings of a URL the active one counts', book)
    if (component && url)
      putUrl(
        [component, ...(domain ? [domain] : []), url],
        [component.text, domain?.text ?? '*', url.text],
        path,
        sheet,
        book,
      )
    return
  }
  const printed = tree.kind === 'leaf' ? PRINTED.exec(String(tree.value).trim()) : null
  if (printed) putUrl([tree], [printed[1] ?? '', printed[2] ?? '', printed[3] ?? ''], path, sheet, book)
}

const KEYS: Readonly<Record<string, string>> = { meet: 'meet', dialin: 'dialin', cscp: 'admin' }

function putUrl(
  parts: readonly Part[],
  [component, domain, url]: readonly [string, string, string],
  path: Path,
  sheet: Sheet,
  book: Accounts,
): void {
  const key = KEYS[component.toLowerCase()]
  if (key === undefined) {
    for (const part of parts) book.unknown(part, 'known are the components Meet, Dialin and Cscp')
    return
  }
  const isForOne = key === 'meet' && domain !== '*'
  const wrong = isForOne ? refusal(FQDN, hostName(domain)) : undefined
  if (wrong !== undefined) {
    for (const part of parts) book.unknown(part, wrong)
    return
  }
  // A Meet URL is that of one domain, or, with a star, of all of them.
  const at = isForOne ? [...path, key, hostName(domain)] : [...path, key]
  for (const part of parts) sheet.put(at, part, url.replace(/\/$/, ''), URL_TEXT)
}
