import rule from '../../../rules/tls/session-tickets-off.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_SERVERS, TREY, trey } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'treyresearch-tls-1-2', met: [TREY] },
  {
    name: 'unmet',
    on: 'treyresearch-tls-1-2',
    overlay: trey('tls: { sessionTickets: true }'),
    unmet: [TREY],
    says: 'TLS session tickets are on at sfb01.treyresearch.net',
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
    on: 'treyresearch-tls-1-2',
    overlay: trey('product: sfb-se, tls: { sessionTickets: true }'),
    skipped: 'no server says',
  },
])
