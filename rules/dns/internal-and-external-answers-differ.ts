import type { DnsAnswer } from '../../src/question.ts'
import type { DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { defineRule, documented, type Judgement, met, unanswered, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askAddresses } from './shared.ts'
import { isNobodysRecord } from './shared-addresses.ts'

export default defineRule({
  id: 'dns/internal-and-external-answers-differ',
  title: 'A name used inside and outside leads to a different place in each view',
  severity: 'fail',
  why: 'People inside are sent out to the Edge or the reverse proxy and back in, or people outside to an address they cannot reach.',
  facts: ['dns-records'],
  cites: ['D1', 'D6', 'D10'],
  sections: ['dns'],
  alsoReads: ['edgePools', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no name is needed both inside and outside',
  *check({ requirements, observe }) {
    for (const shared of sharedNames(requirements)) {
      const { inside, outside } = shared
      const [internal, external] = [inside, outside].map(({ view, name }) => askAddresses(observe, view, name))
      const open = [internal, external].find((answer) => answer?.status === 'unanswered')
      if (open?.status === 'unanswered') yield unanswered(subjectOf(shared), open)
      if (internal?.status !== 'answered' || external?.status !== 'answered') continue
      // A name without an address is another rule's finding.
      if (internal.records.length === 0 || external.records.length === 0) continue
      if (!isNobodysRecord(inside, internal, observe)) yield judge(shared, internal, external)
    }
  },
})

interface SharedName {
  readonly inside: DnsRequirement
  readonly outside: DnsRequirement
}

function subjectOf({ inside, outside }: SharedName) {
  return { id: `internal+external/${inside.name}`, at: outside.at }
}

/** Names documented for both views whose documented addresses have nothing in common. */
function sharedNames({ dns }: Requirements): readonly SharedName[] {
  const hosts = dns.filter(({ type, necessity }) => type !== 'srv' && necessity !== 'forbidden')
  const inside = new Map(
    hosts.filter(({ view }) => view === 'internal').map((requirement) => [requirement.name, requirement]),
  )
  return hosts.flatMap((outside) => {
    const twin = outside.view === 'external' ? inside.get(outside.name) : undefined
    return twin && !leadsOut(twin) && !overlap(twin, outside) ? [{ inside: twin, outside }] : []
  })
}

const OUTSIDE: readonly DnsRequirement['row']['leadsTo'][] = [
  'own-address-or-reverse-proxy',
  'reverse-proxy-inside',
  'web-services-or-reverse-proxy',
]

/** Whether the name leads clients inside to the outside, as documented for mobile devices and for hybrid deployments. */
function leadsOut({ row }: DnsRequirement): boolean {
  return OUTSIDE.includes(row.leadsTo) || row.when.includes('hybrid')
}

function overlap({ leadsTo: a }: DnsRequirement, { leadsTo: b }: DnsRequirement): boolean {
  if (a === undefined || b === undefined) return false
  const known = sets.get(b.addresses) ?? new Set(b.addresses)
  sets.set(b.addresses, known)
  return a.addresses.some((address) => known.has(address))
}

/** By list: where there are many pools, the same long lists are asked for every SIP domain. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function judge(shared: SharedName, internal: DnsAnswer, external: DnsAnswer): Judgement {
  const { inside, outside } = shared
  const { name } = inside
  const records = [...internal.records, ...external.records].map(shown)
  const same = internal.records.find(({ data }) => external.records.some((record) => record.data === data))
  if (same === undefined)
    return met(subjectOf(shared), `${name} leads to different places inside and outside`, () => records)
  return unmet(subjectOf(shared), `${name} leads to ${same.data} inside and outside`, {
    place: same.place,
    fix: `lead ${name} inside to ${inside.leadsTo?.text}, outside to ${outside.leadsTo?.text}`,
    evidence: () => [
      documented('dns-records', inside.row, `inside: ${inside.leadsTo?.text}`),
      documented('dns-records', outside.row, `outside: ${outside.leadsTo?.text}`),
      ...records,
    ],
  })
}
