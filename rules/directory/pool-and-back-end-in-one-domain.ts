import { few } from '../../src/domain/few.ts'
import type { DirectoryRow } from '../../src/domain/store-rows.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import { defineRule, documented, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { describedSqlFinder } from '../shared/sql-servers.ts'
import { domainsOf, suffixOf } from './shared.ts'

type Pool = EnvironmentDocument['pools'][number]

export default defineRule({
  id: 'directory/pool-and-back-end-in-one-domain',
  title: 'The Front End Servers of a pool and its Back End are in one domain',
  severity: 'fail',
  why: 'A pool whose servers are spread over domains is not supported, and Topology Builder sets up no mirror across domains.',
  facts: ['directory-support'],
  cites: ['L-TOPO', 'S15-TOPO', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['activeDirectory', 'sqlServers'],
  skippedWhen: 'there is no Front End pool',
  *check({ environment: { document }, facts }) {
    const described = new Set(domainsOf(document).map(({ domain }) => domain.name))
    const find = describedSqlFinder(document)
    const told = document.pools.flatMap((pool, index) => {
      const row = facts
        .rows('directory-support', pool.product ?? document.product)
        .find((each) => each.kind === 'rule' && each.rule === 'one-domain')
      if (pool.role !== 'front-end' || row === undefined) return []
      return [judge(pool, ['pools', index], membersOf(pool, find), described, row)]
    })
    const open = told.filter(({ settledBy }) => settledBy === BACK_END)
    if (open.length > 1 && open.length === told.length) {
      const names = few(open.map(({ subject }) => subject.id))
      const message = `which SQL Servers hold the Back Ends is not given: ${names}`
      yield unknown({ id: 'pools', at: ['pools'] }, message, { settledBy: BACK_END })
    } else yield* told
  },
})

const BACK_END = 'pools.backEnd'

type Member = ReturnType<typeof membersOf>[number]

function judge(
  pool: Pool,
  at: Path,
  members: readonly Member[],
  described: ReadonlySet<string>,
  row: DirectoryRow & FactRow,
): Judgement {
  const subject = { id: pool.fqdn, at }
  const domains = new Map(members.flatMap(({ fqdn }) => (fqdn ? [[suffixOf(fqdn), fqdn] as const] : [])))
  const evidence = () => [
    documented('directory-support', row, row.text),
    ...members.map(({ name, fqdn }) => given(at, `${name}: ${fqdn ? suffixOf(fqdn) : 'not known'}`)),
  ]
  const spread = few([...domains].map(([domain, fqdn]) => `${fqdn} in ${domain}`))
  const open = members.find(({ fqdn }) => fqdn === undefined)
  // A DNS suffix need not be the name of a domain.
  const undescribed = [...domains.keys()].find((domain) => !described.has(domain))
  if (domains.size > 1 && undescribed !== undefined) {
    const message = `whether ${pool.fqdn} is in one domain is not known: ${spread}; ${undescribed} is not among the domains`
    return unknown(subject, message, { settledBy: 'activeDirectory.domains', evidence })
  }
  if (domains.size > 1) {
    return unmet(subject, `${pool.fqdn} is spread over domains: ${spread}`, {
      fix: `put all Front End Servers of ${pool.fqdn} and its Back End into one domain`,
      evidence,
    })
  }
  if (open) return unknown(subject, `in which domain ${open.name} is, is not given`, { settledBy: open.key, evidence })
  return met(subject, `${pool.fqdn} and its Back End are in ${[...domains.keys()].join()}`, evidence)
}

function membersOf({ servers, backEnd }: Pool, find: ReturnType<typeof describedSqlFinder>) {
  const frontEnds = servers.map(({ fqdn }, index) => ({
    name: fqdn ?? `server ${index + 1}`,
    fqdn,
    key: 'pools.servers.fqdn',
  }))
  const { principal, mirror, witness, nodes = [], listener } = backEnd ?? {}
  const backEnds = [principal, mirror, witness, ...nodes]
    .filter((name) => name !== undefined)
    .map((name) => ({ name, fqdn: find(name)?.sql.fqdn, key: 'sqlServers.fqdn' }))
  if (listener !== undefined) backEnds.push({ name: listener, fqdn: listener, key: 'pools.backEnd.listener' })
  if (backEnds.length === 0) backEnds.push({ name: 'its Back End', fqdn: undefined, key: BACK_END })
  return [...frontEnds, ...backEnds]
}
