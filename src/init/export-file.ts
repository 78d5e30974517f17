/** An export that was read, as the file that is written from it sees it. */

import type { ImportReading } from '../environment/imported.ts'
import type { DnsView, Place } from '../question.ts'

export interface ExportFile {
  /** As comments and messages name it: relative to the file that is written. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly reading: ImportReading
  /** How the written file may refer to it, or why it may not. */
  readonly reference: { readonly path: string } | { readonly refused: string }
  /** Which clients see its zones, where the user says so. */
  readonly view?: DnsView | undefined
}

/** What a comment at the head of the written file tells, with lines below it. */
export interface Note {
  readonly text: string
  readonly lines: readonly string[]
}

export function placeIn({ file }: ExportFile, at: { readonly line: number; readonly column: number }): Place {
  return { file, line: at.line, column: at.column }
}
