import type { DnsAnswer } from '../../src/question.ts'
import { defineRule, type Judgement, met, type Subject, unanswered, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askAddresses, askName, isWildcardAnswer, type Observe } from './shared.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/lyncdiscover-not-inside',
  title: 'lyncdiscover does not lead to another place inside than outside',
  severity: 'warn',
  why: 'A client inside that takes the external name is answered for the outside by a server inside, or the other way round.',
  facts: ['dns-rules'],
  cites: ['D1', 'D8', 'D26', 'S3'],
  sections: ['dns'],
  alsoReads: ['sipDomains'],
  skippedWhen: 'no zone inside holds a SIP domain',
  *check({ environment: { document }, facts, observe }) {
    const row = rowOf(facts, document.product, 'lyncdiscover-outside')
    if (row === undefined) return
    for (const [index, domain] of document.sipDomains.entries()) {
      const name = `lyncdiscover.${domain}`
      const inside = askName(observe, 'internal', name)
      if (inside.status === 'unanswered' || isWildcardAnswer(observe, 'internal', name)) continue
      yield judge({ id: `internal/${name}`, at: ['sipDomains', index] }, name, inside, row, observe)
    }
  },
})

function judge(subject: Subject, name: string, found: DnsAnswer, row: Row, observe: Observe): Judgement {
  const [first] = found.records
  if (first === undefined) return met(subject, `${name} does not resolve inside`, () => [stated(row)])
  const [inside, outside] = [askAddresses(observe, 'internal', name), askAddresses(observe, 'external', name)]
  if (inside.status === 'unanswered') return unanswered(subject, inside)
  if (outside.status === 'unanswered') return unanswered(subject, outside)
  const places = new Set(outside.records.map(({ data }) => data))
  const evidence = () => [stated(row), ...inside.records.map(shown), ...outside.records.map(shown)]
  // Breaking the rule does no harm as long as the client reaches the reverse proxy all the same.
  if (inside.records.length > 0 && inside.records.every(({ data }) => places.has(data)))
    return met(subject, `${name} leads inside where it leads outside`, evidence)
  const where = inside.records.map(({ data }) => data).join(', ') || 'nowhere'
  return unmet(subject, `${name} leads to ${where} inside, and to ${[...places].join(', ') || 'nowhere'} outside`, {
    place: first.place,
    fix: `remove ${name} from the internal zone; clients inside take lyncdiscoverinternal`,
    evidence,
  })
}
