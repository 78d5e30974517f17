/**
 * Policy processing (RFC 5280 section 6.1) for the case that every policy is acceptable: what is left to refuse is a path
 * that must have a policy and has none. Then the leaves of the policy tree decide, and they are a set.
 */

import type { Certificate, CertificatePolicies } from './certificate.ts'

const ANY = '2.5.29.32.0'

interface State {
  readonly valid: ReadonlySet<string>
  readonly explicit: number
  readonly mapping: number
  readonly any: number
}

/** The certificate at which a policy is demanded and none is left. `path` starts with the leaf and ends with the anchor. */
export function policyFault(
  path: readonly Certificate[],
): { readonly certificate: Certificate; readonly clause: string } | undefined {
  const below = path.slice(0, -1).reverse()
  const far = below.length + 1
  let state: State = { valid: new Set([ANY]), explicit: far, mapping: far, any: far }
  for (const [index, certificate] of below.entries()) {
    const isLast = index === below.length - 1
    const valid = policiesOf(certificate, state, isLast)
    if (state.explicit === 0 && valid.size === 0) return { certificate, clause: '6.1.3 (f)' }
    state = isLast ? wrappedUp(certificate, { ...state, valid }) : prepared(certificate, { ...state, valid })
  }
  const [leaf] = path
  return leaf && state.explicit === 0 && state.valid.size === 0 ? { certificate: leaf, clause: '6.1.5 (g)' } : undefined
}

/** RFC 5280 section 6.1.3 (d) and (e). */
function policiesOf({ policies, selfIssued }: Certificate, state: State, isLast: boolean): ReadonlySet<string> {
  const asserted = policies.oids ?? []
  const held = asserted.filter((oid) => oid !== ANY && (state.valid.has(oid) || state.valid.has(ANY)))
  const anyCounts = asserted.includes(ANY) && (state.any > 0 || (!isLast && selfIssued))
  return new Set(anyCounts ? [...held, ...state.valid] : held)
}

/** RFC 5280 section 6.1.4 (b) to (j). */
function prepared({ policies, selfIssued }: Certificate, state: State): State {
  const step = selfIssued ? 0 : 1
  const limit = (value: number, given: number | undefined) => Math.min(Math.max(0, value - step), given ?? value)
  return {
    valid: mapped(policies.mappings, state),
    explicit: limit(state.explicit, policies.requireExplicit),
    mapping: limit(state.mapping, policies.inhibitMapping),
    any: limit(state.any, policies.inhibitAny),
  }
}

function mapped(mappings: CertificatePolicies['mappings'], { valid, mapping }: State): ReadonlySet<string> {
  const from = new Set(mappings.map(({ issuer }) => issuer))
  const kept = [...valid].filter((oid) => !from.has(oid))
  if (mapping === 0) return new Set(kept)
  const to = mappings.filter(({ issuer }) => valid.has(issuer) || valid.has(ANY)).map(({ subject }) => subject)
  return new Set([...kept, ...to])
}

/** RFC 5280 section 6.1.5 (a) and (b). */
function wrappedUp({ policies }: Certificate, state: State): State {
  const explicit = policies.requireExplicit === 0 ? 0 : Math.max(0, state.explicit - 1)
  return { ...state, explicit }
}
