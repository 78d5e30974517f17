/** What became of everything that exported files hold, for programs. */

import type { ShownImport } from './import-data.ts'
import { printableJson } from './printable.ts'

/** Version 1: within it fields are only added. */
export function renderImportJson(files: readonly ShownImport[]): string {
  return `${printableJson(JSON.stringify({ importVersion: 1, files }, null, 2))}\n`
}
