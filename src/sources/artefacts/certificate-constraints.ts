/** Name constraints (RFC 5280 section 4.2.1.10). */

import type { NameConstraints, NameSubtree } from '../../domain/certificate.ts'
import { type Asn1, context, TAG } from './certificate-asn1.ts'
import { count, elements, malformed } from './certificate-fields.ts'
import { readGeneralName } from './certificate-names.ts'

/** Reads both lists of subtrees. */
export function readConstraints(value: Asn1, critical: boolean): NameConstraints {
  const parts = elements(value, TAG.sequence, 'it')
  const [permitted, excluded] = [0, 1].map((number) => parts.filter(({ tag }) => tag === context(number)))
  const known = [...(permitted ?? []), ...(excluded ?? [])]
  if (known.length < parts.length) return malformed('it has unknown elements')
  return { critical, permitted: subtrees(permitted, 0), excluded: subtrees(excluded, 1) }
}

function subtrees(lists: readonly Asn1[] | undefined, number: number): readonly NameSubtree[] {
  if (lists !== undefined && lists.length > 1) return malformed('a list is there twice')
  return (lists ?? []).flatMap((list) => elements(list, context(number), 'a list').map(subtree))
}

function subtree(element: Asn1): NameSubtree {
  const [base, ...limits] = elements(element, TAG.sequence, 'a subtree')
  if (base === undefined) return malformed('a subtree is empty')
  const [minimum, maximum] = [0, 1].map((number) => limits.find(({ tag }) => tag === context(number)))
  if (limits.length > [minimum, maximum].filter(Boolean).length) return malformed('a subtree has unknown elements')
  return {
    base: readGeneralName(base, 'a subtree', true),
    minimum: minimum ? count(minimum, 'a minimum', context(0)) : 0,
    ...(maximum && { maximum: count(maximum, 'a maximum', context(1)) }),
  }
}
