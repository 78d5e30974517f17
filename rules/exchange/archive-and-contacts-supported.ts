import { defineRule, given, unknown, unmet } from '../../src/rule.ts'
import { judgeNeighbour, mailboxNeighbours } from './shared.ts'
import { storesInExchange } from './shared-wishes.ts'

export default defineRule({
  id: 'exchange/archive-and-contacts-supported',
  title: 'Exchange can hold the archive and the contacts that are to be kept there',
  severity: 'fail',
  why: 'Conversations that must be archived are not, and users lose their contacts when they are moved there.',
  facts: ['interop-support', 'interop-versions'],
  cites: ['L-EXCH', 'S15-EXCH'],
  sections: [],
  alsoReads: ['features', 'exchange'],
  skippedWhen: 'neither the archive nor the contacts are to be in Exchange',
  *check({ environment: { document }, facts }) {
    const [wish] = storesInExchange(document)
    if (wish === undefined) return
    const subject = { id: 'exchange', at: wish.at }
    if (document.exchange === undefined) {
      yield unknown(subject, `${wish.text}, and Exchange is not described`, { settledBy: 'exchange.version' })
    } else if (document.exchange === 'none') {
      yield unmet(subject, `${wish.text}, and there is no Exchange`, {
        fix: 'describe the section exchange, or keep it elsewhere',
        evidence: () => [given(wish.at, wish.text), given(['exchange'], 'none')],
      })
    }
    const purpose = { server: 'exchange', use: 'storage', text: 'to keep the archive or contacts in' } as const
    for (const neighbour of mailboxNeighbours(document)) yield judgeNeighbour(document, facts, neighbour, purpose)
  },
})
