/** Objects that speak of computers: told by their class, joined by the name of the computer. */

import type { ImportedHost } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import type { Fields } from '../tree.ts'
import { type Found, foundIn } from './classes.ts'
import { draftHost, type HostDraft } from './host-draft.ts'
import { readObject, settle } from './inventory-class.ts'
import { grouped } from './names.ts'
import { accountForNames, type Naming, namingOf } from './naming.ts'

export const COMPUTERS: ObjectKind = {
  title: 'inventories of computers (Win32_OperatingSystem and its like)',
  recognises: (object) => foundIn(object).length > 0,
  read: (objects, book) => ({ hosts: readComputers(objects.flatMap(foundIn), book) }),
}

function readComputers(found: readonly Found[], book: Accounts): readonly ImportedHost[] {
  const drafts = new Map<string, HostDraft>()
  for (const { object, kind, naming, computer, why } of computersOf(found)) {
    if (computer === undefined) {
      settle(book, 'unknown', object, why)
      continue
    }
    const draft = drafts.get(computer) ?? draftHost(object, book)
    drafts.set(computer, draft)
    readObject(object, kind, { draft, book, object })
    accountForNames(object, kind, naming, book)
    for (const part of naming?.parts ?? []) draft.named(part)
  }
  return [...drafts].map(([name, draft]) => draft.close(name))
}

interface Assigned extends Found {
  readonly naming: Naming | undefined
  readonly computer: string | undefined
  /** Where there is no computer. */
  readonly why: string
}

/** Which computer each object speaks of: the one it names, or that of its wrapper, or the only one of the file. */
function computersOf(found: readonly Found[]): readonly Assigned[] {
  const wrappers = new Map<Fields, Naming>()
  const namings = found.map((each) => {
    const naming = namingOf(each)
    if (naming && each.wrapper && !wrappers.get(each.wrapper)?.name.includes('.')) wrappers.set(each.wrapper, naming)
    return naming
  })
  const names = found.map(({ wrapper }, index) => (namings[index] ?? (wrapper && wrappers.get(wrapper)))?.name)
  const given = [...new Set(names.flatMap((name) => name ?? []))]
  const groups = grouped(given)
  const computers = new Map(given.map((name, index) => [name, groups[index]]))
  const [only, ...more] = new Set(computers.values())
  return found.map((each, index) => {
    const name = names[index]
    const computer = name === undefined ? (more.length === 0 ? only : undefined) : computers.get(name)
    const why = name === undefined ? nameless(given.length) : `"${name}" may be more than one computer of the file`
    return { ...each, naming: namings[index], computer, why }
  })
}

function nameless(computers: number): string {
  return computers === 0
    ? 'no computer is named in the file: select PSComputerName too, or put Win32_ComputerSystem beside it'
    : 'it does not say of which computer of the file it speaks: select PSComputerName too'
}
