import { described } from '../../src/domain/listed.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeUrl } from './shared-urls.ts'
import { authenticationWishes, exchangeOwner, exchangeRow } from './shared-wishes.ts'

export default defineRule({
  id: 'exchange/autodiscover-internal-uri-well-formed',
  title: 'The internal Autodiscover URI of Exchange leads to autodiscover.xml over HTTPS',
  severity: 'fail',
  why: 'Clients inside find no Exchange web services, and the products cannot be integrated before it is set.',
  facts: ['exchange-rules', 'interop-versions'],
  cites: ['L-EXPRE', 'S15-EXCH'],
  sections: [],
  alsoReads: ['exchange', 'features'],
  skippedWhen: 'the URI is not given and not needed, or Exchange is not on premises',
  *check({ environment: { document }, facts }) {
    const row = exchangeRow(facts, document.product, 'autodiscover-internal-uri', 'own')
    const exchange = described(document.exchange)
    const owner = exchangeOwner(document, facts)
    if (row === undefined || exchange === undefined || owner === 'online') return
    const url = {
      name: 'AutoDiscoverServiceInternalUri',
      at: ['exchange', 'autodiscoverInternalUri'],
      key: 'exchange.autodiscoverInternalUri',
      url: exchange.autodiscoverInternalUri,
      command: 'Set-ClientAccessServer -AutoDiscoverServiceInternalUri',
    }
    yield* judgeUrl(url, row, owner === 'own' ? authenticationWishes(document) : [])
  },
})
