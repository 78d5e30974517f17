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

/** Which computer each object speaks of: the one it names, or the only one of its wrapper, or the only one of the file. */
function computersOf(found: readonly Found[]): readonly Assigned[] {
  const namings = found.map(namingOf)
  const given = [...new Set(namings.flatMap((naming) => naming?.name ?? []))]
  const groups = grouped(given)
  const computers = new Map(given.map((name, index) => [name, groups[index]]))
  const all = new Set(computers.values())
  const inside = new Map<Fields, Set<string | undefined>>()
  for (const [index, { wrapper }] of found.entries()) {
    const name = namings[index]?.name
    if (wrapper && name !== undefined) inside.set(wrapper, (inside.get(wrapper) ?? new Set()).add(computers.get(name)))
  }
  return found.map((each, index) => {
    const naming = namings[index]
    const around = (each.wrapper && inside.get(each.wrapper)) ?? all
    const computer = naming ? computers.get(naming.name) : onlyOf(around)
    const why = naming ? `"${naming.name}" may be more than one computer of the file` : nameless(given.length)
    return { ...each, naming, computer, why }
  })
}

function onlyOf(computers: ReadonlySet<string | undefined>): string | undefined {
  const [only, ...more] = computers
  return more.length === 0 ? only : undefined
}

function nameless(computers: number): string {
  return computers === 0
    ? 'no computer is named in the file: select PSComputerName too, or put Win32_ComputerSystem beside it'
    : 'it does not say of which computer of the file it speaks: select PSComputerName too'
}
