/** Comparing the addresses a name has with those it must have. */

import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsAnswer, DnsRecord, Place } from '../../src/question.ts'
import type { DnsRequirement, ExpectedAddresses } from '../../src/requirements/requirement.ts'
import { documented, type Judgement, met, type Subject, unknown, unmet } from '../../src/rule.ts'
import { shown, typeOf } from '../shared/dns-records.ts'
import { whereSaid } from '../shared/where-said.ts'
import { askAddresses, isWildcardAnswer, type Observe, reasons } from './shared.ts'

/** Judges the addresses found against those wanted; `fix` where another remedy than correcting them is right. */
export function judgeAddresses(
  subject: Subject,
  requirement: DnsRequirement,
  wanted: ExpectedAddresses,
  records: readonly DnsRecord[],
  { document, fix }: { readonly document: EnvironmentDocument; readonly fix?: string | undefined },
): Judgement {
  const { view } = requirement
  const name = records[0]?.name ?? requirement.name
  const found = [...new Set(records.map(({ data }) => data))]
  const strangers = found.filter((address) => !wanted.addresses.includes(address))
  const lacking = wanted.match === 'all' ? wanted.addresses.filter((address) => !found.includes(address)) : []
  const evidence = () => [
    documented('dns-records', requirement.row, [wanted.text, wanted.addresses.join(', ')].filter(Boolean).join(': ')),
    ...reasons(requirement),
    ...records.map(shown),
  ]
  // Where some of the addresses are not given, all of them cannot be told to be there.
  const complete = wanted.settledBy === undefined || wanted.match === 'some'
  if (strangers.length === 0 && lacking.length === 0 && complete)
    return met(subject, `${name} leads to ${wanted.text}`, evidence)
  const isWrong = strangers.some((address) => wanted.never?.includes(address))
  if (wanted.settledBy !== undefined && !isWrong) {
    const { settledBy, text } = wanted
    const message = `${name} leads to ${found.join(', ')}; expected ${text}, which cannot be told without ${settledBy}`
    return unknown(subject, message, { settledBy, evidence })
  }
  const wrong = [
    ...(strangers.length > 0 ? [`leads to ${strangers.join(', ')}`] : []),
    ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}`] : []),
  ]
  const right = wanted.addresses.map((address) => `${typeOf(address)} ${address}`)
  return unmet(subject, `${name} ${wrong.join(' and ')} in the ${view} view; expected ${wanted.text}`, {
    place: (records.find(({ data }) => strangers.includes(data)) ?? records[0])?.place,
    fix: fix ?? `make the ${view} records of ${name}: ${right.join(wanted.match === 'all' ? ' and ' : ' or ')}`,
    evidence: () => [...evidence(), ...whereSaid(document, wanted.addresses)],
  })
}

/**
 * Whether an optional record is not there, although its name answers: because of a wildcard, or because without
 * split-brain DNS the inside sees the record meant for the outside.
 */
export function isNobodysRecord(requirement: DnsRequirement, answer: DnsAnswer, observe: Observe): boolean {
  const { necessity, view, name } = requirement
  if (necessity !== 'optional') return false
  if (isWildcardAnswer(observe, view, name)) return true
  const external = askAddresses(observe, 'external', name)
  if (view === 'external' || external.status === 'unanswered') return false
  // Servers tell no place: what both of them say is taken for one record.
  const isObserved = answer.from !== undefined && external.from !== undefined
  return answer.records.every(({ place, data }) =>
    external.records.some((record) => (isObserved ? record.data === data : isSamePlace(record.place, place))),
  )
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column
}
