import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { ruleRow, stated } from './shared.ts'

const NEEDED = ['meet', 'dialin'] as const
const CALLED = { meet: 'Meet', dialin: 'Dial-in' }

export default defineRule({
  id: 'topology/simple-urls-present',
  title: 'The Meet and Dial-in simple URLs are there',
  severity: 'fail',
  why: 'Without Meet nobody joins a meeting by its link, and without Dial-in nobody finds the numbers and the PIN page.',
  facts: ['pool-rules'],
  cites: ['D7', 'S11', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['simpleUrls'],
  skippedWhen: 'nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    const { simpleUrls, product } = document
    const row = ruleRow(facts, product, 'simple-urls')
    if (row === undefined) return
    const at = ['simpleUrls']
    if (simpleUrls === undefined) {
      yield unknown({ id: 'simpleUrls', at }, 'the simple URLs are not given', { settledBy: 'simpleUrls' })
      return
    }
    for (const kind of NEEDED) {
      const url = simpleUrls === 'none' ? undefined : simpleUrls[kind]
      const subject = { id: CALLED[kind], at }
      const evidence = () => [
        ...stated(row),
        given(at, url === undefined ? `no ${CALLED[kind]} URL` : `${CALLED[kind]} is given`),
      ]
      if (url !== undefined) yield met(subject, `the ${CALLED[kind]} URL is there`, evidence)
      else
        yield unmet(subject, `there is no ${CALLED[kind]} URL`, {
          fix: `set one for the organisation with Set-CsSimpleUrlConfiguration, such as https://${kind}.${document.sipDomains[0]}`,
          evidence,
        })
    }
  },
})
