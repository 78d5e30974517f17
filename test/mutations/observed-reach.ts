/** What is connected to, and the routes of clients of a VPN. */

import type { RuleMutations } from './mutation.ts'

const ON = 'contoso-observed'
const MEDIA = 'lsedge.contoso.net/audio-video-edge/131.107.155.30'

export const observedReach: readonly RuleMutations[] = [
  {
    rule: 'ports/required-openings-reachable',
    broken: {
      status: 'fail',
      on: ON,
      edits: [],
      observations: 'contoso-observed-federation-shut.json',
      subjects: ['internet/lsedge.contoso.net/external/access-edge/in/tcp/5061'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [],
      observations: 'contoso-observed-web-conferencing-shut.json',
      subjects: ['internet/lsedge.contoso.net/external/web-conferencing-edge/in/tcp/443'],
      consequences: {},
    },
  },
  {
    rule: 'vpn/routes-as-configured',
    broken: {
      status: 'warn',
      on: ON,
      edits: [],
      observations: 'contoso-observed-media-in-tunnel.json',
      subjects: [`staff/${MEDIA}`],
      consequences: { 'vpn/public-addresses-outside-tunnel': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [],
      observations: 'contoso-observed-media-without-route.json',
      subjects: [`staff/${MEDIA}`],
      consequences: { 'vpn/calls-have-a-path': 'unknown', 'vpn/public-addresses-outside-tunnel': 'unknown' },
    },
  },
]
