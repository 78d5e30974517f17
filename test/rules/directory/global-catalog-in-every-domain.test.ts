import rule from '../../../rules/directory/global-catalog-in-every-domain.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['contoso.net'] },
  {
    name: 'met: one of two',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc02.contoso.net, globalCatalog: false }\n',
    met: ['contoso.net'],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, globalCatalog: false }\n',
    unmet: ['contoso.net'],
    says: 'no domain controller of contoso.net holds the global catalog',
  },
  {
    name: 'unmet: not confirmed for later products',
    on: 'northwind-sfb-2019',
    overlay:
      'activeDirectory:\n  domains:\n    - name: northwind.com\n      domainControllers:\n        - { fqdn: dc01.northwind.com, globalCatalog: false }\n',
    unmet: ['northwind.com'],
    level: 'warn',
    says: 'no domain controller of northwind.com holds the global catalog',
  },
  {
    name: 'unknown: a controller does not say',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, globalCatalog: ~ }\n',
    unknown: ['contoso.net'],
    says: 'whether a global catalog is in contoso.net is not given',
  },
  {
    name: 'unknown: whether anything is in the domain',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: emea.contoso.net\n      domainControllers:\n        - { fqdn: dc01.emea.contoso.net, globalCatalog: false }\n',
    met: ['contoso.net'],
    unknown: ['emea.contoso.net'],
    says: 'no domain controller of emea.contoso.net holds the global catalog; whether emea.contoso.net has servers and users of the product is not given',
  },
  {
    name: 'unknown: the controllers of one domain are not given',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: emea.contoso.net, users: true }] }\n',
    met: ['contoso.net'],
    unknown: ['emea.contoso.net'],
    says: 'whether a global catalog is in emea.contoso.net is not given',
  },
  {
    name: 'unknown once: no controller is given',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, domainControllers: ~ }] }\n',
    unknown: ['domains'],
    says: 'the domain controllers are not given, so whether one of them holds the global catalog is not known',
  },
  {
    name: 'empty: nothing is in the domains',
    on: 'newcomer',
    overlay:
      'activeDirectory: { domains: [{ name: contoso.net, servers: false, users: false }] }\npools: [{ fqdn: lync01.contoso.net, servers: [{ fqdn: lync01.contoso.com }] }]\n',
    skipped: 'no domain has servers or users of the product',
  },
])
