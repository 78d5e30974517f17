import rule from '../../../rules/discovery/sip-servers-answer.ts'
import { BROKEN, REFUSED, sip } from '../../support/observed/answers.ts'
import { ruleTest } from '../../support/rule-test.ts'

const OBSERVED = 'contoso-observed' as const
const SERVERS = ['fe01', 'fe02', 'fe03'].map((name) => `inside/${name}.contoso.net/5061`)
const [FE01 = '', ...OTHERS] = SERVERS
const EDGE = 'internet/sip.contoso.com/443'

ruleTest(rule, [
  { name: 'as described: they ask who it is', on: OBSERVED, met: [...SERVERS, EDGE] },
  ...[200, 403, 404, 405, 488].map((code) => ({
    name: `${code}`,
    on: OBSERVED,
    seen: sip('192.168.10.11', code),
    met: [...SERVERS, EDGE],
  })),
  ...[500, 503, 599].map((code) => ({
    name: `${code}`,
    on: OBSERVED,
    seen: sip('192.168.10.11', code),
    met: [...OTHERS, EDGE],
    unmet: [FE01],
    says: `answers ${code}`,
  })),
  {
    name: 'another protocol on the Edge',
    on: OBSERVED,
    seen: sip('131.107.155.10', BROKEN),
    met: SERVERS,
    unmet: [EDGE],
    says: 'what came is no SIP',
  },
  { name: 'mutual TLS', on: OBSERVED, seen: sip('131.107.155.10', REFUSED), met: SERVERS, unknown: [EDGE] },
  { name: 'nobody looked at vantages that are named', on: OBSERVED, seen: 'nobody', unknown: ['inside', 'internet'] },
  { name: 'nobody looked, and none is named', on: 'newcomer', seen: 'nobody', skipped: 'nobody looked' },
])
