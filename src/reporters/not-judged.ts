/** The line nobody may miss: what was not judged. */

import type { Report } from '../report.ts'
import { counted } from './text-layout.ts'

/** Always the last line, so that nobody takes silence for a pass; none when every rule was judged. */
export function notJudged(reports: readonly Report[]): readonly string[] {
  const count = reports.reduce((total, { coverage }) => total + coverage.unknown, 0)
  const rules = reports.reduce((total, { coverage }) => total + coverage.rules, 0)
  return count === 0 ? [] : [`${count} of ${counted(rules, 'rule')} ${count === 1 ? 'was' : 'were'} not judged`]
}
