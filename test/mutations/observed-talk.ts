import type { RuleMutations } from './mutation.ts'

const CONTOSO = 'contoso-observed'

/** In one recording one probe of each of these rules stays without answer. */
const SILENT = [
  'discovery/lyncdiscover-answers',
  'discovery/lyncdiscoverinternal-answers',
  'discovery/simple-urls-answer',
  'discovery/sip-servers-answer',
  'ports/av-edge-answers-stun',
  'ports/trunks-answer-options',
]

function mutation(rule: string, status: 'fail' | 'warn', what: string, subject: string): RuleMutations {
  const others = SILENT.filter((each) => each !== rule).map((each) => [each, 'unknown'] as const)
  return {
    rule,
    broken: {
      status,
      on: CONTOSO,
      edits: [],
      observations: `contoso-observed-${what}.json`,
      subjects: [subject],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: [],
      observations: 'contoso-observed-silent.json',
      subjects: [subject],
      consequences: Object.fromEntries(others),
    },
  }
}

export const observedTalk: readonly RuleMutations[] = [
  mutation('discovery/lyncdiscover-answers', 'fail', 'internal-web-site', 'internet/https/lyncdiscover.contoso.com'),
  mutation(
    'discovery/lyncdiscoverinternal-answers',
    'fail',
    'no-autodiscover',
    'inside/https/lyncdiscoverinternal.contoso.com',
  ),
  mutation('discovery/simple-urls-answer', 'fail', 'meet-unavailable', 'internet/https://meet.fabrikam.com'),
  mutation('discovery/sip-servers-answer', 'warn', 'server-overloaded', 'inside/fe02.contoso.net/5061'),
  mutation(
    'ports/av-edge-answers-stun',
    'fail',
    'stun-closed',
    'lsedge.contoso.net/external/audio-video-edge/in/udp/3478',
  ),
  mutation('ports/trunks-answer-options', 'warn', 'gateway-unavailable', 'inside/gw01.contoso.net/tls/5067'),
]
