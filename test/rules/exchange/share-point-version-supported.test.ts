import rule from '../../../rules/exchange/share-point-version-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['intranet.int.proseware.com'] },
  {
    name: 'met: several uses',
    on: 'proseware-two-sites',
    overlay: 'sharePoint: [{ fqdn: intranet.int.proseware.com, uses: [skill-search, oauth, compliance-search] }]',
    met: [
      'intranet.int.proseware.com/compliance-search',
      'intranet.int.proseware.com/oauth',
      'intranet.int.proseware.com/skill-search',
    ],
  },
  {
    name: 'unmet: in the cloud',
    on: 'proseware-two-sites',
    overlay: 'sharePoint: [{ fqdn: intranet.int.proseware.com, version: SharePoint Online }]',
    unmet: ['intranet.int.proseware.com'],
    says: 'SharePoint Online is not supported',
  },
  {
    name: 'unmet: a version that is not named only warns',
    on: 'proseware-two-sites',
    overlay: 'sharePoint: [{ fqdn: intranet.int.proseware.com, version: SharePoint 2016 }]',
    unmet: ['intranet.int.proseware.com'],
    level: 'warn',
  },
  {
    name: 'unknown: the version',
    on: 'proseware-two-sites',
    overlay: 'sharePoint: [{ fqdn: intranet.int.proseware.com, version: ~ }]',
    unknown: ['intranet.int.proseware.com'],
  },
  {
    name: 'unknown: no document',
    on: 'proseware-two-sites',
    overlay: 'sharePoint: [{ fqdn: intranet.int.proseware.com, version: SharePoint 2010, uses: [compliance-search] }]',
    unknown: ['intranet.int.proseware.com'],
  },
  { name: 'empty', on: 'contoso-single-edge', skipped: 'no farm of SharePoint says what it is used for' },
])
