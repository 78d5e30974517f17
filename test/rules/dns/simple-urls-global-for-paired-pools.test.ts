import rule from '../../../rules/dns/simple-urls-global-for-paired-pools.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'paired pools, global URLs',
    on: 'wingtip-two-sites',
    met: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
  },
  {
    name: 'one of the sites has its own',
    on: 'wingtip-two-sites',
    overlay: `simpleUrls: { sites: [{ site: Portland, meet: 'https://meet.pdx.wingtip.com', dialin: 'https://dialin.pdx.wingtip.com' }] }
`,
    unmet: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
    says: 'se01.corp.wingtip.com is paired with se02.corp.wingtip.com, and Portland has simple URLs of its own',
  },
  {
    name: 'pools of one site',
    on: 'wingtip-two-sites',
    overlay: `pools: [{ fqdn: se02.corp.wingtip.com, site: Portland }]
simpleUrls: { sites: [{ site: Portland, meet: 'https://meet.pdx.wingtip.com', dialin: 'https://dialin.pdx.wingtip.com' }] }
`,
    skipped: 'no pools are paired over two sites',
  },
  {
    name: 'the site of a pool is not given',
    on: 'wingtip-two-sites',
    overlay: `pools: [{ fqdn: se02.corp.wingtip.com, site: ~ }]
simpleUrls: { sites: [{ site: Portland, meet: 'https://meet.pdx.wingtip.com', dialin: 'https://dialin.pdx.wingtip.com' }] }
`,
    unknown: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
  },
  { name: 'no pairs', on: 'newcomer', skipped: 'no pools are paired' },
])
