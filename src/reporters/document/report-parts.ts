/** The parts of a report on page and paper, in the order in which people read them. */

import type { Report } from '../../report.ts'
import { assessor } from './assessor.ts'
import { attestations } from './attestations.ts'
import { comparison } from './comparison.ts'
import { inventoryPart, requirementsPart, topologyPart } from './estate.ts'
import { acceptedPart, asRequiredPart, problemsPart } from './findings.ts'
import type { DocumentPart } from './model.ts'
import { planPart } from './plan.ts'
import { policyPart } from './policy.ts'
import { inputsPart, methodPart, rulesPart } from './reference.ts'
import { summaryPart } from './summary.ts'
import { unjudgedPart } from './unjudged.ts'

export type MakePart = (report: Report) => DocumentPart | undefined

const PARTS: readonly MakePart[] = [
  summaryPart,
  planPart,
  comparison,
  problemsPart,
  unjudgedPart,
  acceptedPart,
  assessor,
  attestations,
  policyPart,
  asRequiredPart,
  topologyPart,
  inventoryPart,
  requirementsPart,
  rulesPart,
  inputsPart,
  methodPart,
]

/** What makes the parts, in their order. @param showAll also what is as required */
export function partMakers(showAll: boolean): readonly MakePart[] {
  return showAll ? PARTS : PARTS.filter((make) => make !== asRequiredPart)
}

/** A part that a report has nothing for leaves nothing behind. */
export function documentParts(report: Report, showAll: boolean): readonly DocumentPart[] {
  return partMakers(showAll).flatMap((make) => make(report) ?? [])
}
