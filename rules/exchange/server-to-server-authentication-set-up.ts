import { described } from '../../src/domain/listed.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { exchangeRow, saidBy, sharePointWishes, storesInExchange } from './shared-wishes.ts'

export default defineRule({
  id: 'exchange/server-to-server-authentication-set-up',
  title: 'Server-to-server authentication with Exchange is set up where something is kept there',
  severity: 'fail',
  why: 'Exchange refuses what the servers bring: the archive stays empty, and contact lists cannot be read.',
  facts: ['exchange-rules'],
  cites: ['L-EXCH', 'S15-PARTNER'],
  sections: [],
  alsoReads: ['features', 'exchange', 'sharePoint'],
  skippedWhen: 'nothing is kept in Exchange, or there is no Exchange',
  *check({ environment: { document }, facts }) {
    const row = exchangeRow(facts, document.product, 'server-to-server-authentication')
    const exchange = described(document.exchange)
    const wishes = storesInExchange(document)
    if (row === undefined || exchange === undefined || wishes.length === 0) return
    const at = ['exchange', 'oauth']
    const subject = { id: 'exchange', at }
    const reasons = wishes.map(({ text }) => text).join('; ')
    const evidence = () => [
      saidBy(row),
      ...[...wishes, ...sharePointWishes(document)].map((wish) => given(wish.at, wish.text)),
      ...(exchange.oauth === undefined ? [] : [given(at, `oauth: ${exchange.oauth}`)]),
    ]
    if (exchange.oauth === undefined) {
      const message = `${reasons}; whether server-to-server authentication is set up is not given`
      yield unknown(subject, message, { settledBy: 'exchange.oauth', evidence })
    } else if (exchange.oauth) yield met(subject, 'server-to-server authentication with Exchange is set up', evidence)
    else {
      yield unmet(subject, `${reasons}; but server-to-server authentication is not set up`, {
        fix: 'assign the OAuthTokenIssuer certificate, and make each side a partner application of the other',
        evidence,
      })
    }
  },
})
