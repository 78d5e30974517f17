/** Split tunnelling by name: the client adds a route once it has resolved a name, so bare addresses are not covered. */

import type { Place } from '../question.ts'
import { few } from './few.ts'
import type { Decision, Destination } from './tunnel.ts'

/** A list of names that go one way. */
export interface DomainRule {
  /** `contoso.com`, or `*.contoso.com` for what lies below. */
  readonly domains: readonly string[]
  /** Whether `contoso.com` also means what lies below it; where the vendor does not say, it is not known. */
  readonly below: 'yes' | 'no' | 'unknown'
  readonly verdict: 'tunnel' | 'direct'
  readonly place: Place
}

type Match = 'yes' | 'no' | 'unknown'

/** What rules by name make of a decision by routes. */
export function byName(rules: readonly DomainRule[], routed: Decision, { names, media }: Destination): Decision {
  const other = rules.filter((rule) => rule.verdict !== routed.verdict)
  if (other.length === 0) return routed
  if (media) {
    const said = few(other.flatMap(({ domains }) => domains))
    return { ...routed, why: `${routed.why}; rules by name (${said}) do not reach media, which goes to bare addresses` }
  }
  const matches = names?.map((name) => best(other.map((rule) => matchRule(rule, name)))) ?? ['unknown']
  if (matches.every((match) => match === 'no')) return routed
  const [rule] = other
  if (rule && matches.every((match) => match === 'yes'))
    return {
      ...routed,
      verdict: rule.verdict,
      why: `${routed.why}; but a rule by name moves it once the name is resolved`,
    }
  return {
    ...routed,
    verdict: 'undecided',
    why: `${routed.why}; but rules by name may move it once a name is resolved`,
  }
}

function best(matches: readonly Match[]): Match {
  if (matches.includes('yes')) return 'yes'
  return matches.includes('unknown') ? 'unknown' : 'no'
}

/** Whether a rule names a name. */
function matchRule(rule: DomainRule, name: string): Match {
  return best(rule.domains.map((domain) => matchDomain(domain.toLowerCase(), rule.below, name.toLowerCase())))
}

function matchDomain(domain: string, below: DomainRule['below'], name: string): Match {
  const wild = domain.startsWith('*.') || domain.startsWith('.')
  const suffix = wild ? domain.replace(/^\*?\./, '') : domain
  // Whether *.contoso.com means contoso.com too differs between vendors.
  if (name === suffix) return wild ? 'unknown' : 'yes'
  if (!name.endsWith(`.${suffix}`)) return 'no'
  return wild ? 'yes' : below
}
