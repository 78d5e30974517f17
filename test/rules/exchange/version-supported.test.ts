import rule from '../../../rules/exchange/version-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['exchange'] },
  { name: 'met: a build', on: 'wingtip-two-sites', overlay: 'exchange: { version: 15.0.913.22 }', met: ['exchange'] },
  { name: 'met: Exchange Online', on: 'fourthcoffee-hybrid', met: ['exchange'] },
  {
    name: 'met: Exchange 2019 with the 2019 product',
    on: 'fourthcoffee-hybrid',
    overlay: 'exchange: { version: Exchange 2019 CU12 }',
    met: ['exchange'],
  },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2019 CU5 }',
    unmet: ['exchange'],
    says: 'Exchange Server 2019 is not supported for Lync Server 2013 to work with',
  },
  {
    name: 'unmet: one server of another version',
    on: 'proseware-two-sites',
    overlay: 'exchange: { servers: [{ fqdn: ex02.int.proseware.com, version: Exchange 2019 }] }',
    met: ['exchange'],
    unmet: ['ex02.int.proseware.com'],
  },
  {
    name: 'unmet: one pool of another product',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: Exchange 2019 }',
    unmet: ['exchange'],
  },
  {
    name: 'unknown: the version',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: ~ }',
    unknown: ['exchange'],
    says: 'the version of exchange is not given',
  },
  {
    name: 'unknown: what it means',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2014 }',
    unknown: ['exchange'],
    says: 'did you mean',
  },
  {
    name: 'unknown: no document',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2003 }',
    unknown: ['exchange'],
    says: 'no document says',
  },
  { name: 'empty: no Exchange', on: 'contoso-single-edge', skipped: 'no Exchange is described' },
  { name: 'empty: the section is not given', on: 'newcomer', skipped: 'no Exchange is described' },
])
