/** Firewalls: openings left out of the plan, rules that cannot be told, and addresses behind NAT. */

import type { Edit } from '../support/copies.ts'
import type { RuleMutations } from './mutation.ts'

const ON = 'contoso-single-edge'
const PLAN = 'firewall/planned.csv'

/** A row of the plan, as its line is written there. */
function row(find: string, replace = ''): Edit {
  return { file: PLAN, find: `${find}\n`, replace: replace && `${replace}\n` }
}

const WEB = 'external,Web Conferencing Edge,tcp,any,any,131.107.155.20,443'
const FEDERATION = 'external,Access Edge: federation out,tcp,131.107.155.10,any,any,5061'

export const ports: readonly RuleMutations[] = [
  {
    rule: 'ports/nat-addresses-right',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'av: 131.107.155.30 }', replace: 'av: 10.45.16.30 }' }],
      subjects: ['lsedge.contoso.net/audio-video-edge/10.45.16.30'],
      consequences: {
        'vpn/calls-have-a-path': 'fail',
        'dns/host-records-lead-to-their-service': 'fail',
        'ports/required-openings-planned': 'fail',
        'vpn/external-names-resolve-for-vpn-clients': 'fail',
      },
    },
    unknown: {
      on: ON,
      edits: [{ find: ', av: 131.107.155.30 }', replace: ' }' }],
      subjects: ['lsedge.contoso.net/audio-video-edge'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/external-names-resolve-for-vpn-clients': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
      },
    },
  },
  {
    rule: 'ports/openings-work-both-ways',
    broken: {
      status: 'fail',
      on: ON,
      edits: [row(FEDERATION)],
      subjects: ['lsedge.contoso.net/external/access-edge/in+out/tcp/5061'],
      consequences: { 'ports/required-openings-planned': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [{ find: '  rules: firewall/planned.csv\n', replace: '' }],
      subjects: [
        'lsedge.contoso.net/external/access-edge/in+out/tcp/5061',
        'lsedge.contoso.net/external/audio-video-edge/in+out/tcp/443',
        'lsedge.contoso.net/external/audio-video-edge/in+out/udp/3478',
        'lsedge.contoso.net/external/xmpp-proxy/in+out/tcp/5269',
        'lsedge.contoso.net/internal/edge-internal/in+out/tcp/5061',
      ],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/inside-openings-planned': 'unknown',
        'ports/openings-not-wider-than-documented': 'unknown',
        'ports/required-openings-planned': 'unknown',
      },
    },
  },
  {
    rule: 'ports/required-openings-planned',
    broken: {
      status: 'fail',
      on: ON,
      edits: [row(WEB)],
      subjects: ['lsedge.contoso.net/external/web-conferencing-edge/in/tcp/443'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [row(WEB, WEB.replace('131.107.155.20', 'web-conferencing'))],
      subjects: ['lsedge.contoso.net/external/web-conferencing-edge/in/tcp/443'],
      consequences: {},
    },
  },
]
