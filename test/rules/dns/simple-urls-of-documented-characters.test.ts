import rule from '../../../rules/dns/simple-urls-of-documented-characters.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: ['global/dialin', 'global/meet'] },
  {
    name: 'a hyphen',
    on: 'newcomer',
    overlay: `simpleUrls: { meet: 'https://lync-meet.contoso.com' }
`,
    met: ['global/dialin'],
    unmet: ['global/meet'],
    says: 'https://lync-meet.contoso.com holds "-"',
  },
  {
    name: 'an underscore in the path',
    on: 'newcomer',
    overlay: `simpleUrls: { dialin: 'https://lync.contoso.com/dial_in' }
`,
    met: ['global/meet'],
    unmet: ['global/dialin'],
    says: 'holds "_"',
  },
  { name: 'none', on: 'newcomer', overlay: 'simpleUrls: none\n', skipped: 'simpleUrls: none' },
])
