import rule from '../../../rules/tls/session-tickets-off.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_SERVERS, WOODGROVE, woodgrove } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'woodgrove-sfb-2015-tls', met: [WOODGROVE] },
  {
    name: 'unmet',
    on: 'woodgrove-sfb-2015-tls',
    overlay: woodgrove('tls: { sessionTickets: true }'),
    unmet: [WOODGROVE],
    says: 'TLS session tickets are on at sfb01.woodgrove.com',
  },
  {
    name: 'unmet: lync-2013, without versions',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, tls: { sessionTickets: true } }]',
    unmet: CONTOSO_SERVERS.filter((id) => id.startsWith('fe')),
  },
  { name: 'empty', on: 'contoso-single-edge', skipped: 'no server says whether session tickets are on' },
  {
    name: 'empty: nobody asks it of sfb-se',
    on: 'woodgrove-sfb-2015-tls',
    overlay: woodgrove('product: sfb-se, tls: { sessionTickets: true }'),
    skipped: 'no server says',
  },
])
