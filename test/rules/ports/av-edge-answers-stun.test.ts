import rule from '../../../rules/ports/av-edge-answers-stun.ts'
import type { StunAnswer } from '../../../src/question-observed.ts'
import type { EvidenceFor, Probe } from '../../../src/sources/observed/probe.ts'
import { BROKEN, REFUSED, SILENT } from '../../support/observed/answers.ts'
import { ruleTest } from '../../support/rule-test.ts'

const OBSERVED = 'contoso-observed'
const OUTSIDE = 'lsedge.contoso.net/external/audio-video-edge/in/udp/3478'
const INSIDE = 'lsedge.contoso.net/internal/edge-internal/in/udp/3478'

const outside = (evidence: Omit<StunAnswer, 'seen' | 'status'>) => (probe: Probe) =>
  probe.ask === 'stun' && probe.at === 'internet' ? (evidence as EvidenceFor<Probe>) : undefined

ruleTest(rule, [
  { name: 'as described: 401 to those without credentials', on: OBSERVED, met: [OUTSIDE, INSIDE] },
  {
    name: 'a binding',
    on: OBSERVED,
    seen: outside({
      outcome: 'replied',
      method: 'binding',
      kind: 'success',
      mapped: { address: '192.0.2.1', port: 40000 },
      ms: 3,
    } as StunAnswer),
    met: [OUTSIDE, INSIDE],
  },
  { name: 'a closed port', on: OBSERVED, seen: outside(REFUSED), met: [INSIDE], unmet: [OUTSIDE], says: 'is closed' },
  { name: 'something else', on: OBSERVED, seen: outside(BROKEN), met: [INSIDE], unmet: [OUTSIDE] },
  { name: 'silence', on: OBSERVED, seen: outside(SILENT), met: [INSIDE], unknown: [OUTSIDE], says: 'no answer within' },
  {
    name: 'no remote access and no federation: nobody asks it from outside',
    on: OBSERVED,
    overlay: 'features: { remoteAccess: false, federation: false, publicIm: false }\n',
    seen: outside(REFUSED),
    met: [INSIDE],
  },
  { name: 'nobody looked at vantages that are named', on: OBSERVED, seen: 'nobody', unknown: ['inside', 'internet'] },
  { name: 'no Edge', on: 'newcomer', seen: 'nobody', skipped: 'edgePools: none' },
])
