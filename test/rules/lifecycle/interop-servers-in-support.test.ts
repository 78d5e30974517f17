import rule from '../../../rules/lifecycle/interop-servers-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met: Exchange, whatever its update', on: 'proseware-two-sites', met: ['Exchange 2013', 'SharePoint 2013'] },
  {
    name: 'unmet: Exchange and SharePoint, each for itself',
    on: 'proseware-two-sites',
    overlay: 'sharePoint: [{ fqdn: sp01.int.proseware.com, version: SharePoint Server 2019 }]',
    asOf: '2023-04-12',
    met: ['SharePoint 2019'],
    unmet: ['Exchange 2013', 'SharePoint 2013'],
    says: 'the support of Exchange 2013 ended on 2023-04-11',
  },
  {
    name: 'unknown: no version can be read',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: newest }',
    met: ['SharePoint 2013'],
    unknown: ['autodiscover.proseware.com'],
    says: '"newest" is not the name of a known version of Exchange',
  },
  {
    name: 'met: Exchange by its build',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: 15.1.2507.6 }',
    met: ['Exchange 2016', 'SharePoint 2013'],
  },
  {
    name: 'skipped: in the cloud',
    on: 'fourthcoffee-hybrid',
    asOf: '2026-11-22',
    skipped: 'no Exchange or SharePoint server is described',
  },
])
