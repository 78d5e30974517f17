/** Whether the names of certificates cover those that are needed. */

import type { CertificateName, CertificateRequirement } from '../../src/requirements/requirement.ts'
import { documented, type Evidence, type Judgement, note, type RuleContext, unknown } from '../../src/rule.ts'
import { askCertificate, type Held, says } from './shared.ts'
import { type Assignment, assignmentsOf, certificatesFor, counts } from './shared-assigned.ts'

/** An assignment whose certificates are known with all their names. */
export interface Named extends Assignment {
  readonly held: readonly Held[]
  /** Of the certificates that must hold a name: alternative names and subjects. */
  readonly namesFor: (name: CertificateName) => ReadonlySet<string>
  /** The certificate that one document puts the name on, where it holds it there: what is told is not what fails. */
  readonly elsewhere: (name: CertificateName) => string | undefined
}

/** Every assignment with its names, or the judgement why they are not known. */
export function* namedAssignments(context: RuleContext): Iterable<Named | Judgement> {
  for (const assignment of assignmentsOf(context).filter(counts)) {
    const held = certificatesFor(context, assignment)
    if ('verdict' in held) {
      yield held
      continue
    }
    const open = held.find(({ answer }) => answer.view.sans === undefined)
    if (open === undefined)
      yield {
        ...assignment,
        held,
        namesFor: namesByUse(assignment, held),
        elsewhere: (name) => holderElsewhere(context, assignment, name),
      }
    else
      yield unknown(assignment.subject, `the subject alternative names of ${open.id} are not given`, {
        settledBy: 'certificates.sans',
      })
  }
}

function holderElsewhere(context: RuleContext, { ids, idsFor }: Assignment, name: CertificateName): string | undefined {
  const others = name.orOn ? idsFor(name.orOn).filter((id) => !ids.includes(id)) : []
  return others.find((id) => {
    const answer = askCertificate(context, id)
    return answer.status === 'answered' && isCovered(new Set(answer.view.sans ?? []), name)
  })
}

function namesByUse({ requirement, byUse }: Assignment, held: readonly Held[]): Named['namesFor'] {
  const sets = new Map(
    requirement.usages.map((use) => [use, namesOf(held.filter(({ id }) => byUse.get(use)?.includes(id)))]),
  )
  return ({ use = requirement.usages[0] }) => (use && sets.get(use)) ?? namesOf(held)
}

/** A subject that the alternative names do not repeat is another rule's finding. */
function namesOf(held: readonly Held[]): ReadonlySet<string> {
  return new Set(
    held.flatMap(({ answer: { view } }) => [
      ...(view.sans ?? []),
      ...(view.subject === undefined ? [] : [view.subject]),
    ]),
  )
}

/** A wildcard stands for one label (RFC 6125 section 6.4.3). */
export function wildcardOf(name: string): string {
  return name.replace(/^[^.]+/, '*')
}

export function isCovered(names: ReadonlySet<string>, { name }: CertificateName): boolean {
  return names.has(name) || names.has(wildcardOf(name))
}

/** The key that would tell whether the name is needed: for it, or for the certificate at all. */
export function openUntilOf(name: CertificateName, requirement: CertificateRequirement): string | undefined {
  return name.openUntil ?? requirement.openUntil
}

export function namesEvidence(
  requirement: CertificateRequirement,
  held: readonly Held[],
  missing: readonly CertificateName[],
) {
  return (): readonly Evidence[] => [
    documented('certificate-requirements', requirement.row, `names: ${requiredNames(requirement).join(', ')}`),
    ...held.map((each) => says(each, `names of ${each.id}: ${each.answer.view.sans?.join(', ') || 'none'}`)),
    ...missing.flatMap(({ name, because }) => because.map(({ text }) => note(`${name} is needed because ${text}`))),
  ]
}

function requiredNames({ names }: CertificateRequirement): readonly string[] {
  return names.filter(({ necessity }) => necessity === 'required').map(({ name }) => name)
}
