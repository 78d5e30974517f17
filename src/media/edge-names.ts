/** What the names of the A/V Edge lead to, for the clients that are told them. */

import { recordText } from '../domain/dns-record-text.ts'
import type { DnsAnswer, DnsRecord, DnsView } from '../question.ts'
import { type EdgePool, edgeServiceAddresses } from '../requirements/addresses.ts'
import type { ExpectedAddresses } from '../requirements/requirement.ts'
import { type Evidence, found } from '../rule.ts'
import { type Asking, fails, type Outcome, undecided, works } from './asking.ts'

export interface Named {
  readonly outcome: Outcome
  readonly addresses: readonly string[]
}

/** The name of the A/V Edge, which a client is told when it signs in. */
export function publicName(edge: EdgePool, view: DnsView, asking: Asking): Named {
  const wanted = edgeServiceAddresses(edge, 'av')
  const name = edge.services?.av?.fqdn
  if (name === undefined)
    return {
      outcome: undecided(`the name of the A/V Edge of ${edge.fqdn} is not given`, 'edgePools.services.av'),
      addresses: [],
    }
  return named(name, view, wanted, asking)
}

/** What a name leads to in a view, of the addresses it should lead to. */
export function named(name: string, view: DnsView, wanted: ExpectedAddresses, { observe }: Asking): Named {
  const answers: DnsAnswer[] = []
  for (const type of ['A', 'AAAA'] as const) {
    const answer = observe({ ask: 'dns', view, name, type })
    if (answer.status === 'unanswered')
      return { outcome: undecided(answer.reason, answer.settledBy), addresses: wanted.addresses }
    answers.push(answer)
  }
  const records = answers.flatMap((answer) => answer.records)
  const evidence = [...(answers[0]?.chain ?? []), ...records].map(recordShown)
  if (records.length === 0) {
    const decided = answers.flatMap(({ decidedBy }) => decidedBy ?? [])[0]
    const zone = decided ? [found(decided.place, `the zone ${decided.zone} holds no such record`)] : []
    return { outcome: fails(`${name} does not resolve in the ${view} view`, [...evidence, ...zone]), addresses: [] }
  }
  const right = [...new Set(records.map(({ data }) => data))].filter((data) => wanted.addresses.includes(data))
  if (right.length > 0) return { outcome: works('', evidence), addresses: right }
  const list = records.map(({ data }) => data).join(', ')
  if (wanted.settledBy !== undefined)
    return {
      outcome: undecided(`whether ${name}, ${list}, is the A/V Edge cannot be told`, wanted.settledBy, evidence),
      addresses: [],
    }
  return { outcome: fails(`${name} leads to ${list}, where no A/V Edge is`, evidence), addresses: [] }
}

function recordShown(record: DnsRecord): Evidence {
  return found(record.place, recordText(record))
}
