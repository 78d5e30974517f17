import rule from '../../../rules/tls/partners-can-federate.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'contoso-single-edge'
const EDGE = 'edgePools: [{ fqdn: lsedge.contoso.net, tls: [TLS 1.2] }]'
const partner = (entry: string) =>
  `${EDGE}\nfeatures: { federation: { mode: partners, allowedDomains: [{ domain: tailspin.com${entry} }] } }`

ruleTest(rule, [
  { name: 'met: TLS 1.0 is on at the Edge', on, met: ['litwareinc.com'] },
  { name: 'met: in the cloud', on, overlay: partner(', product: online'), met: ['tailspin.com'] },
  {
    name: 'met: it says so',
    on,
    overlay: partner(', product: lync-2013, tls: [TLS 1.0, TLS 1.2]'),
    met: ['tailspin.com'],
  },
  {
    name: 'unmet: an older product',
    on,
    overlay: partner(', product: lync-2010'),
    unmet: ['tailspin.com'],
    says: 'TLS 1.0 is off at lsedge.contoso.net; tailspin.com runs a product that needs it',
  },
  { name: 'unmet: it says so', on, overlay: partner(', product: sfb-2015, tls: [TLS 1.0]'), unmet: ['tailspin.com'] },
  {
    name: 'unknown: it may be updated or not',
    on,
    overlay: partner(', product: lync-2013'),
    unknown: ['tailspin.com'],
  },
  { name: 'unknown: its product is not given', on, overlay: partner(''), unknown: ['tailspin.com'] },
  { name: 'unknown: no document speaks of it', on, overlay: partner(', product: other'), unknown: ['tailspin.com'] },
  {
    name: 'empty: federation is off',
    on,
    overlay: `${EDGE}\nfeatures: { federation: none }`,
    skipped: 'no partner is listed',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'no TLS versions are given for an Edge Server' },
])
