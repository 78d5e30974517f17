/** Markdown, as GitHub, GitLab and Azure DevOps show it: the one place where it is escaped. */

import { printable } from './printable.ts'

// What begins a heading, a list, a quote or a line across, at the start of a text.
const STARTS = /^(\s*)([#+\-=])|^(\s*\d+)([.)])(?=\s|$)/

/** A text on one line that stands for itself: no markup, no HTML, and nobody is called by `@name`. */
export function markdownText(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\\`*_[\]<>|~$!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(STARTS, '$1$3\\$2$4')
    .replace(/(?<![\w.])@(?=\w)/g, '@<!-- -->')
}

/** A row of a table. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A table with headings; none without rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  return [tableRow(headings), tableRow(headings.map(() => '---')), ...rows.map(tableRow)]
}
