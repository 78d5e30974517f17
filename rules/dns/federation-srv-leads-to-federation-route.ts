import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsRecord } from '../../src/question.ts'
import { defineRule, type Judgement, met, note, type Subject, unknown, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askAddresses, type Observe } from './shared.ts'
import { type EdgePool, edgePoolsOf, type Row, rowOf, stated } from './shared-rows.ts'
import { foundSrvRecords, srvSubject } from './shared-srv.ts'

export default defineRule({
  id: 'dns/federation-srv-leads-to-federation-route',
  title: 'Every federation SRV record leads to the Edge pool that is the federation route',
  severity: 'warn',
  why: 'Partners reach an Edge pool by which nothing is answered: messages go out one way and come back another, or not at all.',
  facts: ['dns-rules'],
  cites: ['P14'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'no federation SRV record leads to an Edge pool',
  *check({ environment: { document }, facts, requirements, observe }) {
    const { product } = document
    const row = rowOf(facts, product, 'federation-srv-route') ?? rowOf(facts, product, 'federation-srv-route-sfb')
    if (row === undefined) return
    for (const service of foundSrvRecords(requirements, observe)) {
      const { record, requirement } = service
      if (requirement.view !== 'external' || !requirement.name.startsWith('_sipfederationtls.')) continue
      const judgement = judge(srvSubject(service), record, { document, row, observe })
      if (judgement) yield judgement
    }
  },
})

interface Seen {
  readonly document: EnvironmentDocument
  readonly row: Row
  readonly observe: Observe
}

/** Undefined where the record leads to no Edge pool: another rule's finding. */
function judge(subject: Subject, record: DnsRecord, { document, row, observe }: Seen): Judgement | undefined {
  const answer = askAddresses(observe, 'external', record.data)
  if (answer.status === 'unanswered') return undefined
  const addresses = new Set(answer.records.map(({ data }) => data))
  const pools = edgePoolsOf(document)
  const reached = pools.filter((pool) => accessAddresses(pool).some((address) => addresses.has(address)))
  if (reached.length === 0) return undefined
  const routes = pools.filter(({ federationRoute }, _, { length }) => federationRoute ?? length === 1)
  const names = reached.map(({ fqdn }) => fqdn).join(' and ')
  const evidence = () => [
    stated(row),
    shown(record),
    ...answer.records.map(shown),
    note(`the federation route: ${routes.map(({ fqdn }) => fqdn).join(', ') || 'not given, or none'}`),
  ]
  if (routes.length === 0 && pools.some(({ federationRoute }) => federationRoute === undefined))
    return unknown(
      subject,
      `${record.name} leads to ${names}, and which Edge pool is the federation route is not given`,
      {
        settledBy: 'edgePools.federationRoute',
        evidence,
      },
    )
  if (reached.every((pool) => routes.includes(pool)))
    return met(subject, `${record.name} leads to ${names}, the federation route`, evidence)
  return unmet(
    subject,
    `${record.name} leads to ${names}; the federation route is ${routes.map(({ fqdn }) => fqdn).join() || 'none of the Edge pools'}`,
    {
      place: record.place,
      fix:
        routes.length === 0
          ? `make ${names} the federation route, and say federationRoute: true`
          : `lead ${record.name} to a host with the Access Edge addresses of the federation route`,
      evidence,
    },
  )
}

/** What the Internet sees of the Access Edge service. */
function accessAddresses({ vip, nat, servers }: EdgePool): readonly string[] {
  const own = servers.flatMap(({ public: translated, external }) => {
    if (translated?.access) return translated.access
    return nat === false ? (external?.access ?? []) : []
  })
  return [...own, ...(vip?.external?.access ?? [])]
}
