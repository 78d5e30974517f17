/** Certificates presented beside those of the description. */

import { assignedAt } from '../../src/discovery/tls-endpoints.ts'
import { type Certificate, certificateTitle } from '../../src/domain/certificate.ts'
import type { CertificateAnswer, Unanswered } from '../../src/question.ts'
import { type Evidence, note, type RuleContext } from '../../src/rule.ts'
import { seenBy } from '../shared/observed.ts'
import type { Shown } from '../shared/presented.ts'
import { askDescribed } from './shared.ts'

/** A certificate of the description that may be presented there. */
export interface Assigned {
  readonly id: string
  readonly answer: CertificateAnswer | Unanswered
}

/** Those assigned to whoever answers at the address; nothing where that is not given. */
export function assignedTo(context: RuleContext, { endpoint, address }: Shown): readonly Assigned[] | undefined {
  const ids = assignedAt(endpoint, address, context.environment.document)
  return ids?.map((id) => ({ id, answer: askDescribed(context, id) }))
}

/** How a person tells it from the one it replaced. */
export function namedCertificate(certificate: Certificate): string {
  return `${certificateTitle(certificate)} (valid to ${certificate.notAfter.slice(0, 10)}, thumbprint ${certificate.sha1.toUpperCase()})`
}

/** Evidence: what was presented, by whom, and who saw it. */
export function presented({ where, answer }: Shown): readonly Evidence[] {
  return [
    ...answer.chain.map(
      (certificate): Evidence => ({ role: 'actual', text: `${where} presents ${namedCertificate(certificate)}` }),
    ),
    ...answer.unreadable.map(note),
    seenBy(answer.seen),
  ]
}
