import rule from '../../../rules/dns/internal-and-external-web-services-fqdns-differ.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'two names', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'one name',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, webServices: { external: webint.contoso.net } }]\n',
    unmet: ['pool01.contoso.net'],
    says: 'the web services of pool01.contoso.net are called webint.contoso.net inside and outside',
  },
  {
    name: 'a Standard Edition server whose FQDN is the external name too',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { external: lync01.contoso.net } }]\n',
    unknown: ['lync01.contoso.net'],
    says: 'whether mobile clients are wanted is not given',
  },
  {
    name: 'the same, with mobile clients',
    on: 'newcomer',
    overlay:
      'features: { mobility: true }\npools: [{ fqdn: lync01.contoso.net, webServices: { external: lync01.contoso.net } }]\n',
    unmet: ['lync01.contoso.net'],
  },
  {
    name: 'one name, without mobile clients',
    on: 'contoso-single-edge',
    overlay:
      'features: { mobility: false }\npools: [{ fqdn: pool01.contoso.net, webServices: { external: webint.contoso.net } }]\n',
    skipped: 'mobile clients are not wanted',
  },
  { name: 'no external name', on: 'newcomer', skipped: 'no pool has an external web services FQDN' },
  {
    name: 'the pool FQDN, beside an internal name of its own',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, webServices: { external: pool01.contoso.net } }]\n',
    unmet: ['pool01.contoso.net'],
    says: 'are called as the pool itself',
  },
  {
    name: 'a later product',
    on: 'fourthcoffee-hybrid',
    overlay: 'pools: [{ fqdn: pool01.ad.fourthcoffee.com, webServices: { external: webint.ad.fourthcoffee.com } }]\n',
    unmet: ['pool01.ad.fourthcoffee.com'],
  },
])
