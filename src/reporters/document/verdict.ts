/** How a report came out, in one sentence. */

import type { Report } from '../../report.ts'
import { countOf, kindOf, many } from '../html/parts.ts'

export interface Verdict {
  readonly text: string
  /** A class of the style sheet. */
  readonly look: 'bad' | 'mixed' | 'open' | 'fine'
}

/** The verdict in one sentence; what could not be judged is never left out of it. */
export function verdictOf(report: Report): Verdict {
  const of = (status: 'error' | 'fail' | 'warn' | 'unknown') => countOf(report, status)
  const faults = of('error') === 0 ? '' : `; ${many(of('error'), 'rule')} ended in an error`
  const unknown = of('unknown') === 0 ? '' : `; ${many(of('unknown'), 'rule')} could not be judged`
  const open = `${faults}${unknown}`
  if (of('fail') > 0) return { text: `Not ready: ${many(of('fail'), 'rule')} ${verb(of('fail'))}${open}`, look: 'bad' }
  if (faults !== '') return { text: `Not judged in full${open}`, look: 'bad' }
  if (report.coverage.judged === 0)
    return { text: 'Not judged: nothing that is described could be judged', look: 'open' }
  if (of('warn') > 0)
    return {
      text: `Nothing fails, ${many(of('warn'), 'rule')} warn${of('warn') === 1 ? 's' : ''}${open}`,
      look: 'mixed',
    }
  if (of('unknown') > 0) return { text: `Nothing was found wrong${open}`, look: 'open' }
  const accepted = acceptedCount(report)
  return accepted > 0
    ? { text: `Ready, with ${many(accepted, 'accepted finding')}`, look: 'mixed' }
    : { text: 'Ready: every rule that applies passes', look: 'fine' }
}

function verb(count: number): string {
  return count === 1 ? 'fails' : 'fail'
}

/** How many findings somebody accepted. */
export function acceptedCount({ findings }: Report): number {
  return findings.filter((finding) => kindOf(finding) === 'accepted').length
}
