/** What was laid beside a report, in a line each. */

import type { Report } from '../report.ts'
import { KINDS, kindWords } from './diff-words.ts'
import { counted } from './text-layout.ts'

/** That there is audit data, and how the report stands against an earlier one. */
export function addedLines(report: Report): readonly string[] {
  return [...auditLines(report), ...comparisonLines(report)]
}

/** So that nobody takes them for something judged, they are told apart from it. */
function auditLines({ audit }: Report): readonly string[] {
  if (audit === undefined) return []
  const { findings, attestations, path } = audit
  const unknown = attestations.filter(({ speaksOf }) => speaksOf === 'unknown').length
  const parts = [
    ...(findings.length > 0 ? [`${counted(findings.length, 'finding')} of the assessor`] : []),
    ...(attestations.length > 0
      ? [`${counted(attestations.length, 'attestation')}, ${unknown} of what is unknown and stays so`]
      : []),
  ]
  return parts.length === 0 ? [] : [`${parts.join('; ')}: none of it counts (${path})`]
}

function comparisonLines({ comparison }: Report): readonly string[] {
  if (comparison === undefined) return []
  const counts = KINDS.map((kind) => `${comparison[kind].length} ${kindWords(kind)}`)
  return [`since the report of ${comparison.asOf}: ${counts.join(', ')}`]
}
