import { defineRule } from '../../src/rule.ts'
import { exchangeNeighbours, judgeNeighbour } from './shared.ts'

export default defineRule({
  id: 'exchange/version-supported',
  title: 'The products work with the version of Exchange',
  severity: 'warn',
  why: 'Presence, meetings and conversation history do not reach mailboxes, and the vendor helps with neither side.',
  facts: ['interop-support', 'interop-versions'],
  cites: ['L-EXCH', 'S15-EXCH', 'CVM', 'UM-MIG'],
  sections: [],
  alsoReads: ['exchange'],
  skippedWhen: 'no Exchange is described',
  *check({ environment: { document }, facts }) {
    const purpose = { server: 'exchange', use: 'integration', text: 'to work with' } as const
    for (const neighbour of exchangeNeighbours(document)) yield judgeNeighbour(document, facts, neighbour, purpose)
  },
})
