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
import { askCertificate, askDescribed, certificatesOf, type Held, isElsewhere } from './shared.ts'
import { servedByEach } from './shared-assigned.ts'

/** The requirements a certificate serves: with any of their uses, or with the first one. */
type Serves = (uses?: 'first' | 'any') => readonly CertificateRequirement[]

/** What is known of all certificates together. */
interface Section {
  readonly someInFiles: boolean
}

type AskedOf = 'own-servers' | 'documented-roles'

/** A rule that judges one certificate after the other. `judge` gives nothing where the requirement is not about it. */
export function certificateRule(
  definition: Omit<RuleDefinition, 'check'> & {
    /** Set where only an authority decides: the rule is not about requests. */
    readonly issuedOnly?: true
    /**
     * Set where the documents ask it of the product's own certificates: of its servers only, or of every role that a
     * document names, such as Exchange UM. A certificate on another system, such as a gateway, is left out.
     */
    readonly askedOf?: AskedOf
    /** Set where it is about what only the description says, whatever servers present. */
    readonly asDescribed?: true
    readonly judge: (held: Held, context: RuleContext, serves: Serves, section: Section) => Judgement | undefined
  },
): Rule {
  const { judge, issuedOnly, askedOf, asDescribed, ...rest } = definition
  const ask = asDescribed ? askDescribed : askCertificate
  return defineRule({
    ...rest,
    *check(context) {
      const servesOf = servers(context)
      const certificates = certificatesOf(context)
      const section = { someInFiles: certificates.some(({ file }) => file !== undefined) }
      for (const [index, { id }] of certificates.entries()) {
        const subject: Subject = { id, at: ['certificates', index] }
        const serves = servesOf(id)
        if (isLeftOut(context, id, serves, askedOf)) continue
        const answer = ask(context, id)
        if (answer.status === 'unanswered') {
          yield unanswered(subject, answer)
          continue
        }
        const held = { id, subject, answer }
        const judgement = issuedOnly && answer.request ? undefined : judge(held, context, serves, section)
        if (judgement) yield judgement
      }
    },
  })
}

/** What each certificate serves, found out for all when it is first asked for. */
function servers(context: RuleContext): (id: string) => Serves {
  const served: { [Uses in 'first' | 'any']?: ReturnType<typeof servedByEach> } = {}
  return (id) =>
    (uses = 'any') => {
      served[uses] ??= servedByEach(context, uses)
      return served[uses].get(id) ?? []
    }
}

function isLeftOut(context: RuleContext, id: string, serves: Serves, askedOf: AskedOf | undefined): boolean {
  if (askedOf === undefined || !isElsewhere(context, id)) return false
  return askedOf === 'own-servers' || serves().length === 0
}
