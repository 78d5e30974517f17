/** Which certificate serves which documented requirement, by what is assigned where. */

import type { CertificateUse } from '../../src/requirements/certificate-row.ts'
import type { CertificateHolder, CertificateRequirement } from '../../src/requirements/requirement.ts'
import {
  type Evidence,
  type Judgement,
  note,
  type RuleContext,
  type Subject,
  unanswered,
  unknown,
} from '../../src/rule.ts'
import { askCertificate, certificatesOf, type Held, subjectOf } from './shared.ts'

/** One server, pool or device that must have a certificate. */
export interface Assignment {
  readonly requirement: CertificateRequirement
  readonly holder: CertificateHolder
  readonly subject: Subject
  /** The ids of the certificates assigned there for the uses required. */
  readonly ids: readonly string[]
  /** The same by use; without one where nothing is assigned. */
  readonly byUse: ReadonlyMap<CertificateUse, readonly string[]>
  /** The ids of the certificates assigned there for any use. */
  readonly idsFor: (use: CertificateUse) => readonly string[]
}

/** Every documented certificate, once for each server that must have it. */
export function assignmentsOf(context: RuleContext): readonly Assignment[] {
  const given = givenAssignments(context)
  return context.requirements.certificates.flatMap((requirement) =>
    requirement.holders.map((holder) => {
      const byUse = assignedIds(given, requirement, holder)
      const ids = [...new Set([...byUse.values()].flat())]
      const subject = { id: subjectId(requirement, holder), at: requirement.at }
      return { requirement, holder, subject, ids, byUse, idsFor: (use) => assignedFor(given, holder, use) ?? [] }
    }),
  )
}

/** Ids of certificates by `server use`. */
type Given = ReadonlyMap<string, readonly string[]>

function givenAssignments(context: RuleContext): Given {
  const given = new Map<string, string[]>()
  for (const { id, assignedTo = {} } of certificatesOf(context)) {
    for (const [assignee, uses] of Object.entries(assignedTo)) {
      for (const use of uses) {
        const key = `${assignee} ${use}`
        const before = given.get(key)
        if (before) before.push(id)
        else given.set(key, [id])
      }
    }
  }
  return given
}

function subjectId({ id, holders }: CertificateRequirement, { name }: CertificateHolder): string {
  return holders.length === 1 ? id : `${id} on ${name}`
}

/** What is assigned to a server comes before what is assigned to its pool. */
function assignedFor(given: Given, { assignees }: CertificateHolder, use: string): readonly string[] | undefined {
  return assignees.map((assignee) => given.get(`${assignee} ${use}`)).find((ids) => ids !== undefined)
}

function assignedIds(
  given: Given,
  { usages, otherwise }: CertificateRequirement,
  holder: CertificateHolder,
): Assignment['byUse'] {
  const idsFor = (use: string) => assignedFor(given, holder, use)
  return new Map(
    usages.flatMap((use) => {
      const ids = idsFor(use) ?? (otherwise && idsFor(otherwise))
      return ids ? [[use, ids] as const] : []
    }),
  )
}

/** The certificates of an assignment, or why they are not known. */
export function certificatesFor(context: RuleContext, assignment: Assignment): readonly Held[] | Judgement {
  const { subject, ids, byUse, requirement } = assignment
  if (byUse.size < requirement.usages.length) return notAssigned(assignment)
  const held: Held[] = []
  for (const id of ids) {
    const answer = askCertificate(context, id)
    if (answer.status === 'unanswered') return unanswered(subject, answer)
    held.push({ id, subject: subjectOf(context, id), answer })
  }
  return held
}

function notAssigned({ requirement, holder, subject, byUse }: Assignment): Judgement {
  const { openUntil, usages } = requirement
  const uses = usages.filter((use) => !byUse.has(use)).join(', ')
  if (openUntil !== undefined)
    return unknown(subject, `whether ${holder.name} needs a certificate for ${uses} is not given`, {
      settledBy: openUntil,
    })
  return unknown(subject, `no certificate is assigned to ${holder.name} for ${uses}`, {
    settledBy: 'certificates.assignedTo',
    evidence: () => neededBecause(requirement),
  })
}

/** Whether the certificate is needed, or there although it need not be. */
export function counts({ requirement, ids }: Assignment): boolean {
  return ids.length > 0 || requirement.necessity === 'required'
}

/** The requirements each certificate serves, by its id; only those whose first use it has, or whatever use of theirs. */
export function servedByEach(
  context: RuleContext,
  uses: 'first' | 'any',
): ReadonlyMap<string, readonly CertificateRequirement[]> {
  const served = new Map<string, CertificateRequirement[]>()
  for (const { requirement, ids, byUse } of assignmentsOf(context)) {
    const [first] = requirement.usages
    for (const id of uses === 'any' ? ids : ((first && byUse.get(first)) ?? [])) {
      const before = served.get(id)
      if (before === undefined) served.set(id, [requirement])
      else if (before.at(-1) !== requirement) before.push(requirement)
    }
  }
  return served
}

function neededBecause({ because }: Pick<CertificateRequirement, 'because'>): readonly Evidence[] {
  return because.map(({ text }) => note(`needed because ${text}`))
}
