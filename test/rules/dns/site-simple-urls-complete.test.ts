import rule from '../../../rules/dns/site-simple-urls-complete.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'a site with the global ones', on: 'contoso-single-edge', met: ['Redmond'] },
  {
    name: 'a site with all of its own',
    on: 'contoso-single-edge',
    overlay: `simpleUrls: { sites: [{ site: Redmond, meet: 'https://meet.us.contoso.com', dialin: 'https://dialin.us.contoso.com', admin: 'https://admin.us.contoso.net' }] }
`,
    met: ['Redmond'],
  },
  {
    name: 'a site with one of its own',
    on: 'contoso-single-edge',
    overlay: `simpleUrls: { sites: [{ site: Redmond, dialin: 'https://dialin.us.contoso.com' }] }
`,
    unmet: ['Redmond'],
    says: 'Redmond has dialin of its own, and lacks meet, admin',
  },
  {
    name: 'without a global Admin URL the site needs none',
    on: 'contoso-single-edge',
    overlay: `simpleUrls: { admin: ~, sites: [{ site: Redmond, meet: 'https://meet.us.contoso.com', dialin: 'https://dialin.us.contoso.com' }] }
`,
    met: ['Redmond'],
  },
  { name: 'no site', on: 'newcomer', skipped: 'no site is described' },
])
