/** Which DNS servers are asked for a name: rules for single names, for what lies below a domain, and for all names. */

import type { Place } from '../question.ts'

/** Where names are asked for while connected. */
export interface NameRule {
  /** `.` for all names, `.contoso.com` for what lies below, `av.contoso.com` for one name. */
  readonly domain: string
  /** Without any, such names are asked of the DNS servers of the network the client is in; undefined: it is not given. */
  readonly servers: readonly string[] | undefined
  readonly place: Place
}

/** The rule for a name: one for the name itself, else that of the longest domain above it. Of equal ones the first. */
export function ruleForName(rules: readonly NameRule[], name: string): NameRule | undefined {
  let best: NameRule | undefined
  for (const rule of rules) {
    const length = reach(rule.domain.toLowerCase(), name)
    if (length > (best === undefined ? -1 : reach(best.domain.toLowerCase(), name))) best = rule
  }
  return best
}

/** How much of the name a rule speaks of; -1 where it is about others. A rule for the name itself goes before the rest. */
function reach(domain: string, name: string): number {
  if (domain === name) return name.length + 1
  const suffix = domain === '.' ? '' : domain
  return (suffix === '' || suffix.startsWith('.')) && name.endsWith(suffix) ? suffix.length : -1
}
