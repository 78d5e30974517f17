import { aRole } from '../../src/domain/names.ts'
import { defineRule, documented, given, met, note, unmet } from '../../src/rule.ts'
import { thingName, together } from './shared-computers.ts'

export default defineRule({
  id: 'topology/collocation-supported',
  title: 'What is on one computer may be together there',
  severity: 'fail',
  why: 'Roles that were not made to share a computer take ports, memory and certificates from each other, and setup refuses some.',
  facts: ['collocation'],
  cites: ['L-COL-EE', 'L-COL-SE', 'L-TOPO', 'S15-TOPO', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'exchange', 'officeWebApps', 'sqlServers'],
  skippedWhen: 'nothing is said to be on the same computers (pools.collocated), and no FQDN stands for two things',
  *check({ environment, facts }) {
    for (const { id, at, product, host, beside } of together(environment)) {
      const row = facts
        .rows('collocation', product)
        .find((each) => each.hosts.includes(host) && each.with.includes(beside))
      if (row === undefined) continue
      const evidence = () => [
        documented('collocation', row, row.text),
        ...(row.note ? [note(row.note)] : []),
        given(at, `${thingName(beside)} with ${aRole(host)}`),
      ]
      if (row.verdict === 'allowed')
        yield met({ id, at }, `${thingName(beside)} may be on the computer of ${aRole(host)}`, evidence)
      else
        yield unmet({ id, at }, `${thingName(beside)} is on the computer of ${aRole(host)}: ${row.text}`, {
          fix: `put ${thingName(beside)} on a computer of its own`,
          evidence,
        })
    }
  },
})
