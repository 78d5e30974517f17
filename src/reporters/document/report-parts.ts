/** The parts of a report on paper, in the order in which people read them. */

import type { Report } from '../../report.ts'
import { acceptedPart, asRequiredPart, problemsPart } from './findings.ts'
import type { DocumentPart } from './model.ts'
import { policyPart } from './policy.ts'
import { inputsPart, methodPart, rulesPart } from './reference.ts'
import { summaryPart } from './summary.ts'
import { unjudgedPart } from './unjudged.ts'

type MakePart = (report: Report) => DocumentPart | undefined

/** A part that a report has nothing for leaves nothing behind. */
const PARTS: readonly MakePart[] = [
  summaryPart,
  problemsPart,
  unjudgedPart,
  acceptedPart,
  policyPart,
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
