import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { listJudge, refusal, stated } from './shared.ts'

export default defineRule({
  id: 'directory/forest-topology-supported',
  title: 'Users and servers are spread over forests in a way that the product supports',
  severity: 'fail',
  why: 'The product lives in one forest: servers in a second one share neither users nor topology with it.',
  facts: ['directory-support'],
  cites: ['L-ADTOPO', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'nothing is documented for the product version',
  *check({ environment, facts }) {
    const { forest } = environment.document.activeDirectory ?? {}
    const subject = { id: forest?.name ?? 'forest', at: ['activeDirectory', 'forest'] }
    if (forest?.topology === undefined) {
      const message = 'how users and servers are spread over forests is not given'
      yield unknown({ ...subject, at: ['activeDirectory'] }, message, { settledBy: 'activeDirectory.forest.topology' })
      return
    }
    const judged = listJudge(environment, facts, 'topology')(forest.topology)
    if (judged === undefined) return
    const words = forest.topology.replaceAll('-', ' ')
    const evidence = () => [...stated(judged.row), given([...subject.at, 'topology'], words)]
    if (judged.verdict === 'met') yield met(subject, `the topology is ${words}`, evidence)
    else
      yield unmet(subject, `the topology is ${words}, which ${refusal(judged)}`, {
        fix: 'put all servers of the product in one forest, and represent the users of other forests there (central or resource forest)',
        evidence,
      })
  },
})
