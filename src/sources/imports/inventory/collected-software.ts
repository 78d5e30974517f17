/** What is installed and pending, as the collector writes it. */

import { windowsPowerShellVersion } from '../../../domain/powershell-version.ts'
import type { ReadSection } from './collected-sections.ts'
import { leaf, objectsIn } from './collected-values.ts'
import { said, settle } from './inventory-class.ts'

/** The names of the installed features. */
export const features: ReadSection = (tree, { draft, book }) => {
  for (const name of tree.kind === 'list' ? tree.items : [tree]) {
    if (name.kind === 'leaf' && typeof name.value === 'string')
      draft.item('prerequisites.features', name.value.trim(), name)
    else settle(book, 'unknown', name, 'expected the name of a feature')
  }
  if (tree.kind === 'list' && tree.items.length === 0) draft.none('prerequisites.features', tree)
}

export const windowsPowerShell: ReadSection = (tree, { draft, book }) => {
  for (const object of objectsIn(tree, book)) {
    const given = said(object, 'PowerShellVersion')
    const version = given && windowsPowerShellVersion(given.text)
    if (given && version) draft.say('prerequisites.powershell', version.split('.').slice(0, 2).join('.'), given.part)
    else if (given) book.unknown(given.part, 'no version of Windows PowerShell')
  }
}

export const installer: ReadSection = (tree, { draft, book }) => {
  for (const object of objectsIn(tree, book)) {
    const version = said(object, 'Version')
    if (version && /^\d{1,3}\.\d{1,3}$/.test(version.text))
      draft.say('prerequisites.windowsInstaller', version.text, version.part)
    else if (version) book.unknown(version.part, 'expected a version such as 5.0')
  }
}

const PENDING = ['ComponentBasedServicing', 'WindowsUpdate', 'FileRenames']

/** One sign is enough; that there is none is known where all are told. */
export const restart: ReadSection = (tree, { draft, book }) => {
  for (const object of objectsIn(tree, book)) {
    const signs = PENDING.flatMap((name) => leaf(object, name) ?? [])
    const isPending = signs.some(({ value }) => value === true)
    const isTold = signs.length === PENDING.length && signs.every(({ value }) => typeof value === 'boolean')
    for (const sign of signs) {
      if (isPending && sign.value !== true) book.ignored(sign, 'another sign says that a restart is pending')
      else if (isPending || isTold) draft.say('prerequisites.rebootPending', isPending, sign)
      else book.unknown(sign, 'not every sign of a pending restart is told')
    }
  }
}

/** What setup reads of the default user. */
const TIME_FORMAT = 'HKU\\.DEFAULT\\Control Panel\\International\\sTimeFormat'

export const timeFormat: ReadSection = (tree, { draft, book }) => {
  for (const object of objectsIn(tree, book)) {
    const format = said(object, 'sTimeFormat')
    if (format) draft.registry(TIME_FORMAT, format.text, format.part)
  }
}
