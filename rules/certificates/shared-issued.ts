/** Who issued a certificate, when, and what public authorities did on that day. */

import { dayOf } from '../../src/domain/certificate-day.ts'
import type { CertificateRequirement } from '../../src/requirements/requirement.ts'
import type { RuleContext } from '../../src/rule.ts'
import type { Held } from './shared.ts'
import { type PropertyRow, properties } from './shared-properties.ts'

/** Whether a public authority issued it, or is to: as given, else where its role asks for one; undefined where nothing tells. */
export function isPublic({ answer }: Held, served: readonly CertificateRequirement[]): boolean | undefined {
  const { leaf, view } = answer
  if (leaf?.selfIssued) return false
  if (view.issuerKind !== undefined) return view.issuerKind === 'public'
  return served.some(({ publicCa, openUntil }) => publicCa === 'required' && openUntil === undefined) ? true : undefined
}

/** The day it was issued, as far as it says; what is requested will be issued on the day that is judged. */
export function issuedOn({ answer }: Held, { now }: RuleContext): string | undefined {
  if (answer.request) return now
  return answer.view.notBefore && dayOf(answer.view.notBefore)
}

/** What public authorities gave up, where the product's table says so. */
export function endOf(context: RuleContext, what: PropertyRow<'end'>['what']): PropertyRow<'end'> | undefined {
  return properties(context, 'end').find((row) => row.what === what)
}
