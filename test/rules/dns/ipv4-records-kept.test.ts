import rule from '../../../rules/dns/ipv4-records-kept.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'both records',
    on: 'wingtip-two-sites',
    met: [
      'internal/lyncdiscoverinternal.wingtip.com/A',
      'internal/se01.corp.wingtip.com/A',
      'internal/sip.wingtip.com/A',
    ],
  },
  {
    name: 'AAAA alone',
    on: 'newcomer',
    overlay: `dns: { internal: { zones: { contoso.net: { records: ['lync01 AAAA 2001:db8::90'] } } } }
`,
    unmet: ['internal/lync01.contoso.net/A'],
    says: 'lync01.contoso.net has an AAAA record and no A record in the internal view',
  },
  { name: 'A alone', on: 'newcomer', skipped: 'no documented name has an AAAA record' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
