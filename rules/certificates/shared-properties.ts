/** What the documents ask of the properties of every certificate. */

import type { FactRow } from '../../src/facts/citation.ts'
import type { CertificatePropertyRow } from '../../src/requirements/certificate-property-row.ts'
import { documented, type Evidence, type RuleContext } from '../../src/rule.ts'

type Kind = CertificatePropertyRow['kind']
export type PropertyRow<K extends Kind> = Extract<CertificatePropertyRow, { readonly kind: K }> & FactRow

/** The rows of a kind that hold for the product. */
export function properties<K extends Kind>({ facts, environment }: RuleContext, kind: K): readonly PropertyRow<K>[] {
  const rows = facts.rows('certificate-properties', environment.document.product)
  return rows.filter((row): row is PropertyRow<K> => row.kind === kind)
}

/** Evidence: what the documents demand of every certificate, for the product. */
export function demands(context: RuleContext, demand: PropertyRow<'demand'>['demand']): readonly Evidence[] {
  return properties(context, 'demand')
    .filter((row) => row.demand === demand)
    .map((row) => documented('certificate-properties', row, row.text))
}
