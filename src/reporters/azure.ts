/** Logging commands of Azure Pipelines, which become issues of the task. It has errors and warnings; the rest are lines. */

import type { Report } from '../report.ts'
import { detailsOf, type Entry } from './entries.ts'
import { logOf } from './log-lines.ts'
import { printable } from './printable.ts'

const LEVELS = { error: 'error', fail: 'error', warn: 'warning' } as const

/** The log of a task. */
export function renderAzure(reports: readonly Report[]): string {
  return logOf(reports, {
    levels: LEVELS,
    annotation,
    remark: (level, text) => `##vso[task.logissue type=${level};]${data(text)}`,
  })
}

function annotation(level: string, entry: Entry): string {
  const { rule, message, location } = entry
  const properties = Object.entries({
    type: level,
    sourcepath: location.path,
    linenumber: location.line,
    columnnumber: location.column,
    code: rule.id,
  }).map(([name, value]) => `${name}=${property(String(value))};`)
  const details = detailsOf(entry).map(([label, text]) => `${label}: ${text}`)
  const text = [message, ...details].map(printable).join('\n')
  return `##vso[task.logissue ${properties.join('')}]${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(printable(text)).replaceAll(';', '%3B').replaceAll(']', '%5D')
}
