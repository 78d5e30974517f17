import type { Path } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { HiddenNameRow } from '../../src/requirements/vpn-row.ts'
import { defineRule, documented, type Judgement, met, type RuleContext, unanswered, unmet } from '../../src/rule.ts'
import { recordText, shown } from '../shared/dns-records.ts'
import { edgeServesClients, vpnsOf } from './shared.ts'

export default defineRule({
  id: 'vpn/internal-discovery-names-hidden-from-vpn-clients',
  title: 'VPN clients resolve none of the names by which clients inside find their server',
  severity: 'warn',
  why: 'Clients try these names first, and sign in inside or wait for a server they must not reach.',
  facts: ['vpn-requirements'],
  cites: ['D1'],
  sections: ['vpn', 'dns'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no Edge serves remote users, so VPN clients sign in inside',
  *check({ environment: { document }, facts, observe }) {
    if (vpnsOf(document).length === 0 || !edgeServesClients(document)) return
    for (const [index, domain] of document.sipDomains.entries()) {
      for (const row of facts.rows('vpn-requirements', document.product)) {
        if (row.requirement === 'name-hidden') yield judge(row, domain, ['sipDomains', index], observe)
      }
    }
  },
})

function judge(row: HiddenNameRow & FactRow, domain: string, at: Path, observe: RuleContext['observe']): Judgement {
  const name = row.owner.replace('{name}', domain)
  const types = row.type === 'srv' ? (['SRV'] as const) : (['CNAME', 'A', 'AAAA'] as const)
  const subject = { id: `vpn/${name}/${row.type === 'srv' ? 'SRV' : 'A'}`, at }
  for (const type of types) {
    const answer = observe({ ask: 'dns', view: 'vpn', name, type })
    if (answer.status === 'unanswered') return unanswered(subject, answer)
    const [record] = answer.records.filter(({ srv }) => srv?.target !== '.')
    if (record === undefined) continue
    return unmet(subject, `${name} resolves for clients of the VPN`, {
      place: record.place,
      fix: `remove ${recordText(record)} from what the DNS server of the VPN answers`,
      evidence: () => [documented('vpn-requirements', row, `${name} does not resolve: ${row.because}`), shown(record)],
    })
  }
  return met(subject, `${name} does not resolve for clients of the VPN`)
}
