/** VPN: what goes into the tunnel, which rules stop media there, and what its clients resolve. */

import type { Edit } from '../support/copies.ts'
import type { RuleMutations } from './mutation.ts'

const ON = 'contoso-single-edge'
const EDGE_LINE = 'access-list SPLIT-STAFF standard permit 172.25.33.0 255.255.255.0'
const SCRIPT = 'vpn/block-lync.ps1'
const ZONE = 'zones/vpn-fabrikam.com.zone'
const BLOCKS = ', adapterProfile: domain }'
const PUBLIC = [
  'staff/lsedge.contoso.net/access-edge/131.107.155.10',
  'staff/lsedge.contoso.net/audio-video-edge/131.107.155.30',
  'staff/lsedge.contoso.net/web-conferencing-edge/131.107.155.20',
  'staff/rp01/reverse-proxy/131.107.155.40',
]
const [, AV = ''] = PUBLIC

/** A rule of the script for one program only: whether that is all media, nobody knows. */
function narrowed(rule: string): Edit {
  return { file: SCRIPT, find: `'Lync over VPN: ${rule}'`, replace: `'Lync over VPN: ${rule}' -Program lync.exe` }
}

/** Whether anything is blocked is not given. */
const withoutBlocks: Edit = {
  find: `blocks: { file: vpn/block-lync.ps1${BLOCKS}`,
  replace: `users: 1200`,
}

const CALLS = ['inside - vpn/staff', 'vpn/staff - outside', 'vpn/staff - partner', 'vpn/staff - vpn/staff']

/** One more rule, to the A/V Edge. */
function alsoBlocked(from: string): Edit {
  return {
    find: `blocks: { file: vpn/block-lync.ps1${BLOCKS}`,
    replace: `blocks: [{ file: vpn/block-lync.ps1${BLOCKS}, { ${from}, to: 131.107.155.30 }]`,
  }
}

export const vpn: readonly RuleMutations[] = [
  {
    rule: 'vpn/blocks-in-the-adapter-profile',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'adapterProfile: domain', replace: 'adapterProfile: private' }],
      subjects: ['staff/Lync over VPN: servers'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [withoutBlocks],
      subjects: ['staff'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/peer-media-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/blocks-spare-the-public-edge',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          file: SCRIPT,
          find: "servers' -Direction Outbound -Action Block -LocalAddress $vpnPool -RemoteAddress $servers",
          replace: "servers' -Direction Outbound -Action Block -RemoteAddress Any",
        },
      ],
      subjects: PUBLIC,
      consequences: { 'vpn/calls-have-a-path': 'skip' },
    },
    unknown: {
      on: ON,
      edits: [withoutBlocks],
      subjects: ['staff'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'vpn/blocks-in-the-adapter-profile': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/peer-media-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/calls-have-a-path',
    broken: {
      status: 'fail',
      on: ON,
      edits: [alsoBlocked('from: any')],
      subjects: CALLS,
      consequences: { 'vpn/blocks-spare-the-public-edge': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [alsoBlocked('from: [staff, somebody]')],
      subjects: CALLS,
      consequences: { 'vpn/blocks-spare-the-public-edge': 'unknown' },
    },
  },
  {
    rule: 'vpn/external-names-resolve-for-vpn-clients',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ file: ZONE, find: 'lyncdiscover            IN A   131.107.155.40\n', replace: '' }],
      subjects: ['vpn/lyncdiscover.fabrikam.com/A'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        {
          file: ZONE,
          find: 'lyncdiscover            IN A   131.107.155.40',
          replace: 'lyncdiscover IN NS ns.contoso.net.',
        },
      ],
      subjects: ['vpn/lyncdiscover.fabrikam.com/A'],
      consequences: { 'vpn/calls-have-a-path': 'skip', 'discovery/clients-sign-in-over-vpn': 'unknown' },
    },
  },
  {
    rule: 'vpn/internal-discovery-names-hidden-from-vpn-clients',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ file: ZONE, find: 'meet   ', replace: 'sipinternal IN A 192.168.10.11\nmeet   ' }],
      subjects: ['vpn/sipinternal.fabrikam.com/A'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ file: ZONE, find: 'meet   ', replace: 'sipinternal IN NS ns.contoso.net.\nmeet   ' }],
      subjects: ['vpn/sipinternal.fabrikam.com/A'],
      consequences: {},
    },
  },
  {
    rule: 'vpn/internal-servers-blocked',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ file: SCRIPT, find: ", '172.25.33.10'", replace: '' }],
      subjects: ['staff/lsedge.contoso.net/172.25.33.10'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [narrowed('servers')],
      subjects: [
        'staff/fe01.contoso.net/192.168.10.11',
        'staff/fe02.contoso.net/192.168.10.12',
        'staff/fe03.contoso.net/192.168.10.13',
        'staff/lsedge.contoso.net/172.25.33.10',
        'staff/pool01.contoso.net/192.168.10.20',
      ],
      consequences: {},
    },
  },
  {
    rule: 'vpn/peer-media-blocked',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ file: SCRIPT, find: "'192.168.20.0/24', ", replace: '' }],
      subjects: ['staff/peers/192.168.20.0/24'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [narrowed('media to clients, UDP')],
      subjects: ['staff/peers/10.99.0.0/22', 'staff/peers/192.168.20.0/24'],
      consequences: {},
    },
  },
  {
    rule: 'vpn/public-addresses-outside-tunnel',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          file: 'vpn/asa.cfg',
          find: EDGE_LINE,
          replace: `${EDGE_LINE}\naccess-list SPLIT-STAFF standard permit host 131.107.155.30`,
        },
      ],
      subjects: [AV],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        {
          file: 'vpn/asa.cfg',
          find: 'split-tunnel-network-list value SPLIT-STAFF',
          replace: 'split-tunnel-network-list value SPLIT-OTHER',
        },
      ],
      subjects: PUBLIC,
      consequences: { 'vpn/calls-have-a-path': 'unknown' },
    },
  },
]
