import rule from '../../../rules/dns/standard-edition-web-services-fqdn-is-its-own.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'the default', on: 'newcomer', met: ['lync01.contoso.net'] },
  {
    name: 'its own name, said',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { internal: LYNC01.contoso.net } }]\n',
    met: ['lync01.contoso.net'],
  },
  {
    name: 'another name',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { internal: webint.contoso.net } }]\n',
    unmet: ['lync01.contoso.net'],
    says: 'lync01.contoso.net is a Standard Edition server, and its web services are called webint.contoso.net',
  },
  { name: 'an Enterprise pool', on: 'contoso-single-edge', skipped: 'there is no Standard Edition server' },
])
