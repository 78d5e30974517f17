import rule from '../../../rules/dns/simple-urls-https-without-port.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: ['global/dialin', 'global/meet'] },
  {
    name: 'one for each SIP domain, and the Control Panel',
    on: 'contoso-single-edge',
    met: ['global/admin', 'global/dialin', 'global/meet/contoso.com', 'global/meet/fabrikam.com'],
  },
  {
    name: 'http',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'HTTP://meet.contoso.com' }
`,
    met: ['global/dialin'],
    unmet: ['global/meet'],
    says: 'HTTP://meet.contoso.com does not start with https://',
  },
  {
    name: 'the default port, named',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://meet.contoso.com:443/' }
`,
    met: ['global/dialin'],
    unmet: ['global/meet'],
    says: 'names a port',
  },
  {
    name: 'a port of a site',
    on: 'newcomer',
    overlay: `simpleUrls: { sites: [{ site: Oslo, dialin: 'https://dialin.contoso.com:88/x' }] }
`,
    met: ['global/dialin', 'global/meet'],
    unmet: ['Oslo/dialin'],
  },
  {
    name: 'a colon in the path is no port',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://meet.contoso.com/a:1' }
`,
    met: ['global/dialin', 'global/meet'],
  },
  { name: 'none', on: 'newcomer', overlay: 'simpleUrls: none\n', skipped: 'simpleUrls: none' },
])
