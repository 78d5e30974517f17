/** Rules that judge each certificate of the section by itself. */

import type { CertificateRequirement } from '../../src/requirements/requirement.ts'
import {
  defineRule,
  type Judgement,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type Subject,
  unanswered,
} from '../../src/rule.ts'
import { askCertificate, certificatesOf, type Held } from './shared.ts'
import { servedByEach } from './shared-assigned.ts'

/** The requirements a certificate serves: with any of their uses, or with the first one. */
type Serves = (uses?: 'first' | 'any') => readonly CertificateRequirement[]

/** What is known of all certificates together. */
interface Section {
  readonly someInFiles: boolean
}

/** A rule that judges one certificate after the other. `judge` gives nothing where the requirement is not about it. */
export function certificateRule(
  definition: Omit<RuleDefinition, 'check'> & {
    /** Set where only an authority decides: the rule is not about requests. */
    readonly issuedOnly?: true
    readonly judge: (held: Held, context: RuleContext, serves: Serves, section: Section) => Judgement | undefined
  },
): Rule {
  const { judge, issuedOnly, ...rest } = definition
  return defineRule({
    ...rest,
    *check(context) {
      const served: { [Uses in 'first' | 'any']?: ReturnType<typeof servedByEach> } = {}
      const certificates = certificatesOf(context)
      const section = { someInFiles: certificates.some(({ file }) => file !== undefined) }
      for (const [index, { id }] of certificates.entries()) {
        const subject: Subject = { id, at: ['certificates', index] }
        const answer = askCertificate(context, id)
        const serves: Serves = (uses = 'any') => {
          served[uses] ??= servedByEach(context, uses)
          return served[uses].get(id) ?? []
        }
        const judgement =
          answer.status === 'unanswered'
            ? unanswered(subject, answer)
            : issuedOnly && answer.request
              ? undefined
              : judge({ id, subject, answer }, context, serves, section)
        if (judgement) yield judgement
      }
    },
  })
}
