import { described } from '../../src/domain/listed.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeUrl } from './shared-urls.ts'
import { authenticationWishes, exchangeRow } from './shared-wishes.ts'

export default defineRule({
  id: 'exchange/autodiscover-url-well-formed',
  title: 'The Exchange Autodiscover URL of the OAuth configuration leads to autodiscover.svc over HTTPS',
  severity: 'fail',
  why: 'The servers do not find the mailboxes of users, and write neither archive nor contacts.',
  facts: ['exchange-rules'],
  cites: ['L-EXPRE', 'S15-EXCH'],
  sections: [],
  alsoReads: ['exchange', 'features'],
  skippedWhen: 'the URL is not given, and no server-to-server authentication with Exchange is needed or set up',
  *check({ environment: { document }, facts }) {
    const row = exchangeRow(facts, document.product, 'autodiscover-url')
    const exchange = described(document.exchange)
    if (row === undefined || exchange === undefined) return
    const url = {
      name: 'ExchangeAutodiscoverUrl',
      at: ['exchange', 'autodiscoverUrl'],
      key: 'exchange.autodiscoverUrl',
      url: exchange.autodiscoverUrl,
      command: 'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl',
    }
    yield* judgeUrl(url, row, authenticationWishes(document))
  },
})
