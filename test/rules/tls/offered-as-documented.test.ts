import rule from '../../../rules/tls/offered-as-documented.ts'
import type { TlsOffer } from '../../../src/question-observed.ts'
import { OFFERS, presenting, presents, SILENT } from '../../support/observed/presenting.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'contoso-observed'
const ALL = [
  'inside/lsedge.contoso.net:5061',
  'inside/lsedge.contoso.net:5062',
  'inside/pool01.contoso.net:5061',
  'internet/sip.contoso.com:443',
  'internet/sip.contoso.com:5061',
  'internet/webcon.contoso.com:443',
]
const ACCESS = 'internet/sip.contoso.com:443'
const OTHERS = ALL.filter((each) => each !== ACCESS)
const access = (offer: TlsOffer) =>
  presenting({
    'sip.contoso.com:443': {
      ...presents('edge-external'),
      offers: OFFERS.map((each) => (each.version === offer.version ? offer : each)),
    },
  })

ruleTest(rule, [
  { name: 'TLS 1.2, and no TLS 1.3', on: ON, met: ALL },
  {
    name: 'TLS 1.3',
    on: ON,
    prober: access({ version: 'TLS 1.3', offered: 'yes' }),
    met: OTHERS,
    unmet: [ACCESS],
    says: 'sip.contoso.com:443 at 131.107.155.10 offers TLS 1.3; Lync Server 2013 is not documented to offer it',
  },
  {
    name: 'no TLS 1.2',
    on: ON,
    prober: access({ version: 'TLS 1.2', offered: 'no', reason: 'it refuses the version' }),
    met: OTHERS,
    unmet: [ACCESS],
    says: 'sip.contoso.com:443 at 131.107.155.10 does not offer TLS 1.2',
  },
  {
    name: 'whether TLS 1.2 is on cannot be told',
    on: ON,
    prober: access({ version: 'TLS 1.2', offered: 'unknown', reason: 'the connection is reset' }),
    met: OTHERS,
    unknown: [ACCESS],
    says: 'is not known: the connection is reset',
  },
  {
    name: 'whether TLS 1.3 is on cannot be told, and need not be',
    on: ON,
    prober: access({ version: 'TLS 1.3', offered: 'unknown', reason: 'this machine cannot speak it' }),
    met: ALL,
  },
  {
    name: 'silent',
    on: ON,
    prober: presenting({ 'sip.contoso.com:443': SILENT }),
    met: OTHERS,
    unknown: [ACCESS],
  },
  {
    name: 'a silent reverse proxy, which is no server of the product',
    on: ON,
    prober: presenting({ 'meet.contoso.com:443': SILENT, 'webint.contoso.net:443': SILENT }),
    met: ALL,
  },
  { name: 'nothing is observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
])
