import { defineRule } from '../../src/rule.ts'
import { judgeNeighbour, mailboxNeighbours } from './shared.ts'
import { authenticationWishes } from './shared-wishes.ts'

export default defineRule({
  id: 'exchange/server-to-server-authentication-supported',
  title: 'The version of Exchange authenticates with the servers as they do with it',
  severity: 'fail',
  why: 'Tokens are not accepted, so nothing that is kept in Exchange gets there.',
  facts: ['interop-support', 'interop-versions'],
  cites: ['L-EXCH', 'L-CROSS', 'S15-PARTNER', 'HYB-OAUTH'],
  sections: [],
  alsoReads: ['features', 'exchange'],
  skippedWhen: 'no server-to-server authentication with Exchange is needed or set up',
  *check({ environment: { document }, facts }) {
    if (authenticationWishes(document).length === 0) return
    const purpose = { server: 'exchange', use: 'oauth', text: 'to exchange tokens with' } as const
    for (const neighbour of mailboxNeighbours(document)) yield judgeNeighbour(document, facts, neighbour, purpose)
  },
})
