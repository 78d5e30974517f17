/** The report itself, as `schema/report.json` describes it. */

import type { Report } from '../report.ts'
import type { RenderOptions } from './index.ts'
import { printableJson } from './printable.ts'

type SetOptions = Pick<RenderOptions, 'asSet' | 'details'>

/** One report as it is; several, or what is left of several, as a set. */
export function renderJson(reports: readonly Report[], options: SetOptions = {}): string {
  return [...jsonPieces(reports, options)].join('')
}

/** The same in pieces: a set of thousands of reports is longer than a text may be. */
export function* jsonPieces(
  reports: readonly Report[],
  { asSet = false, details = {} }: SetOptions = {},
): Generator<string> {
  const [first, second] = reports
  if (!asSet && first !== undefined && second === undefined) {
    yield `${jsonText(first)}\n`
    return
  }
  yield '{\n  "reportVersion": 1,\n  "reports": ['
  // Most reports hold the same list of rules, which is more than half of each.
  const shared = new Map<unknown, string>()
  for (const [index, report] of reports.entries()) yield `${index === 0 ? '' : ','}\n    ${reportText(report, shared)}`
  const beside = jsonText(details)
  yield `${reports.length === 0 ? '' : '\n  '}]${beside === '{}' ? '' : `,${beside.slice(1, -2)}`}\n}\n`
}

/** A report as it stands in a set, field by field. */
function reportText(report: Report, shared: Map<unknown, string>): string {
  const fields = Object.entries(report).flatMap(([name, value]) => {
    if (value === undefined) return []
    const text = shared.get(value) ?? jsonText(value).replaceAll('\n', '\n      ')
    if (name === 'rules') shared.set(value, text)
    return [`\n      ${jsonText(name)}: ${text}`]
  })
  return `{${fields.join(',')}\n    }`
}

function jsonText(value: unknown): string {
  return printableJson(JSON.stringify(value, null, 2))
}
