/** Whether the servers that must share a certificate have the same one. */

import { grouped } from '../../src/domain/groups.ts'
import type { CertificateOwnerKind } from '../../src/requirements/certificate-row.ts'
import type { CertificateRequirement } from '../../src/requirements/requirement.ts'
import { documented, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Held, positionOf, says } from './shared.ts'
import { type Assignment, assignmentsOf, certificatesFor, counts } from './shared-assigned.ts'

interface Member {
  readonly assignment: Assignment
  readonly held: readonly Held[]
}

/** Judges every certificate that all servers of its owner must share. */
export function* sameOnEvery(context: RuleContext, owner: CertificateOwnerKind): Iterable<Judgement> {
  const assignments = assignmentsOf(context).filter(
    (each) => counts(each) && each.requirement.sameOnEveryMember && each.requirement.row.each === owner,
  )
  for (const [requirement, ofIt] of grouped(assignments.map((each) => [each.requirement, each] as const))) {
    const subject = { id: requirement.id, at: requirement.at }
    const known: Member[] = []
    let open: Judgement | undefined
    for (const assignment of ofIt) {
      const held = certificatesFor(context, assignment)
      if ('verdict' in held) open ??= { ...held, subject }
      else known.push({ assignment, held })
    }
    // OAuth is documented as one certificate wherever it is assigned, needed or not.
    const openUntil = owner === 'deployment' ? undefined : requirement.openUntil
    const judged = judgeSame(context, requirement, known, openUntil)
    // Two that differ do so whatever the rest have.
    yield judged.verdict === 'unmet' ? judged : (open ?? judged)
  }
}

function judgeSame(
  context: RuleContext,
  requirement: CertificateRequirement,
  members: readonly Member[],
  openUntil: string | undefined,
): Judgement {
  const subject = { id: requirement.id, at: requirement.at }
  const evidence = () => [
    documented('certificate-requirements', requirement.row, 'the same certificate and key on every server'),
    ...members.flatMap(({ assignment, held }) =>
      held.map((each) => says(each, `${assignment.holder.name}: ${each.id}`)),
    ),
  ]
  const keyless = members.flatMap(({ held }) => held).find((each) => lacksKey(context, each))
  if (keyless)
    return unmet(subject, `the private key of ${keyless.id} is not on every server it is assigned to`, {
      fix: 'export the certificate with its private key from the server that has it, and import it on every other one',
      evidence,
    })
  const [first, ...others] = members
  for (const other of others) {
    const same = first && isSame(first.held, other.held)
    const names = `${first?.assignment.holder.name} and ${other.assignment.holder.name}`
    if (same === undefined)
      return unknown(subject, `whether the certificates on ${names} are the same is not given`, {
        settledBy: 'certificates.file',
        evidence,
      })
    if (!same && openUntil !== undefined)
      return unknown(subject, `${names} have different certificates, and whether they are needed is not given`, {
        settledBy: openUntil,
        evidence,
      })
    if (!same)
      return unmet(subject, `${names} have different certificates`, {
        fix: 'import one certificate with its private key on every server, and assign it to the same uses',
        evidence,
      })
  }
  return met(
    subject,
    others.length > 0 ? 'every server has the same certificate' : 'there is one server only',
    evidence,
  )
}

function lacksKey(context: RuleContext, { id }: Held): boolean {
  return positionOf(context, id)?.given.privateKey?.present === false
}

/** The same entries are the same certificates; different ones are when their encodings are. */
function isSame(one: readonly Held[], other: readonly Held[]): boolean | undefined {
  const ids = (held: readonly Held[]) => JSON.stringify(held.map(({ id }) => id).sort())
  if (ids(one) === ids(other)) return true
  if ([...one, ...other].some(({ answer }) => answer.leaf === undefined)) return undefined
  const hashes = (held: readonly Held[]) =>
    JSON.stringify([...new Set(held.map(({ answer }) => answer.view.sha256))].sort())
  return hashes(one) === hashes(other)
}
