/** Get-CsServerPatchVersion: the build of each component of a server. */

import { hostName } from '../../../domain/plain-name.ts'
import type { ImportedHost, Placed, PlacedMap } from '../../../environment/imported.ts'
import { TEXT } from '../judge.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import { bookByPlace } from './book.ts'
import { hasFields, textsIn } from './fields.ts'
import { named, openSheet } from './sheet.ts'

/** The one that stands for the product. */
const CORE = /\bCore Components$/i

const HOSTLESS = 'on which computer is not in the export: use Invoke-Command -ComputerName, which adds PSComputerName'

export const PATCH_VERSIONS: ObjectKind = {
  title: 'builds of the product (Get-CsServerPatchVersion)',
  recognises: (object) => hasFields(object, 'ComponentName', 'Version'),
  read: (objects, fileBook) => {
    const book = bookByPlace(fileBook, objects)
    const sheet = openSheet(book)
    for (const object of objects) {
      const [name] = textsIn(object, 'ComponentName')
      const [version] = textsIn(object, 'Version')
      const [computer] = textsIn(object, 'PSComputerName')
      if (!name || !version) continue
      if (!computer) {
        for (const part of [name, version]) book.unknown(part, HOSTLESS)
        continue
      }
      const host = hostName(computer.text)
      const path = [named('hosts', 'name', host)]
      // `Skype for Business Server 2019, Web Components Server` is the component, below the product.
      const component = name.text.replace(/^.*?,\s*(?=\S)/, '')
      const at = CORE.test(name.text) ? [...path, 'productVersion'] : [...path, 'components', component]
      sheet.put(at, version, version.text, TEXT)
      book.mapped(name, `hosts ${host}: ${CORE.test(name.text) ? 'productVersion' : `components.${component}`}`)
      book.mapped(computer, `hosts ${host}`)
    }
    const list = sheet.close().hosts?.value
    return { hosts: Array.isArray(list) ? list.flatMap((each: Placed) => hostOf(each)) : [] }
  },
}

function hostOf({ at, value }: Placed): readonly ImportedHost[] {
  const { name, ...facts } = value as PlacedMap
  return typeof name?.value === 'string' ? [{ name: name.value, at, facts }] : []
}
