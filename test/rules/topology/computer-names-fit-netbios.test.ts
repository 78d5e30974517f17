import rule from '../../../rules/topology/computer-names-fit-netbios.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['lync01.contoso.net'] },
  {
    name: 'met: 15 characters',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: frontendserver1.contoso.net }] }]\n',
    met: [
      'fe01.contoso.net',
      'fe02.contoso.net',
      'fe03.contoso.net',
      'frontendserver1.contoso.net',
      'lsedge.contoso.net',
    ],
  },
  {
    name: 'unmet: 16 characters',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: frontendserver10.contoso.net }] }]\n',
    met: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net', 'lsedge.contoso.net'],
    unmet: ['frontendserver10.contoso.net'],
    says: 'frontendserver10 has 16 characters; a NetBIOS name has 15 at most',
  },
  {
    name: 'empty: no names',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, role: mediation }]\n',
    skipped: 'no server gives its FQDN',
  },
])
