import rule from '../../../rules/directory/domain-functional-level-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['contoso.net'] },
  {
    name: 'met: as a tool prints it',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, functionalLevel: Windows2012R2Domain }] }\n',
    met: ['contoso.net'],
  },
  {
    name: 'met: the oldest',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, functionalLevel: Windows Server 2003 }] }\n',
    met: ['contoso.net'],
  },
  {
    name: 'unmet: too old',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { domains: [{ name: northwind.com, functionalLevel: Windows Server 2008 R2 }] }\n',
    unmet: ['northwind.com'],
    says: 'the domain northwind.com is at the functional level Windows Server 2008 R2, which Skype for Business Server 2019 does not support',
  },
  {
    name: 'unmet: newer than the list is not confirmed',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, functionalLevel: Windows Server 2016 }] }\n',
    unmet: ['contoso.net'],
    level: 'warn',
    says: 'the domain contoso.net is at the functional level Windows Server 2016, which Lync Server 2013 is not confirmed to support',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'activeDirectory: { domains: [{ name: corp.margiestravel.com, functionalLevel: Windows Server 2008 R2 }] }\n',
    unmet: ['corp.margiestravel.com'],
    level: 'warn',
    says: 'the domain corp.margiestravel.com is at the functional level Windows Server 2008 R2, which Skype for Business Server Subscription Edition does not support',
  },
  {
    name: 'met: nothing is in the old domain',
    on: 'northwind-sfb-2019',
    overlay:
      'activeDirectory: { domains: [{ name: old.northwind.com, functionalLevel: Windows Server 2003, servers: false, users: false }] }\n',
    met: ['northwind.com'],
  },
  {
    name: 'unknown: whether anything is in the old domain',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { domains: [{ name: old.northwind.com, functionalLevel: Windows Server 2003 }] }\n',
    met: ['northwind.com'],
    unknown: ['old.northwind.com'],
    says: 'the domain old.northwind.com is at the functional level Windows Server 2003, which Skype for Business Server 2019 does not support; whether old.northwind.com has servers and users of the product is not given',
  },
  {
    name: 'unknown: a level that is none',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, functionalLevel: native }] }\n',
    unknown: ['contoso.net'],
    says: 'the domain contoso.net: "native" is not the name of a known operating system',
  },
  {
    name: 'unknown: one of two does not say',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: emea.contoso.net, users: true }] }\n',
    met: ['contoso.net'],
    unknown: ['emea.contoso.net'],
    says: 'the functional level of the domain emea.contoso.net is not given',
  },
  {
    name: 'unknown once: none says',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, functionalLevel: ~ }] }\n',
    unknown: ['domains'],
    says: 'the functional levels of the domains are not given',
  },
])
