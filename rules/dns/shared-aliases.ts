/** Aliases (CNAME records), followed as far as the view describes them. */

import type { DnsObservation, DnsRecord, DnsView } from '../../src/question.ts'
import type { Observe } from './shared.ts'

/** A chain that is longer never ends, or no resolver follows it. */
const MAX_ALIASES = 16

/** The aliases from a name on, in order; unlike an answer also where nobody can tell what lies behind the last one. */
export function aliasesFrom(observe: Observe, view: DnsView, name: string): readonly DnsRecord[] {
  // Most names are no alias, and their address is asked for anyway.
  const host: DnsObservation = observe({ ask: 'dns', view, name, type: 'A' })
  if (host.status === 'answered' && host.outcome !== 'loop') return host.chain
  const aliases: DnsRecord[] = []
  for (let here: string | undefined = name; here !== undefined && aliases.length <= MAX_ALIASES; ) {
    const answer: DnsObservation = observe({ ask: 'dns', view, name: here, type: 'CNAME' })
    const alias: DnsRecord | undefined = answer.status === 'answered' ? answer.records[0] : undefined
    if (alias) aliases.push(alias)
    here = alias?.data
  }
  return aliases
}
