import type { DnsObservation } from '../../src/question.ts'
import { defineRule, documented, met, type RuleContext, unanswered, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { clientsRequiring } from './shared-named.ts'

const INSIDE = 'lyncdiscoverinternal'
const OUTSIDE = 'lyncdiscover'

export default defineRule({
  id: 'clients/mac-client-discovery-names-apart',
  title: 'Where Skype for Business on Mac is used, lyncdiscover and lyncdiscoverinternal do not both resolve inside',
  severity: 'warn',
  why: 'With both names inside the Mac client commonly fails to sign in.',
  facts: ['client-requirements', 'clients'],
  cites: ['S15-MAC'],
  sections: ['clients'],
  alsoReads: ['dns', 'sipDomains'],
  skippedWhen: 'Skype for Business on Mac is not used',
  *check({ environment, facts, observe }) {
    const [user] = clientsRequiring(environment, facts, 'one-discovery-name')
    if (user === undefined) return
    for (const [index, domain] of environment.document.sipDomains.entries()) {
      const subject = { id: `internal/${domain}`, at: ['sipDomains', index] }
      const [inside, outside] = [ask(observe, `${INSIDE}.${domain}`), ask(observe, `${OUTSIDE}.${domain}`)]
      if (isMissing(inside) || isMissing(outside)) {
        yield met(subject, `of the two names of ${domain} one at most resolves inside`)
        continue
      }
      if (inside.status === 'unanswered' || outside.status === 'unanswered') {
        const open = inside.status === 'unanswered' ? inside : outside
        if (open.status === 'unanswered') yield unanswered(subject, open)
        continue
      }
      const records = [...inside.records, ...outside.records]
      yield unmet(subject, `${INSIDE}.${domain} and ${OUTSIDE}.${domain} both resolve inside`, {
        fix: `remove ${OUTSIDE}.${domain} from the internal zone`,
        place: outside.records[0]?.place,
        evidence: () => [
          documented('client-requirements', user.row, user.row.text),
          user.stated,
          ...records.map(shown),
        ],
      })
    }
  },
})

function isMissing(answer: DnsObservation): boolean {
  return answer.status === 'answered' && answer.records.length === 0
}

function ask(observe: RuleContext['observe'], name: string): DnsObservation {
  const answers = (['CNAME', 'A', 'AAAA'] as const).map((type) => observe({ ask: 'dns', view: 'internal', name, type }))
  const found = answers.find((answer) => answer.status === 'answered' && answer.records.length > 0)
  const open = answers.find(({ status }) => status === 'unanswered')
  return found ?? open ?? (answers[0] as DnsObservation)
}
