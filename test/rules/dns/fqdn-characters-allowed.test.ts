import rule from '../../../rules/dns/fqdn-characters-allowed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: ['lync01.contoso.net'] },
  {
    name: 'the reference environment',
    on: 'contoso-single-edge',
    met: [
      'av.contoso.com',
      'fe01.contoso.net',
      'fe02.contoso.net',
      'fe03.contoso.net',
      'lsedge.contoso.net',
      'pool01.contoso.net',
      'sip.contoso.com',
      'webcon.contoso.com',
      'webext.contoso.com',
      'webint.contoso.net',
      'xmpp.contoso.com',
    ],
  },
  {
    name: 'an underscore',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { external: web_ext.contoso.com } }]\n',
    met: ['lync01.contoso.net'],
    unmet: ['web_ext.contoso.com'],
    says: 'web_ext.contoso.com holds "_"',
  },
  {
    name: 'an internationalised name',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { external: xn--bcher-kva.contoso.com } }]\n',
    met: ['lync01.contoso.net'],
    unmet: ['xn--bcher-kva.contoso.com'],
    says: 'is an internationalised name',
  },
  {
    name: 'a service of the Edge',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, services: { av: a_v.contoso.com } }]\n',
    met: [
      'fe01.contoso.net',
      'fe02.contoso.net',
      'fe03.contoso.net',
      'lsedge.contoso.net',
      'pool01.contoso.net',
      'sip.contoso.com',
      'webcon.contoso.com',
      'webext.contoso.com',
      'webint.contoso.net',
      'xmpp.contoso.com',
    ],
    unmet: ['a_v.contoso.com'],
  },
])
