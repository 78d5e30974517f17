import { defineRule } from '../../src/rule.ts'
import { judgeShared } from './shared-sharing.ts'

export default defineRule({
  id: 'sql/database-server-holds-one-pool',
  title: 'No database server holds the Back Ends of two pools in different instances',
  severity: 'fail',
  why: 'One server supports one Front End pool: with two, both are slow, and both are lost with it.',
  facts: ['sql-availability'],
  cites: ['L-COL-EE', 'S15-SRV', 'S15-TOPO', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no pool has a Back End outside its own servers',
  check({ environment: { document }, facts }) {
    return judgeShared(document, facts, {
      rule: 'one-pool',
      uses: ['back-end'],
      place: ({ server }) => server,
      // Two pools in one instance are the fault of another rule.
      unless: 'same-instance',
      where: 'the database server',
      fix: 'give every Front End pool a database server of its own',
    })
  },
})
