/** Reads the cells of a row of rules. */

import type { Fault } from '../../../domain/prefix.ts'
import type { CsvColumn } from './csv.ts'

/** What is wrong, and in which column. */
export interface CellFault extends Fault {
  readonly column: CsvColumn
}

/** The text of a column in one row; empty when there is none. */
export type Cell = (column: CsvColumn) => string

/** Whether a cell could not be read. */
export function isFault(value: unknown): value is CellFault {
  return typeof value === 'object' && value !== null && 'fault' in value
}

/** Lists in a cell; a name may hold spaces only where a comma or semicolon separates. */
export function listOf(text: string): readonly string[] {
  const parts = text
    .split(/[,;\r\n|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.flatMap((part) =>
    /^[\d.:/\sa-fA-F]+$/.test(part) ? part.split(/\s+/) : [part.replace(/\s*[-\u2013]\s*(?=\d)/g, '-')],
  )
}
