import rule from '../../../rules/lifecycle/client-windows-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met: clients and a workstation',
    on: 'contoso-single-edge',
    met: ['Windows 7 SP1', 'Windows 8.1'],
  },
  {
    name: 'unmet: one of two versions',
    on: 'contoso-single-edge',
    asOf: '2020-01-15',
    met: ['Windows 8.1'],
    unmet: ['Windows 7 SP1'],
    says: 'the support of Windows 7 SP1 ended on 2020-01-14: Lync 2013',
  },
  {
    name: 'met: an edition with long-term servicing',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync 2013, os: Windows 10 Enterprise LTSC 2021 }]',
    asOf: '2026-11-22',
    met: ['Windows 10 Enterprise LTSC 2021'],
  },
  {
    name: 'unmet: another edition of the same Windows',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync 2013, os: Windows 10 Pro 22H2 }]',
    asOf: '2026-11-22',
    unmet: ['Windows 10'],
  },
  {
    name: 'unknown: the edition decides, and is not given',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync 2013, os: Windows 10 }]',
    asOf: '2026-11-22',
    unknown: ['Windows 10'],
  },
  {
    name: 'unknown: clients are not given',
    on: 'newcomer',
    overlay: 'clients: null',
    unknown: ['clients'],
  },
  {
    name: 'skipped: what is made for other systems has no Windows to tell',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync for Mac 2011 }, { client: Lync 2013 for Android }]',
    skipped: 'no client or workstation runs a Windows',
  },
  {
    name: 'skipped: systems of other vendors',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync for Mac 2011, os: Mac OS X 10.8 }]',
    skipped: 'no client or workstation runs a Windows',
  },
])
