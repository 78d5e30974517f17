import rule from '../../../rules/directory/domain-controller-os-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['dc01.contoso.net'] },
  {
    name: 'met: an old one, which Lync Server 2013 still takes',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, os: Windows Server 2003 R2 Enterprise }\n',
    met: ['dc01.contoso.net'],
  },
  {
    name: 'met: sfb-2015 with Windows Server 2019 and the update',
    on: 'treyresearch-tls-1-2',
    overlay:
      'activeDirectory:\n  domains:\n    - name: treyresearch.net\n      domainControllers:\n        - { fqdn: dc01.treyresearch.net, os: Windows Server 2019 Standard }\n',
    met: ['dc01.treyresearch.net'],
  },
  {
    name: 'unmet: sfb-2015 without the update',
    on: 'treyresearch-tls-1-2',
    overlay:
      'activeDirectory:\n  domains:\n    - name: treyresearch.net\n      domainControllers:\n        - { fqdn: dc01.treyresearch.net, os: Windows Server 2019 Standard }\npools: [{ fqdn: sfb01.treyresearch.net, productVersion: 6.0.9319.235 }]\n',
    unmet: ['dc01.treyresearch.net'],
    says: 'dc01.treyresearch.net runs Windows Server 2019 Standard, and the build of sfb01.treyresearch.net is older than 6.0.9319.281',
  },
  {
    name: 'unmet: older than the list',
    on: 'northwind-sfb-2019',
    overlay:
      'activeDirectory:\n  domains:\n    - name: northwind.com\n      domainControllers:\n        - { fqdn: dc01.northwind.com, os: Windows Server 2008 R2 Standard }\n',
    unmet: ['dc01.northwind.com'],
    says: 'dc01.northwind.com runs Windows Server 2008 R2 Standard, which Skype for Business Server 2019 does not support for a domain controller',
  },
  {
    name: 'unmet: a client',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, os: Windows 7 Enterprise }\n',
    unmet: ['dc01.contoso.net'],
    says: 'dc01.contoso.net runs Windows 7 Enterprise, which Lync Server 2013 does not support for a domain controller',
  },
  {
    name: 'unmet: newer than the list is not confirmed',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, os: Windows Server 2016 Standard }\n',
    unmet: ['dc01.contoso.net'],
    level: 'warn',
    says: 'dc01.contoso.net runs Windows Server 2016 Standard, which Lync Server 2013 is not confirmed to support for a domain controller',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'activeDirectory:\n  domains:\n    - name: corp.margiestravel.com\n      domainControllers:\n        - { fqdn: dc01.corp.margiestravel.com, os: Windows Server 2008 Standard }\n',
    met: ['dc02.corp.margiestravel.com'],
    unmet: ['dc01.corp.margiestravel.com'],
    level: 'warn',
    says: 'dc01.corp.margiestravel.com runs Windows Server 2008 Standard, which Skype for Business Server Subscription Edition does not support for a domain controller',
  },
  {
    name: 'unmet: one of two products does not take it',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, os: Windows Server 2008 R2 }\npools: [{ fqdn: new.contoso.net, role: standard-edition, product: sfb-2019, servers: [{}] }]\n',
    unmet: ['dc01.contoso.net'],
    says: 'dc01.contoso.net runs Windows Server 2008 R2, which Skype for Business Server 2019 does not support for a domain controller',
  },
  {
    name: 'unknown: the build is not given',
    on: 'treyresearch-tls-1-2',
    overlay:
      'activeDirectory:\n  domains:\n    - name: treyresearch.net\n      domainControllers:\n        - { fqdn: dc01.treyresearch.net, os: Windows Server 2019 Standard }\npools: [{ fqdn: sfb01.treyresearch.net, productVersion: ~ }]\n',
    unknown: ['dc01.treyresearch.net'],
    says: 'dc01.treyresearch.net runs Windows Server 2019 Standard; domain controllers on Windows Server 2019 need Cumulative Update 5 of the product or later, and the build of sfb01.treyresearch.net is not known',
  },
  {
    name: 'unknown: a name that is none',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, os: Windows Server 2013 }\n',
    unknown: ['dc01.contoso.net'],
    says: 'dc01.contoso.net: "Windows Server 2013" is not the name of a known operating system; did you mean Windows Server 2019, Windows Server 2016 or Windows Server 2012?',
  },
  {
    name: 'unknown: one of two does not say',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc02.contoso.net, globalCatalog: true }\n',
    met: ['dc01.contoso.net'],
    unknown: ['dc02.contoso.net'],
    says: 'dc02.contoso.net: its operating system is not given',
  },
  {
    name: 'unknown once: none says',
    on: 'newcomer',
    overlay:
      'activeDirectory:\n  domains:\n    - name: contoso.net\n      domainControllers:\n        - { fqdn: dc01.contoso.net, os: ~ }\n',
    unknown: ['domain controllers'],
    says: 'which systems the domain controllers run is not given',
  },
  {
    name: 'unknown once: no controller is given',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, domainControllers: ~ }] }\n',
    unknown: ['domain controllers'],
    says: 'which systems the domain controllers run is not given',
  },
])
