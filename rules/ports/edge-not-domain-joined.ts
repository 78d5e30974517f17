import { defineRule } from '../../src/rule.ts'
import { edgeServersWith, judgeFlag } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-not-domain-joined',
  title: 'Edge Servers are no members of the internal domain',
  severity: 'warn',
  why: 'A domain member in the perimeter needs many more ports to the inside, and brings its credentials there.',
  facts: ['network-rules'],
  cites: ['D17'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    for (const { thing, row, at, id } of edgeServersWith(document, facts, 'edge-domain'))
      yield judgeFlag({
        subject: { id, at },
        value: thing.domainJoined,
        wanted: false,
        key: 'edgePools.servers.domainJoined',
        right: `${id} is in a workgroup`,
        wrong: `${id} is a member of a domain`,
        fix: 'leave it in a workgroup, with the primary DNS suffix of its internal FQDN',
        row,
      })
  },
})
