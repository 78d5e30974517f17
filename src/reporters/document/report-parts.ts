/** The parts of a report on paper, in the order in which people read them. */

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

type MakePart = (report: Report) => DocumentPart | undefined

/** A part that a report has nothing for leaves nothing behind. */
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
  topologyPart,
  inventoryPart,
  requirementsPart,
  rulesPart,
  inputsPart,
  methodPart,
]

/** @param showAll also what is as required, behind the policy */
export function documentParts(report: Report, showAll: boolean): readonly DocumentPart[] {
  return PARTS.flatMap((make) => [
    make(report) ?? [],
    ...(showAll && make === policyPart ? [asRequiredPart(report) ?? []] : []),
  ]).flat()
}
