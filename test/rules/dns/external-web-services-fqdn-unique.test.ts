import rule from '../../../rules/dns/external-web-services-fqdn-unique.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'one pool', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'two pools with names of their own',
    on: 'wingtip-two-sites',
    overlay: `pools:
  - { fqdn: se01.corp.wingtip.com, webServices: { external: web1.wingtip.com } }
  - { fqdn: se02.corp.wingtip.com, webServices: { external: web2.wingtip.com } }
`,
    met: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
  },
  {
    name: 'two pools of one name',
    on: 'wingtip-two-sites',
    overlay: `pools:
  - { fqdn: se01.corp.wingtip.com, webServices: { external: web.wingtip.com } }
  - { fqdn: se02.corp.wingtip.com, webServices: { external: WEB.wingtip.com. } }
`,
    unmet: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
    says: 'web.wingtip.com is the external web services FQDN of se01.corp.wingtip.com, and the external web services FQDN of se02.corp.wingtip.com',
  },
  { name: 'no name', on: 'newcomer', skipped: 'no pool has an external web services FQDN' },
])
