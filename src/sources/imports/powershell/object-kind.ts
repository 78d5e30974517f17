/**
 * Objects as PowerShell cmdlets print them, whatever the form: JSON, CLIXML, CSV, formatted lists and tables all become
 * `Fields`, and each kind of object has one reader for all of them.
 */

import type { ImportOptions, ImportReading } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import type { Fields } from '../tree.ts'

/** What objects of a kind say; the caller adds the account of the file. */
export type ObjectsReading = Partial<Omit<ImportReading, 'items' | 'title'>>

export interface ObjectKind {
  /** What such objects are, in the user's words: `services (Get-CsService)`. */
  readonly title: string
  /** By the names of its fields, or by its type name where one is told: only one kind says yes to an object. */
  recognises(object: Fields): boolean
  /** Reads all objects of the kind in a file, and says in the book what became of every part of them. */
  read(objects: readonly Fields[], book: Accounts, options?: ImportOptions): ObjectsReading
}
