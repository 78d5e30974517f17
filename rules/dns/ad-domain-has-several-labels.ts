import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/ad-domain-has-several-labels',
  title: 'The name of every Active Directory domain has several labels',
  severity: 'fail',
  why: 'A domain called "local" alone is not supported; contoso.local is.',
  facts: ['dns-rules'],
  cites: ['D3', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['activeDirectory'],
  skippedWhen: 'the domains of the forest are not given',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'ad-domain-labels')
    if (row === undefined) return
    for (const [index, { name }] of (document.activeDirectory?.domains ?? []).entries()) {
      const at = ['activeDirectory', 'domains', index]
      const evidence = () => [stated(row), given([...at, 'name'], name)]
      if (/[^.]\.[^.]/.test(name)) yield met({ id: name, at }, `${name} has several labels`, evidence)
      else
        yield unmet({ id: name, at }, `${name} is a single-label domain`, {
          fix: 'use a forest whose domains have names of several labels: a single-label domain cannot hold the servers',
          evidence,
        })
    }
  },
})
