import { defineRule, type Judgement } from '../../src/rule.ts'
import type { Held } from './shared.ts'
import { type Assignment, assignmentsOf, certificatesFor, counts } from './shared-assigned.ts'
import { judgeSame } from './shared-same.ts'

export default defineRule({
  id: 'certificates/same-on-every-edge',
  title: 'Every Edge Server of a pool has the same certificate with the same key',
  severity: 'fail',
  why: 'Media and sign-in tokens one Edge Server issued are refused by the next, so calls from outside fail now and then.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'C5'],
  sections: ['certificates', 'edgePools'],
  skippedWhen: 'no certificate is needed on an Edge Server',
  *check(context) {
    const assignments = assignmentsOf(context).filter(counts)
    for (const requirement of new Set(assignments.map((each) => each.requirement))) {
      if (!requirement.sameOnEveryMember || requirement.row.each !== 'edge-pool') continue
      const subject = { id: requirement.id, at: requirement.at }
      const known: { readonly assignment: Assignment; readonly held: readonly Held[] }[] = []
      let open: Judgement | undefined
      for (const assignment of assignments.filter((each) => each.requirement === requirement)) {
        const held = certificatesFor(context, assignment)
        if ('verdict' in held) open ??= { ...held, subject }
        else known.push({ assignment, held })
      }
      yield open ?? judgeSame(context, requirement, known)
    }
  },
})
