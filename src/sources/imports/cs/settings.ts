/** Settings that hold for the whole organisation: each field of an object has its key, or none. */

import type * as z from 'zod'
import type { PlacedValue } from '../../../environment/imported.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import type { Fields } from '../tree.ts'
import { bookByPlace } from './book.ts'
import { hasFields, ignoreEmpty, ignoreFields, type TextPart, textsIn } from './fields.ts'
import { openSheet, type Path, type Sheet } from './sheet.ts'

export interface Setting {
  readonly path: Path
  readonly schema: z.ZodType
  /** The value as the environment would say it; undefined for what it has no word for. */
  value(part: TextPart): PlacedValue | undefined
}

export interface Settings {
  readonly title: string
  /** Fields that only such objects have. */
  readonly marks: readonly string[]
  /** Fields that only objects of another product have, which have those of `marks` too. */
  readonly foreign?: readonly string[]
  /** Where the settings of an identity go; undefined where the environment has no place for that scope. */
  scope(identity: string): Path | undefined
  readonly fields: Readonly<Record<string, Setting>>
  /** Reads what takes more than one field. */
  more?(object: Fields, sheet: Sheet, path: Path): void
  /** Documented fields that the environment has no key for. */
  readonly keyless: readonly string[]
}

const KEYLESS = 'the environment has no key for it'

/** Settings of the global scope alone. */
export function globalScope(identity: string): Path | undefined {
  return /^global$/i.test(identity) ? [] : undefined
}

/** A kind of object that holds settings. */
export function settingsKind(settings: Settings): ObjectKind {
  return {
    title: settings.title,
    recognises: (object) =>
      hasFields(object, ...settings.marks) && !settings.foreign?.some((name) => hasFields(object, name)),
    read: (objects, fileBook) => {
      const book = bookByPlace(fileBook, objects)
      const sheet = openSheet(book)
      for (const object of objects) readSettings(settings, object, sheet, book)
      return { document: sheet.close() }
    },
  }
}

function readSettings(settings: Settings, object: Fields, sheet: Sheet, book: ReturnType<typeof bookByPlace>): void {
  const [identity] = textsIn(object, 'Identity')
  const path = settings.scope(identity?.text ?? 'Global')
  ignoreEmpty(object, book)
  ignoreFields(object, settings.keyless, KEYLESS, book)
  if (path === undefined) {
    if (identity) book.unknown(identity, 'the environment has no place for settings of this scope')
    return
  }
  ignoreFields(object, ['Identity'], 'the scope of the settings', book)
  settings.more?.(object, sheet, path)
  for (const [name, setting] of Object.entries(settings.fields)) {
    const [part] = textsIn(object, name)
    if (!part) continue
    const value = setting.value(part)
    if (value === undefined) book.unknown(part, 'a value that the environment has no word for')
    else sheet.put([...path, ...setting.path], part, value, setting.schema)
  }
}
