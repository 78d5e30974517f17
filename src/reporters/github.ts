/** Workflow commands of GitHub Actions, which become annotations at the lines they name. */

import type { Report } from '../report.ts'
import { statusWords } from './counts.ts'
import { detailsOf, type Entry } from './entries.ts'
import { logOf } from './log-lines.ts'
import { printable } from './printable.ts'

const LEVELS = { error: 'error', fail: 'error', warn: 'warning', unknown: 'notice', waived: 'notice' } as const

// What the interface of annotations takes.
const MOST_TITLE = 255
const MOST_MESSAGE = 60_000

/** The log of a step. */
export function renderGithub(reports: readonly Report[]): string {
  return logOf(reports, {
    levels: LEVELS,
    annotation,
    remark: (level, text) => `::${level} title=lync-ready::${data(text)}`,
  })
}

function annotation(level: string, entry: Entry): string {
  const { rule, status, message, location } = entry
  const { path, line, endLine, column, endColumn } = location
  const properties = Object.entries({
    file: path,
    line,
    endLine,
    // Columns are taken within one line only.
    ...(line === endLine && { col: column, endColumn }),
    title: rule.id.slice(0, MOST_TITLE),
  }).map(([name, value]) => `${name}=${property(String(value))}`)
  const word = level === 'notice' ? `${statusWords(status)}: ` : ''
  const details = detailsOf(entry).map(([label, text]) => `${label}: ${text}`)
  const text = [`${word}${message}`, ...details].map(printable).join('\n')
  return `::${level} ${properties.join(',')}::${data(text.slice(0, MOST_MESSAGE))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
