import rule from '../../../rules/coexistence/earlier-versions-retired.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { PROSEWARE, secondPoolOf, WITHOUT_COEXISTENCE } from './copies.ts'

const beside = (keys: string) => `coexistsWith: [{ system: lync-2010, ${keys} }]`

ruleTest(rule, [
  { name: 'met: nothing else', on: 'newcomer', met: ['versions'] },
  { name: 'met: it will go', on: 'newcomer', overlay: beside('removedOn: 2014-12-31, users: 300'), met: ['lync-2010'] },
  { name: 'met: it went', on: 'newcomer', overlay: beside('removedOn: 2014-05-31, users: 0'), met: ['lync-2010'] },
  {
    name: 'unmet: a pool that was left',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('lync-2013'),
    unmet: [PROSEWARE[1]],
    says: 'still runs Lync Server 2013, beside Skype for Business Server 2015',
  },
  {
    name: 'unmet: an earlier Edge pool',
    on: 'fourthcoffee-hybrid',
    overlay: 'edgePools: [{ fqdn: edge01.ad.fourthcoffee.com, product: sfb-2015 }]',
    unmet: ['edge01.ad.fourthcoffee.com'],
  },
  {
    name: 'unmet: it was to go, and has users and the federation route',
    on: 'newcomer',
    overlay: beside('removedOn: 2014-05-31, users: 12, federationRoute: true'),
    unmet: ['lync-2010'],
    says: 'still has 12 users and the federation route',
  },
  { name: 'unknown: no day', on: 'newcomer', overlay: 'coexistsWith: [lync-2010]', unknown: ['lync-2010'] },
  { name: 'unknown: no day of another system', on: 'newcomer', overlay: 'coexistsWith: [other]', unknown: ['other'] },
  { name: 'empty: not given', on: 'newcomer', edits: [WITHOUT_COEXISTENCE], skipped: 'the pools are of one version' },
])
