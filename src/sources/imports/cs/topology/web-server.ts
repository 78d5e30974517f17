/** Get-CsService -WebServer. */

import { FQDN } from '../../judge.ts'
import type { Fields } from '../../tree.ts'
import { ignoreFields, textsIn } from '../fields.ts'
import type { Path } from '../sheet.ts'
import type { Ground } from './ground.ts'

export function readWebServer({ sheet, book }: Ground, object: Fields, path: Path): void {
  for (const [name, key] of [
    ['InternalFqdn', 'internal'],
    ['ExternalFqdn', 'external'],
  ] as const) {
    const part = textsIn(object, name)[0]
    if (part) sheet.put([...path, 'webServices', key], part, part.text.toLowerCase(), FQDN)
  }
  const names = object.fields.map(({ name }) => name)
  ignoreFields(
    object,
    names.filter((name) => /Ur[il]$/.test(name)),
    'follows from the names of the web services',
    book,
  )
  ignoreFields(
    object,
    names.filter((name) => /Port$/.test(name)),
    'the environment has no key for it',
    book,
  )
}
