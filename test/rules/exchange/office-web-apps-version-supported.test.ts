import rule from '../../../rules/exchange/office-web-apps-version-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['wac.corp.adatum.com'] },
  { name: 'met: the Subscription Edition', on: 'margiestravel-vpn-only', met: ['oos.corp.margiestravel.com'] },
  {
    name: 'unmet',
    on: 'adatum-scaled-edge',
    overlay: 'officeWebApps: [{ fqdn: wac.corp.adatum.com, version: Office Web Apps 2010 }]',
    unmet: ['wac.corp.adatum.com'],
  },
  {
    name: 'unknown: the version',
    on: 'adatum-scaled-edge',
    overlay: 'officeWebApps: [{ fqdn: wac.corp.adatum.com, version: ~ }]',
    unknown: ['wac.corp.adatum.com'],
  },
  {
    name: 'unknown: no document',
    on: 'margiestravel-vpn-only',
    overlay: 'officeWebApps: [{ fqdn: oos.corp.margiestravel.com, version: OWAS 2013 }]',
    unknown: ['oos.corp.margiestravel.com'],
  },
  { name: 'empty', on: 'newcomer', skipped: 'officeWebApps: none' },
  {
    name: 'the section is not given',
    on: 'adatum-scaled-edge',
    overlay: 'officeWebApps: ~',
    notGiven: 'officeWebApps',
  },
])
