/** Certificates that lack names, with the names they need. */

import { listed } from '../domain/listed.ts'
import type { CertificateAnswer, Observation } from '../question.ts'
import type { CertificateRequirement } from '../requirements/requirement.ts'
import { bestFirst } from './best.ts'
import type { Found, JudgedEnvironment } from './judged.ts'
import type { Supposition } from './supposing.ts'

interface Lacking {
  readonly saidBy: Found[]
  readonly names: Set<string>
}

/** One for each certificate that a finding says is wrong and that lacks a required name. */
export function rightCertificates(judged: JudgedEnvironment): readonly Supposition[] {
  const said = judged.unmet.filter(({ rule }) => rule.family === 'certificates')
  if (said.length === 0) return []
  const lacking = new Map<string, Lacking>()
  const requirements = bySubject(judged.requirements.certificates)
  for (const found of said) {
    const needed = requirements.get(found.finding.subject)
    if (needed) note(found, needed, lacking, judged)
  }
  return [...lacking].map(([id, { saidBy, names }]) => ({
    saidBy: bestFirst(saidBy),
    answers: new Map([[`certificate ${id}`, (answer: Observation) => holding(answer, names)]]),
  }))
}

interface Needed {
  readonly assignees: readonly string[]
  readonly requirement: CertificateRequirement
}

/** The subjects that rules on certificates of a role give their findings. */
function bySubject(requirements: readonly CertificateRequirement[]): ReadonlyMap<string, Needed> {
  return new Map(
    requirements.flatMap((requirement) => {
      const { id, holders } = requirement
      return holders.map(({ name, assignees }) => [
        holders.length === 1 ? id : `${id} on ${name}`,
        { assignees, requirement },
      ])
    }),
  )
}

function note(
  found: Found,
  { assignees, requirement }: Needed,
  lacking: Map<string, Lacking>,
  judged: JudgedEnvironment,
) {
  for (const id of assignedTo(assignees, requirement.usages, judged)) {
    const answer = judged.answerTo({ ask: 'certificate', id })
    if (!('view' in answer)) continue
    const names = requiredNames(requirement).filter((name) => !answer.view.sans?.includes(name))
    if (names.length === 0) continue
    const held = lacking.get(id) ?? { saidBy: [], names: new Set() }
    held.saidBy.push(found)
    for (const name of names) held.names.add(name)
    lacking.set(id, held)
  }
}

function requiredNames({ names }: CertificateRequirement): readonly string[] {
  return names
    .filter(({ necessity, openUntil }) => necessity === 'required' && openUntil === undefined)
    .map(({ name }) => name)
}

/** What is assigned to a server comes before what is assigned to its pool. */
function assignedTo(
  assignees: readonly string[],
  usages: CertificateRequirement['usages'],
  { environment }: JudgedEnvironment,
): ReadonlySet<string> {
  const given = listed(environment.document.certificates)
  return new Set(
    usages.flatMap((use) => {
      const serving = (assignee: string) =>
        given.flatMap(({ id, assignedTo = {} }) => (assignedTo[assignee]?.includes(use) ? [id] : []))
      return assignees.map(serving).find((ids) => ids.length > 0) ?? []
    }),
  )
}

function holding(answer: Observation, names: ReadonlySet<string>): Observation {
  if (!('view' in answer)) return answer
  const held: CertificateAnswer['view'] = { ...answer.view, sans: [...(answer.view.sans ?? []), ...names] }
  return { ...answer, view: held }
}
