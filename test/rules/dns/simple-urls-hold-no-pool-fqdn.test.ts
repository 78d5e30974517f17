import rule from '../../../rules/dns/simple-urls-hold-no-pool-fqdn.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: ['global/dialin', 'global/meet'] },
  {
    name: 'an Enterprise pool',
    on: 'contoso-single-edge',
    met: ['global/admin', 'global/dialin', 'global/meet/contoso.com', 'global/meet/fabrikam.com'],
  },
  {
    name: 'the pool is the host',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://LYNC01.contoso.net/meet' }
`,
    met: ['global/dialin'],
    unmet: ['global/meet'],
    says: 'holds lync01.contoso.net, the FQDN of a pool',
  },
  {
    name: 'the pool is a part of the host',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://meet.lync01.contoso.net' }
`,
    met: ['global/dialin'],
    unmet: ['global/meet'],
  },
  {
    name: 'the pool is in the path',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://meet.contoso.com/lync01.contoso.net' }
`,
    met: ['global/dialin'],
    unmet: ['global/meet'],
  },
  { name: 'none', on: 'newcomer', overlay: 'simpleUrls: none\n', skipped: 'simpleUrls: none' },
])
