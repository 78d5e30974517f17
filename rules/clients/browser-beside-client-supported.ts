import { defineRule } from '../../src/rule.ts'
import { judgeNamedBrowser, rowsOn } from './shared-browsers.ts'
import { namedClients } from './shared-named.ts'

export default defineRule({
  id: 'clients/browser-beside-client-supported',
  title: 'The browser beside every desktop client is one that it supports',
  severity: 'warn',
  why: 'Meeting links and click-to-call go through the browser; in another one they may not find the client.',
  facts: ['client-browsers', 'clients'],
  cites: ['L-CLSW', 'S15-WIN'],
  sections: ['clients'],
  skippedWhen: 'no desktop client says which browser is beside it (clients.browser)',
  *check({ environment, facts }) {
    const rows = facts.rows('client-browsers', environment.document.product)
    for (const seen of namedClients(environment, facts)) {
      const beside = rowsOn(rows, seen.client.id, '*')
      if (beside.length === 0 || seen.entry.browser === undefined) continue
      const judgement = judgeNamedBrowser(seen, beside, '')
      if (judgement) yield judgement
    }
  },
})
