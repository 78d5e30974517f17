/** The servers beside what their product is documented to offer. */

import type { TlsOfferedRow } from '../../src/domain/tls-row.ts'
import { documented, type Evidence, note, type RuleContext } from '../../src/rule.ts'
import { type ServerEnd, type SpeakingEnd, speakingServers, versionsGiven } from './shared.ts'

export interface Offering {
  readonly end: ServerEnd & SpeakingEnd
  readonly row: TlsOfferedRow
  readonly evidence: () => readonly Evidence[]
}

/** Every server whose versions are given, and whose product is documented. */
export function* offerings({ environment, facts }: Pick<RuleContext, 'environment' | 'facts'>): Generator<Offering> {
  const ends = speakingServers(environment)
  if (ends.length === 0) return
  const rows = facts.table('tls-support').rows.filter((row) => row.kind === 'offered')
  for (const end of ends) {
    const row = rows.find(({ products }) => products.includes(end.server.product))
    if (row === undefined) continue
    const evidence = () => [
      documented('tls-support', row, row.text),
      ...(row.note ? [note(row.note)] : []),
      versionsGiven(end),
    ]
    yield { end, row, evidence }
  }
}
