/** The requirements for a spreadsheet: RFC 4180, and no cell that a spreadsheet would calculate. */

import { printable } from './printable.ts'
import type { ShownRequirement } from './requirements-data.ts'

const HEADER = [
  'view',
  'name',
  'type',
  'necessity',
  'needed if',
  'records',
  'leads to',
  'because',
  'rule',
  'confidence',
  'sources',
]

/** A header and one line for each requirement; several values of a cell are separated by `; `. */
export function renderRequirementsCsv(requirements: readonly ShownRequirement[]): string {
  return [HEADER, ...requirements.map(cellsOf)].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function cellsOf(requirement: ShownRequirement): readonly string[] {
  const {
    view,
    name,
    type,
    necessity,
    neededIf = '',
    records,
    leadsTo = '',
    because,
    rule,
    confidence,
    sources,
  } = requirement
  return [
    view,
    name,
    type,
    necessity,
    neededIf,
    records.join('; '),
    leadsTo,
    because.join('; '),
    rule,
    confidence,
    sources.map(({ title, url }) => url ?? title).join('; '),
  ]
}

/** One cell; a leading `'` keeps a spreadsheet from reading text as a formula. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  const shown = printable(harmless)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
