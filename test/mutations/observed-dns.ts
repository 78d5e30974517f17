/** What DNS servers answered, beside what is written. */

import type { RuleMutations } from './mutation.ts'

export const observedDns: readonly RuleMutations[] = [
  {
    rule: 'dns/declared-records-as-answered',
    broken: {
      status: 'warn',
      on: 'contoso-observed',
      edits: [],
      observations: 'contoso-observed-dns-drift.json',
      subjects: ['internal/_sipinternaltls._tcp.contoso.com/SRV'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-observed',
      edits: [],
      observations: 'contoso-observed-dns-servfail.json',
      subjects: ['internal/lsedge.contoso.net/A'],
      consequences: { 'dns/ipv4-records-kept': 'unknown', 'vpn/calls-have-a-path': 'unknown' },
    },
  },
]
