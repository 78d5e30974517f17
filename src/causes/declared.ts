/** What rules say they follow from: knowledge of the field that no judging again can show. */

import type { Tie } from './forest.ts'
import type { Found, JudgedEnvironment } from './judged.ts'

/** A finding follows from one of a rule that its own names, of the same subject or of what the subject is a part of. */
export function declaredConsequences({ unmet }: JudgedEnvironment): readonly Tie[] {
  const following = unmet.filter(({ rule }) => rule.followsFrom)
  if (following.length === 0) return []
  const places = new Map(unmet.map(({ index, rule, finding }) => [`${rule.id} ${finding.subject}`, index]))
  return following.flatMap((found) => {
    const cause = keysOf(found).flatMap((key) => places.get(key) ?? [])[0]
    return cause === undefined ? [] : [{ consequence: found.index, cause }]
  })
}

/** `staff/lsedge.contoso.net/access-edge` is a part of `staff`. */
function keysOf({ rule, finding }: Found): readonly string[] {
  const parts = finding.subject.split('/')
  const subjects = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  return (rule.followsFrom ?? []).flatMap((id) => subjects.map((subject) => `${id} ${subject}`))
}
