import rule from '../../../rules/dns/simple-urls-distinct.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: ['global/dialin', 'global/meet'] },
  {
    name: 'two SIP domains',
    on: 'contoso-single-edge',
    met: ['global/admin', 'global/dialin', 'global/meet/contoso.com', 'global/meet/fabrikam.com'],
  },
  {
    name: 'the beginning of another',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://lync.contoso.com/Meet', dialin: 'https://lync.contoso.com/meet/Dialin' }
`,
    met: ['global/meet'],
    unmet: ['global/dialin'],
    says: 'begins with, or is, https://lync.contoso.com/Meet (global/meet)',
  },
  {
    name: 'the host alone is a beginning too',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://lync.contoso.com', dialin: 'https://lync.contoso.com/Dialin' }
`,
    met: ['global/meet'],
    unmet: ['global/dialin'],
  },
  {
    name: 'the same for both SIP domains',
    on: 'contoso-single-edge',
    overlay: `simpleUrls: { meet: { contoso.com: 'https://meet.contoso.com', fabrikam.com: 'https://meet.contoso.com/' } }
`,
    met: ['global/admin', 'global/dialin'],
    unmet: ['global/meet/contoso.com', 'global/meet/fabrikam.com'],
  },
  {
    name: 'a word that begins alike',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://lync.contoso.com/Meet', dialin: 'https://lync.contoso.com/Meetings' }
`,
    met: ['global/dialin', 'global/meet'],
  },
  {
    name: 'a site may repeat a global URL',
    on: 'newcomer',
    overlay: `simpleUrls: { sites: [{ site: Oslo, meet: 'https://meet.contoso.com', dialin: 'https://dialin.oslo.contoso.com' }] }
`,
    met: ['Oslo/dialin', 'Oslo/meet', 'global/dialin', 'global/meet'],
  },
  { name: 'none', on: 'newcomer', overlay: 'simpleUrls: none\n', skipped: 'simpleUrls: none' },
])
