import rule from '../../../rules/prerequisites/control-panel-usable.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { workstation } from './copies.ts'

ruleTest(rule, [
  {
    name: 'met: Internet Explorer 8',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, browser: Internet Explorer 8'),
    met: ['admin01'],
  },
  {
    name: 'met: IE10 32-bit',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, browser: IE10 32-bit'),
    met: ['admin01'],
  },
  {
    name: 'met: Microsoft Internet Explorer 9.0',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, browser: Microsoft Internet Explorer 9.0'),
    met: ['admin01'],
  },
  {
    name: 'met: 11 on Windows 8.1',
    on: 'newcomer',
    overlay: workstation('os: Windows 8.1 Enterprise x64, browser: Internet Explorer 11'),
    met: ['admin01'],
  },
  {
    name: 'met: Silverlight 5.1',
    on: 'newcomer',
    overlay: workstation('os: Windows 8.1 Enterprise x64, prerequisites: { silverlight: 5.1.20913.0 }'),
    met: ['admin01'],
  },
  {
    name: 'unmet: 11 on Windows 7',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, browser: Internet Explorer 11'),
    unmet: ['admin01'],
  },
  {
    name: 'unmet: another browser',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, browser: Firefox 30'),
    unmet: ['admin01'],
    says: 'the browser is Firefox 30, which is not supported',
  },
  {
    name: 'unmet: Silverlight 4',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, prerequisites: { silverlight: 4.0.50524 }'),
    unmet: ['admin01'],
  },
  {
    name: 'unknown: no browser',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64, browser: the usual one'),
    unknown: ['admin01'],
  },
  {
    name: 'unknown: 11, its system not known',
    on: 'newcomer',
    overlay: workstation('browser: Internet Explorer 11'),
    unknown: ['admin01'],
  },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no computer says with what' },
])
