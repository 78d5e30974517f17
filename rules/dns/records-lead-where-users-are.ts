import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsRecord } from '../../src/question.ts'
import { defineRule, given, type Judgement, met, type Subject, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import type { Observe } from './shared.ts'
import { aliasesFrom } from './shared-aliases.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

/** The records of a SIP domain that move to Microsoft 365 with the last user, as the vendor lists them. */
const RECORDS = [
  { label: 'lyncdiscover', type: 'A', online: 'CNAME webdir.online.lync.com.' },
  { label: 'sip', type: 'A', online: 'CNAME sipdir.online.lync.com.' },
  { label: '_sip._tls', type: 'SRV', online: 'SRV 100 1 443 sipdir.online.lync.com.' },
  { label: '_sipfederationtls._tcp', type: 'SRV', online: 'SRV 100 1 5061 sipfed.online.lync.com.' },
] as const

export default defineRule({
  id: 'dns/records-lead-where-users-are',
  title: 'The external records lead on premises, or to Microsoft 365 once no user is on premises',
  severity: 'fail',
  why: 'With users on premises, records that lead online cut them off from sign-in and partners; after the last has moved, the tenant cannot take over.',
  facts: ['dns-rules'],
  cites: ['D25', 'DECOM'],
  sections: ['dns'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'none of the external records was found',
  *check({ environment: { document }, facts, observe }) {
    const allOnline = document.features?.hybrid?.allUsersOnline === true
    const row = rowOf(facts, document.product, allOnline ? 'decommissioned' : 'hybrid-on-premises')
    if (row === undefined) return
    for (const [index, domain] of document.sipDomains.entries()) {
      for (const record of RECORDS) {
        const name = `${record.label}.${domain}`
        const found = leading(observe, name, record.type)
        if (found.length === 0) continue
        const subject = { id: `external/${name}/${record.type}`, at: ['sipDomains', index] }
        yield judge(subject, found, { allOnline, row, document, fix: `${name}. IN ${record.online}` })
      }
    }
  },
})

/** What a name leads to: SRV records; aliases, or the addresses where there is none. */
function leading(observe: Observe, name: string, type: 'A' | 'SRV'): readonly DnsRecord[] {
  const aliases = type === 'A' ? aliasesFrom(observe, 'external', name) : []
  if (aliases.length > 0) return aliases
  const answer = observe({ ask: 'dns', view: 'external', name, type })
  return answer.status === 'answered' ? answer.records : []
}

function isOnline({ data }: DnsRecord): boolean {
  return data.endsWith('.online.lync.com')
}

interface Intent {
  readonly allOnline: boolean
  readonly row: Row
  readonly document: EnvironmentDocument
  readonly fix: string
}

function judge(subject: Subject, found: readonly DnsRecord[], { allOnline, row, document, fix }: Intent): Judgement {
  const [first] = found
  const hybrid = document.features?.hybrid
  const online = found.find(isOnline)
  const evidence = () => [
    stated(row),
    ...found.map(shown),
    ...(hybrid ? [given(['features', 'hybrid'], allOnline ? 'no user is on premises any more' : 'hybrid')] : []),
  ]
  const where = online ? 'to Microsoft 365' : 'on premises'
  if ((online !== undefined) === allOnline) return met(subject, `${first?.name} leads ${where}`, evidence)
  const users = allOnline ? 'no user is there any more' : 'users are on premises'
  return unmet(subject, `${first?.name} leads ${where}, and ${users}`, {
    place: (online ?? first)?.place,
    fix: allOnline
      ? `change the record to: ${fix}`
      : 'lead it on premises, also in a hybrid deployment; when all users have moved, say features.hybrid.allUsersOnline: true',
    evidence,
  })
}
