import { defineRule } from '../../src/rule.ts'
import { judgeShared } from './shared-sharing.ts'

export default defineRule({
  id: 'sql/instance-not-shared',
  title: 'No instance of SQL Server holds the same kind of database of two pools',
  severity: 'fail',
  why: 'Topology Builder refuses an instance that holds such a database already: two pools would write into the same one.',
  facts: ['sql-availability'],
  cites: ['L-COL-EE', 'S15-TOPO', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no pool has a Back End or a Persistent Chat store outside its own servers',
  check({ environment: { document }, facts }) {
    return judgeShared(document, facts, {
      rule: 'one-of-each',
      uses: ['back-end', 'persistent-chat', 'persistent-chat-compliance'],
      place: ({ server, instance }) => `${server}\\${instance}`,
      where: 'the instance',
      fix: 'give every pool an instance of its own, on a database server of its own',
    })
  },
})
