import rule from '../../../rules/directory/forest-functional-level-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['forest'] },
  {
    name: 'met: as a tool prints it',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows2012R2Forest } }\n',
    met: ['forest'],
  },
  {
    name: 'met: the oldest of sfb-2015',
    on: 'treyresearch-tls-1-2',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows Server 2003 } }\n',
    met: ['forest'],
  },
  {
    name: 'unmet: too old',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows Server 2008 R2 } }\n',
    unmet: ['forest'],
    says: 'the forest is at the functional level Windows Server 2008 R2, which Skype for Business Server 2019 does not support',
  },
  {
    name: 'unmet: a level that does not exist',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows Server 2019 } }\n',
    unmet: ['forest'],
    says: 'the forest is at the functional level Windows Server 2019, which Skype for Business Server 2019 does not support',
  },
  {
    name: 'unmet: newer than the list is not confirmed',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows Server 2025 } }\n',
    unmet: ['forest'],
    level: 'warn',
    says: 'the forest is at the functional level Windows Server 2025, which Skype for Business Server 2019 is not confirmed to support',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows Server 2008 } }\n',
    unmet: ['corp.margiestravel.com'],
    level: 'warn',
    says: 'the forest corp.margiestravel.com is at the functional level Windows Server 2008, which Skype for Business Server Subscription Edition does not support',
  },
  {
    name: 'unknown: a level that is none',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { functionalLevel: Windows 2000 mixed } }\n',
    unknown: ['forest'],
    says: 'the forest: "Windows 2000 mixed" is not the name of a known operating system; did you mean Windows Server 2008, Windows Server 2003 or Windows Server 2025?',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { functionalLevel: ~ } }\n',
    unknown: ['forest'],
    says: 'the functional level of the forest is not given',
  },
  {
    name: 'unknown: the forest is not described',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: ~ }\n',
    unknown: ['forest'],
    says: 'the functional level of the forest is not given',
  },
])
