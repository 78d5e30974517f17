/** One file for each environment: `reports/{name}.json` as the names of files. */

import type { Report } from '../report.ts'
import { printable } from '../reporters/printable.ts'
import type { Output } from './outputs.ts'

export interface NamedReports {
  /** None: standard output. */
  readonly file: string | undefined
  readonly reports: readonly Report[]
}

const PLACEHOLDER = /\{(name|path)\}/g

/** Whether a file name stands for one file for each environment. */
export function isPerEnvironment(file: string): boolean {
  return file.search(PLACEHOLDER) >= 0
}

/**
 * `{name}` is the name of the environment's file without folders and ending, `{path}` the same with its folders. All
 * reports together where the name has neither; or in words why these names cannot be used.
 */
export function filesFor(
  file: string | undefined,
  reports: readonly Report[],
): readonly NamedReports[] | { readonly fault: string } {
  if (file === undefined || !isPerEnvironment(file)) return [{ file, reports }]
  const named = new Map<string, { readonly file: string; readonly report: Report }>()
  for (const report of reports) {
    const parts = safeParts(report.environment.path)
    const filled = file.replace(PLACEHOLDER, (_, which) => (which === 'name' ? (parts.at(-1) ?? '') : parts.join('/')))
    // Windows and macOS do not tell names by their case.
    const held = named.get(filled.toLowerCase())
    if (held) {
      const both = [held.report, report].map(({ environment }) => printable(environment.path)).join(' and ')
      return {
        fault: `${both} would both be written to ${filled}${isToldApart(held.report, report) && !file.includes('{path}') ? ': name the files by {path}' : ''}`,
      }
    }
    named.set(filled.toLowerCase(), { file: filled, report })
  }
  return [...named.values()].map(({ file, report }) => ({ file, reports: [report] }))
}

/** The files that outputs are written to, once it is known which reports there are. */
export function writtenFiles(outputs: readonly Output[], reports: readonly Report[]): readonly Output[] {
  return outputs.flatMap(({ format, file }) => {
    const files = filesFor(file, reports)
    if ('fault' in files) return []
    return files.map((each) => ({ format, ...(each.file !== undefined && { file: each.file }) }))
  })
}

/** Whether `{path}` makes two names of them. */
function isToldApart(a: Report, b: Report): boolean {
  const [one, other] = [a, b].map(({ environment }) => safeParts(environment.path).join('/').toLowerCase())
  return one !== other
}

/** A saved report may say any path: what is left of it can neither leave the folder nor name a device. */
function safeParts(path: string): readonly string[] {
  const parts = path.replace(/\.ya?ml$/i, '').split(/[/\\]+/)
  const safe = parts.filter((part) => part !== '').map((part) => part.replace(/[^\p{L}\p{N}._ -]/gu, '_'))
  const named = safe.map((part) => (/^(\.+|con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part) ? `_${part}` : part))
  return named.length > 0 ? named : ['environment']
}
