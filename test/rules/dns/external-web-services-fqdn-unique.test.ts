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
  ...[
    ['dirpool01.corp.adatum.com', 'the FQDN of the pool dirpool01.corp.adatum.com'],
    ['webdirint.corp.adatum.com', 'the internal web services FQDN of dirpool01.corp.adatum.com'],
    ['med01.corp.adatum.com', 'the FQDN of the server med01.corp.adatum.com'],
    ['edgepool01.corp.adatum.com', 'the FQDN of the Edge pool edgepool01.corp.adatum.com'],
    ['edge02.corp.adatum.com', 'the FQDN of the Edge Server edge02.corp.adatum.com'],
    ['sip.adatum.com', 'an external FQDN of the Edge pool edgepool01.corp.adatum.com'],
  ].map(([name, what]) => ({
    name: `the name of something else: ${name}`,
    on: 'adatum-scaled-edge' as const,
    overlay: `pools: [{ fqdn: pool01.corp.adatum.com, webServices: { external: ${name} } }]\n`,
    met: ['dirpool01.corp.adatum.com'],
    unmet: ['pool01.corp.adatum.com'],
    says: `${name} is the external web services FQDN of pool01.corp.adatum.com, and ${what}`,
  })),
  {
    name: 'a name of the pool itself, of which another rule speaks',
    on: 'adatum-scaled-edge',
    overlay: 'pools: [{ fqdn: pool01.corp.adatum.com, webServices: { external: pool01.corp.adatum.com } }]\n',
    met: ['dirpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
  },
  { name: 'no name', on: 'newcomer', skipped: 'no pool has an external web services FQDN' },
])
