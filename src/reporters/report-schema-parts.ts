/** What several parts of the schema of a report are made of. */

import * as z from 'zod'

// Functions, so that a run builds none of it unless it reads a report.
export const count = () => z.int().nonnegative()
const ordinal = () => z.int().positive()
export const day = () => z.iso.date()
export const level = () => z.enum(['fail', 'warn'])

export const span = () => ({
  path: z.string().describe('Relative to the root, with "/".'),
  line: ordinal().describe('From 1.'),
  column: ordinal().describe('From 1, in UTF-16 code units.'),
  endLine: ordinal(),
  endColumn: ordinal().describe('The column after the last character.'),
})

/** A file that was read. */
export const input = () => ({ path: z.string(), sha256: z.string() })
