import rule from '../../../rules/discovery/mobile-clients-find-their-service.ts'
import { ruleTest } from '../../support/rule-test.ts'

const INSIDE = ['internal/lync-2013-mobile/contoso.com', 'internal/lync-2013-mobile/fabrikam.com']
const OUTSIDE = ['external/lync-2013-mobile/contoso.com', 'external/lync-2013-mobile/fabrikam.com']
const [FIRST_OUTSIDE = '', SECOND_OUTSIDE = ''] = OUTSIDE

const OUTSIDE_SECOND = 'zones/external-fabrikam.com.zone'
const LYNCDISCOVER = 'lyncdiscover            IN A   131.107.155.40'
/** The ports under which the proxy publishes lyncdiscover. */
const NOT_SAID = {
  find: '        to: pool01.contoso.net\n        ports: { 80: 8080, 443: 4443 }\n',
  replace: '        to: pool01.contoso.net\n',
}

const FOREIGN_ALIAS = {
  file: OUTSIDE_SECOND,
  find: LYNCDISCOVER,
  replace: 'lyncdiscover            IN CNAME webext.contoso.com.',
}

ruleTest(rule, [
  { name: 'met: inside and outside', on: 'contoso-single-edge', met: [...OUTSIDE, ...INSIDE] },
  {
    name: 'met: an alias to another domain over HTTP, as the proxy publishes it',
    on: 'contoso-single-edge',
    edits: [FOREIGN_ALIAS],
    met: [...OUTSIDE, ...INSIDE],
  },
  {
    name: 'met: an alias to another domain over HTTP, as the features say',
    on: 'contoso-single-edge',
    edits: [
      FOREIGN_ALIAS,
      NOT_SAID,
      { find: 'mobility: { push: true }', replace: 'mobility: { push: true, autodiscoverOverHttp: true }' },
    ],
    met: [...OUTSIDE, ...INSIDE],
  },
  {
    name: 'unknown: an alias to another domain, and how it is published is not given',
    on: 'contoso-single-edge',
    edits: [FOREIGN_ALIAS, NOT_SAID],
    met: [FIRST_OUTSIDE, ...INSIDE],
    unknown: [SECOND_OUTSIDE],
    says: 'how it is published is not given',
  },
  {
    name: 'unmet: an alias to another domain over HTTPS',
    on: 'contoso-single-edge',
    edits: [FOREIGN_ALIAS, { ...NOT_SAID, replace: NOT_SAID.find.replace('80: 8080, ', '') }],
    met: [FIRST_OUTSIDE, ...INSIDE],
    unmet: [SECOND_OUTSIDE],
    says: 'lyncdiscover.fabrikam.com is an alias of webext.contoso.com, in another domain',
  },
  {
    name: 'unmet: there is no reverse proxy',
    on: 'contoso-single-edge',
    overlay: 'reverseProxies: none',
    unmet: [...OUTSIDE, ...INSIDE],
  },
  {
    name: 'unmet: clients inside do not reach the reverse proxy',
    on: 'contoso-single-edge',
    edits: [{ find: '    hairpin: true\n', replace: '    hairpin: false\n' }],
    met: OUTSIDE,
    unmet: INSIDE,
    says: 'clients inside do not reach the public address of rp01',
  },
  {
    name: 'unmet: the external web services FQDN does not exist inside',
    on: 'contoso-single-edge',
    edits: [
      { file: 'zones/internal-contoso.com.zone', find: 'webext                IN A   131.107.155.40\n', replace: '' },
    ],
    met: OUTSIDE,
    unmet: INSIDE,
    says: 'is at webext.contoso.com, which does not exist in the internal view',
  },
  {
    name: 'unmet: the reverse proxy does not publish the name',
    on: 'contoso-single-edge',
    edits: [{ find: ', lyncdiscover.fabrikam.com', replace: '' }],
    met: [FIRST_OUTSIDE, ...INSIDE],
    unmet: [SECOND_OUTSIDE],
    says: 'rp01 does not publish lyncdiscover.fabrikam.com',
  },
  {
    name: 'unknown: whether the network turns traffic round',
    on: 'contoso-single-edge',
    edits: [{ find: '    hairpin: true\n', replace: '' }],
    met: OUTSIDE,
    unknown: INSIDE,
    says: 'whether clients inside reach the public address of rp01 is not given',
  },
  {
    name: 'skipped: the service of the only mobile client is not used',
    on: 'contoso-single-edge',
    overlay: 'features: { mobility: { mcx: false } }\nclients: [{ client: Lync 2010 Mobile }]',
    skipped: 'no mobile client is used',
  },
  { name: 'skipped: nobody asks for mobility', on: 'newcomer', skipped: 'no mobile client is used' },
])
