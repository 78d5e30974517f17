import type { DnsRecord } from '../../src/question.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, type Judgement, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askAddresses, deniesService, type Observe, subjectOf } from './shared.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/sign-in-srv-order-clear',
  title: 'Priority and weight say which pool clients inside sign in by first',
  severity: 'warn',
  why: 'Between records of the same priority and weight clients choose by chance: many start at a pool they are redirected from.',
  facts: ['dns-rules'],
  cites: ['D5', 'D29'],
  sections: ['dns', 'pools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'no SRV record for sign-in inside was found, or nothing is documented for the product version',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'one-sign-in-srv')
    if (row === undefined) return
    for (const requirement of requirements.dns) {
      const { view, type, necessity, name } = requirement
      if (view !== 'internal' || type !== 'srv' || necessity === 'forbidden') continue
      if (!requirement.row.when.includes('automatic-sign-in')) continue
      const answer = observe({ ask: 'dns', view, name, type: 'SRV' })
      const records = answer.status === 'answered' ? answer.records.filter((record) => !deniesService(record)) : []
      if (records.length > 0) yield judge(requirement, records, row, observe)
    }
  },
})

function judge(requirement: DnsRequirement, records: readonly DnsRecord[], row: Row, observe: Observe): Judgement {
  const { name } = requirement
  const first = firstChoice(records)
  const targets = new Set(first.map(({ data }) => placeOf(data, observe)))
  const evidence = () => [stated(row), ...records.map(shown)]
  if (targets.size < 2) return met(subjectOf(requirement), `${name} has one first choice`, evidence)
  const names = first.map(({ data }) => data).join(' and ')
  return unmet(subjectOf(requirement), `${name} leads to ${names} with the same priority and weight`, {
    place: first[1]?.place,
    fix: 'give the sign-in pool the lowest priority number, and every other pool a higher one',
    evidence,
  })
}

/** The records clients take first, none before the other (RFC 2782). */
function firstChoice(records: readonly DnsRecord[]): readonly DnsRecord[] {
  const priority = records.reduce((least, { srv }) => Math.min(least, srv?.priority ?? 0), 65535)
  const low = records.filter(({ srv }) => srv?.priority === priority)
  const weight = low.reduce((most, { srv }) => Math.max(most, srv?.weight ?? 0), 0)
  return low.filter(({ srv }) => srv?.weight === weight)
}

/** Two names with the same addresses are one pool. */
function placeOf(target: string, observe: Observe): string {
  const answer = askAddresses(observe, 'internal', target)
  const addresses = answer.status === 'answered' ? answer.records.map(({ data }) => data) : []
  return addresses.length > 0 ? addresses.sort().join() : target
}
