/** What Skype for Business on Mac asks of certificates. */

import type { ClientRequirementOf } from '../../src/domain/client-rows.ts'
import { listed } from '../../src/domain/listed.ts'
import type { CertificateAnswer } from '../../src/question.ts'
import {
  defineRule,
  documented,
  type Evidence,
  type Judgement,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type Subject,
  unanswered,
  unknown,
} from '../../src/rule.ts'
import { clientsRequiring } from './shared-named.ts'

type CertificateKind = 'certificate-hash' | 'http-crl'

/** One certificate that the client sees, with what is asked of it. */
export interface Seen<K extends CertificateKind> {
  readonly id: string
  readonly subject: Subject
  readonly answer: CertificateAnswer
  readonly row: ClientRequirementOf<K>
  /** The name of the client. */
  readonly client: string
  readonly evidence: (actual: Evidence) => () => readonly Evidence[]
}

/** A rule on the certificates of the servers that the client connects to. */
export function macCertificateRule<K extends CertificateKind>(
  definition: Omit<RuleDefinition, 'check' | 'facts' | 'cites' | 'sections' | 'alsoReads'> & {
    readonly kind: K
    readonly judge: (seen: Seen<K>) => Judgement
  },
): Rule {
  const { kind, judge, ...rest } = definition
  return defineRule({
    ...rest,
    facts: ['client-requirements', 'clients'],
    cites: ['S15-MAC'],
    sections: ['clients'],
    alsoReads: ['certificates'],
    *check(context) {
      const [user] = clientsRequiring(context.environment, context.facts, kind)
      if (user === undefined) return
      if (context.environment.section('certificates') === 'absent') {
        yield unknown({ id: 'certificates', at: [] }, `which certificates ${user.client.name} meets is not given`, {
          settledBy: 'certificates',
        })
      }
      for (const { id, subject } of certificatesFor(context, user.row.uses)) {
        const answer = context.observe({ ask: 'certificate', id, at: context.now })
        if (answer.status === 'unanswered') yield unanswered(subject, answer)
        else yield judge({ id, subject, answer, row: user.row, client: user.client.name, evidence: evidenceOf(user) })
      }
    },
  })
}

function evidenceOf({
  row,
  stated,
}: {
  readonly row: ClientRequirementOf<CertificateKind>
  readonly stated: Evidence
}) {
  return (actual: Evidence) => (): readonly Evidence[] => [
    documented('client-requirements', row, row.text),
    stated,
    actual,
  ]
}

function* certificatesFor({ environment }: RuleContext, uses: readonly string[]) {
  for (const [index, { id, assignedTo }] of listed(environment.document.certificates).entries()) {
    const own = Object.values(assignedTo ?? {}).flat()
    if (own.some((use) => uses.includes(use))) yield { id, subject: { id, at: ['certificates', index] } }
  }
}
