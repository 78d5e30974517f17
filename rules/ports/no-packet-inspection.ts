import { defineRule } from '../../src/rule.ts'
import { firewallOf, judgeFlag, rowOf } from './shared-network.ts'

const KINDS = [
  {
    key: 'sipInspection',
    rule: 'packet-inspection',
    right: 'no firewall rewrites SIP',
    wrong: 'a firewall rewrites SIP',
    fix: 'switch the application layer gateway and inspection of SIP off for the addresses of the Edge',
  },
  {
    key: 'tlsInspection',
    rule: 'tls-inspection',
    right: 'no firewall or proxy opens TLS',
    wrong: 'a firewall or proxy opens TLS and signs it again',
    fix: 'exempt the addresses and names of the Edge and the web services from TLS inspection',
  },
] as const

export default defineRule({
  id: 'ports/no-packet-inspection',
  title: 'No firewall rewrites SIP or opens TLS on the way to the Edge',
  severity: 'warn',
  why: 'The product signs and encrypts its traffic end to end: what looks into it breaks sign-in, federation or media.',
  facts: ['network-rules'],
  cites: ['N-inspection', 'N-tls-proxy'],
  sections: ['edgePools', 'firewall'],
  skippedWhen: 'there is no Edge',
  *check({ environment: { document }, facts }) {
    const firewall = firewallOf(document)
    for (const { key, rule, right, wrong, fix } of KINDS) {
      const row = rowOf(facts, rule, document.product)
      const subject = { id: `firewall/${key}`, at: ['firewall'] }
      if (row)
        yield judgeFlag({
          subject,
          value: firewall[key],
          wanted: false,
          key: `firewall.${key}`,
          right,
          wrong,
          fix,
          row,
        })
    }
  },
})
