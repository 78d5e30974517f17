import type { DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { defineRule, documented, met, unanswered, unmet } from '../../src/rule.ts'
import { askHost, shown } from './shared.ts'

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
    for (const { inside, outside } of sharedNames(requirements)) {
      const subject = { id: `internal+external/${inside.name}`, at: outside.at }
      const answers = [askHost(observe, 'internal', inside.name), askHost(observe, 'external', inside.name)] as const
      const open = answers.find((answer) => answer.status === 'unanswered')
      if (open?.status === 'unanswered') yield unanswered(subject, open)
      const [internal, external] = answers.map((answer) => (answer.status === 'answered' ? answer.records : []))
      const same = internal?.find(({ data }) => external?.some((record) => record.data === data))
      if (open || internal?.length === 0 || external?.length === 0) continue
      if (same === undefined) {
        yield met(subject, `${inside.name} leads to different places inside and outside`, () =>
          [...(internal ?? []), ...(external ?? [])].map(shown),
        )
        continue
      }
      yield unmet(subject, `${inside.name} leads to ${same.data} inside and outside`, {
        place: same.place,
        fix: `lead ${inside.name} inside to ${inside.leadsTo?.text}, outside to ${outside.leadsTo?.text}`,
        evidence: () => [
          documented('dns-records', inside.row, `inside: ${inside.leadsTo?.text}`),
          documented('dns-records', outside.row, `outside: ${outside.leadsTo?.text}`),
          ...[...(internal ?? []), ...(external ?? [])].map(shown),
        ],
      })
    }
  },
})

interface SharedName {
  readonly inside: DnsRequirement
  readonly outside: DnsRequirement
}

/** Names documented for both views whose documented addresses have nothing in common. */
function sharedNames({ dns }: Requirements): readonly SharedName[] {
  const hosts = dns.filter(({ type, necessity }) => type !== 'srv' && necessity !== 'forbidden')
  const inside = new Map(
    hosts.filter(({ view }) => view === 'internal').map((requirement) => [requirement.name, requirement]),
  )
  return hosts.flatMap((outside) => {
    const twin = outside.view === 'external' ? inside.get(outside.name) : undefined
    return twin && !overlap(twin, outside) ? [{ inside: twin, outside }] : []
  })
}

function overlap(a: DnsRequirement, b: DnsRequirement): boolean {
  return a.leadsTo?.addresses.some((address) => b.leadsTo?.addresses.includes(address)) ?? false
}
