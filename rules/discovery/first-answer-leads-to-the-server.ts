import { discover } from '../../src/discovery/discover.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { blamed, evidenceOf, subjectOf, whoOf } from './shared.ts'

export default defineRule({
  id: 'discovery/first-answer-leads-to-the-server',
  title: 'The first name a client finds leads it to its server',
  severity: 'warn',
  why: 'A client that is misled waits before it goes on, and which clients go on after which mistake is not documented in full.',
  facts: ['client-lookup', 'clients'],
  cites: ['D1', 'D9', 'D27', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['certificates', 'clients', 'edgePools', 'features', 'network', 'reverseProxies', 'sipDomains', 'vpn'],
  skippedWhen: 'no client is known to sign in',
  *check(context) {
    // A client that does not sign in, or of which that is not known, is a finding of the other rules.
    for (const walk of discover(context).walks) {
      const { end } = walk
      if (end.verdict !== 'signs-in') continue
      const who = whoOf(walk)
      const evidence = () => evidenceOf(walk)
      yield end.detour === undefined
        ? met(subjectOf(walk), `${who} is ${end.reason}`, evidence)
        : unmet(subjectOf(walk), `${who} is misled before it signs in: ${end.detour}`, {
            place: blamed(walk),
            fix: end.fix ?? '',
            evidence,
          })
    }
  },
})
