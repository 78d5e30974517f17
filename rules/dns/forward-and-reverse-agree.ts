import { reverseName } from '../../src/domain/address-families.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsObservation, DnsRecord, DnsView } from '../../src/question.ts'
import { defineRule, type Judgement, met, type Subject, unanswered, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askAddresses, type Observe } from './shared.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

const SERVERS: readonly string[] = ['edge-server', 'role-server', 'sql-server']

export default defineRule({
  id: 'dns/forward-and-reverse-agree',
  title: 'Where a reverse zone is given, it names the servers as they are called',
  severity: 'warn',
  why: 'Who looks an address up, in logs, traces and mail, is led to another server.',
  facts: ['dns-rules'],
  cites: ['RFC1912'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'sqlServers'],
  skippedWhen: 'no reverse zone is given, or none holds the address of a server',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'reverse-agrees')
    if (row === undefined) return
    for (const { view, name, at, row: record } of requirements.dns) {
      if (!SERVERS.includes(record.each) || !hasReverseZones(document, view)) continue
      const forward = askAddresses(observe, view, name)
      for (const host of forward.status === 'answered' ? forward.records : []) {
        const judgement = judge({ id: `${view}/${name}/${host.data}`, at }, host, view, row, observe)
        if (judgement) yield judgement
      }
    }
  },
})

/** Without a reverse zone or a resolver nothing tells the name of any address: not asked for each of them. */
function hasReverseZones({ dns }: EnvironmentDocument, view: DnsView): boolean {
  const given = dns?.[view]
  return given?.resolver !== undefined || Object.keys(given?.zones ?? {}).some((apex) => apex.endsWith('.arpa'))
}

/** Undefined where no reverse zone holds the address: reverse records are not demanded. */
function judge(subject: Subject, host: DnsRecord, view: DnsView, row: Row, observe: Observe): Judgement | undefined {
  const reverse = reverseName(host.data)
  const answer = reverse && observe({ ask: 'dns', view, name: reverse, type: 'PTR' })
  if (!answer || answer.status === 'unanswered' || answer.records.length === 0) return undefined
  const names = answer.records.map(({ data }) => data)
  const evidence = () => [stated(row), shown(host), ...answer.records.map(shown)]
  const leading = names.map((name) => askAddresses(observe, view, name))
  if (names.includes(host.name) || leading.some((each) => leadsTo(each, host.data)))
    return met(subject, `${host.data} is called ${names.join(', ')}`, evidence)
  const open = leading.find((each) => each.status === 'unanswered')
  if (open?.status === 'unanswered') return unanswered(subject, open)
  return unmet(subject, `${host.data} is ${host.name}, and the reverse zone calls it ${names.join(', ')}`, {
    place: answer.records[0]?.place,
    fix: `change the record to: ${reverse}. IN PTR ${host.name}.`,
    evidence,
  })
}

/** The reverse record may name the pool, or another name of the same computer. */
function leadsTo(answer: DnsObservation, address: string): boolean {
  return answer.status === 'answered' && answer.records.some(({ data }) => data === address)
}
