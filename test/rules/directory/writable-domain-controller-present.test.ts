import rule from '../../../rules/directory/writable-domain-controller-present.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['contoso.net'] },
  {
    name: 'met: beside a read-only one',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc02.contoso.net, readOnly: true }\n',
    met: ['contoso.net'],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, readOnly: true }\n',
    unmet: ['contoso.net'],
    says: 'every domain controller of contoso.net is read-only',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'activeDirectory: { domains: [{ name: corp.margiestravel.com, domainControllers: [{ fqdn: dc01.corp.margiestravel.com, readOnly: true }, { fqdn: dc02.corp.margiestravel.com, readOnly: true }] }] }\n',
    unmet: ['corp.margiestravel.com'],
    level: 'warn',
    says: 'every domain controller of corp.margiestravel.com is read-only',
  },
  {
    name: 'unknown: whether anything is in the domain',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: emea.contoso.net\n      domainControllers:\n        - { fqdn: dc01.emea.contoso.net, readOnly: true }\n',
    met: ['contoso.net'],
    unknown: ['emea.contoso.net'],
    says: 'every domain controller of emea.contoso.net is read-only; whether emea.contoso.net has servers and users of the product is not given',
  },
  {
    name: 'unknown: the controllers of one domain are not given',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: emea.contoso.net, users: true }] }\n',
    met: ['contoso.net'],
    unknown: ['emea.contoso.net'],
    says: 'the domain controllers of emea.contoso.net are not given',
  },
  {
    name: 'unknown once: no controller is given',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, domainControllers: ~ }] }\n',
    unknown: ['domains'],
    says: 'the domain controllers are not given',
  },
  {
    name: 'empty: nothing is in the domains',
    on: 'newcomer',
    overlay:
      'activeDirectory: { domains: [{ name: contoso.net, servers: false, users: false }] }\npools: [{ fqdn: lync01.contoso.net, servers: [{ fqdn: lync01.contoso.com }] }]\n',
    skipped: 'no domain has servers or users of the product',
  },
])
