/** Certificates of the web services that an authority of the organisation issued: whoever connects must trust it. */

import type { RuleContext } from '../../src/rule.ts'
import type { Held } from './shared.ts'
import { assignmentsOf, certificatesFor, counts } from './shared-assigned.ts'

/** Those that serve a use, first of all servers. A request says who is to issue it. */
export function internallyIssued(
  context: RuleContext,
  use: 'WebServicesInternal' | 'WebServicesExternal',
): readonly Held[] {
  const known = new Map<string, Held>()
  for (const assignment of assignmentsOf(context).filter(counts)) {
    if (!assignment.requirement.usages.includes(use)) continue
    const held = certificatesFor(context, assignment)
    if ('verdict' in held) continue
    for (const each of held) if (each.answer.view.issuerKind === 'internal') known.set(each.id, each)
  }
  return [...known.values()]
}
