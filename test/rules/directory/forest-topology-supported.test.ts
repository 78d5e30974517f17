import rule from '../../../rules/directory/forest-topology-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['forest'] },
  {
    name: 'met: a central forest',
    on: 'northwind-sfb-2019',
    overlay: 'activeDirectory: { forest: { topology: central-forest } }\n',
    met: ['forest'],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { topology: multiple-forests } }\n',
    unmet: ['forest'],
    says: 'the topology is multiple forests, which Lync Server 2013 does not support',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'activeDirectory: { forest: { topology: multiple-forests } }\n',
    unmet: ['corp.margiestravel.com'],
    level: 'warn',
    says: 'the topology is multiple forests, which Skype for Business Server Subscription Edition does not support',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { topology: ~ } }\n',
    unknown: ['forest'],
    says: 'how users and servers are spread over forests is not given',
  },
])
