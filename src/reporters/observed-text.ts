/** What was asked of the network, in a line each. */

import type { Report } from '../report.ts'
import type { ReportObservation } from '../report-observed.ts'
import { counted } from './text-layout.ts'

/** One line for the live run, and one for each recording. */
export function observedLines({ observed = [] }: Report): readonly string[] {
  return observed.map(observedLine)
}

function observedLine(observation: ReportObservation): string {
  const { kind, path, vantages, from, until, answered, notRun, complete } = observation
  const what = kind === 'live' ? 'observed live' : `observed before (${path ?? 'a recording'})`
  const where = vantages.length > 0 ? ` from ${vantages.join(', ')}` : ''
  const when = from === undefined ? '' : from === until ? ` at ${from}` : ` between ${from} and ${until}`
  const open = notRun > 0 ? `, ${notRun} not asked` : ''
  return `${what}${where}${when}: ${counted(answered, 'answer')}${open}${complete ? '' : ', ended early'}`
}
