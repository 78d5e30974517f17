/** What the certificate rules have in common: asking for certificates, and saying what they hold. */

import { listed } from '../../src/domain/listed.ts'
import type { CertificateAnswer, Place, Unanswered } from '../../src/question.ts'
import { type Evidence, found, given, type Judgement, type RuleContext, type Subject, unknown } from '../../src/rule.ts'

/** A certificate of the section, as it was found. */
export interface Held {
  readonly id: string
  readonly subject: Subject
  readonly answer: CertificateAnswer
}

export function certificatesOf({ environment }: RuleContext) {
  const { certificates } = environment.document
  return listed(certificates)
}

type Given = ReturnType<typeof certificatesOf>[number]

interface Position {
  readonly given: Given
  readonly index: number
}

// An estate has thousands of certificates, and most rules look each of them up.
const positions = new WeakMap<readonly Given[], ReadonlyMap<string, Position>>()

/** What is given of a certificate, and where it stands in the section. */
export function positionOf(context: RuleContext, id: string): Position | undefined {
  const list = certificatesOf(context)
  const known = positions.get(list) ?? new Map(list.map((given, index) => [given.id, { given, index }]))
  positions.set(list, known)
  return known.get(id)
}

/** A finding on a certificate is shown where it is described. */
export function subjectOf(context: RuleContext, id: string, ...key: readonly string[]): Subject {
  return { id, at: ['certificates', positionOf(context, id)?.index ?? 0, ...key] }
}

/** Uses on systems of others: what the documents ask of certificates of the product is not asked of these. */
const ELSEWHERE: ReadonlySet<string> = new Set(['Exchange', 'Gateway', 'LoadBalancer', 'SqlServer'])

export function isUseElsewhere(use: string): boolean {
  return ELSEWHERE.has(use)
}

/** Whether it is assigned to systems of others only. */
export function isElsewhere(context: RuleContext, id: string): boolean {
  const uses = Object.values(positionOf(context, id)?.given.assignedTo ?? {}).flat()
  return uses.length > 0 && uses.every(isUseElsewhere)
}

export function askCertificate({ observe }: RuleContext, id: string): CertificateAnswer | Unanswered {
  return observe({ ask: 'certificate', id })
}

/** The one that the description gives, whatever is presented in its place. */
export function askDescribed({ observe }: RuleContext, id: string): CertificateAnswer | Unanswered {
  return observe({ ask: 'certificate', id, from: 'declared' })
}

/** A property nobody described; one that a file lacks is judged instead. */
export function notDescribed({ id, subject }: Held, what: string, key: string): Judgement {
  return unknown(subject, `${what} of ${id} is not given`, { settledBy: `certificates.${key}` })
}

/** Whether a file says what it holds, a certificate or a request: then what is not in it is not there. */
export function isInFile({ leaf, request }: CertificateAnswer): boolean {
  return leaf !== undefined || request !== undefined
}

/** The file, for a certificate or a request in one; what is described is shown where it is described. */
export function placeIn(answer: CertificateAnswer | undefined): Place | undefined {
  return answer && isInFile(answer) ? answer.place : undefined
}

/** Evidence: what the certificate says, in its file or where it is described. */
export function says({ subject, answer }: Held, text: string): Evidence {
  return isInFile(answer) ? found(answer.place, text) : given(subject.at, text)
}
