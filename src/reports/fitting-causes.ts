/**
 * The causes of a report as far as they fit it. A saved report may have been edited: what a cause names and is not there,
 * is no problem, or belongs to something else already, is left out, and can be told of.
 */

import type { Finding, Report } from '../report.ts'

export interface FittingCause {
  readonly headline: string
  readonly root: Finding
  /** None where nothing that it names fits. */
  readonly consequences: readonly Finding[]
}

export interface FittedCauses {
  readonly causes: readonly FittingCause[]
  /** In words what does not fit. */
  readonly misfits: readonly string[]
}

/** Each finding belongs to one cause at most: the first that names it. */
export function fittedCauses({ causes = [], findings }: Report): FittedCauses {
  const misfits: string[] = []
  const taken = new Set<number>()
  const take = (place: number, headline: string): Finding | undefined => {
    const finding = findings[place]
    const misfit = misfitOf(finding, taken.has(place))
    if (misfit === undefined) {
      taken.add(place)
      return finding
    }
    misfits.push(`the root cause "${headline}" names ${misfit}`)
    return undefined
  }
  const fitted = causes.flatMap(({ headline, finding, consequences }): readonly FittingCause[] => {
    const root = take(finding, headline)
    if (root === undefined) return []
    const own = consequences.flatMap((place) => take(place, headline) ?? [])
    if (consequences.length === 0) misfits.push(`the root cause "${headline}" has no consequences`)
    return [{ headline, root, consequences: own }]
  })
  return { causes: fitted, misfits }
}

function misfitOf(finding: Finding | undefined, isTaken: boolean): string | undefined {
  if (finding === undefined) return 'a finding that is not there'
  if (finding.verdict !== 'unmet')
    return `a finding that is ${finding.verdict}: ${finding.ruleId} on ${finding.subject}`
  return isTaken ? `a finding that is named already: ${finding.ruleId} on ${finding.subject}` : undefined
}
