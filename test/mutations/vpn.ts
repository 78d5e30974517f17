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

/** What goes into the tunnel is not given. */
const withoutConfig: Edit = {
  find: 'config: { file: vpn/asa.cfg, format: cisco-asa, groupPolicy: GP-STAFF }',
  replace: 'users: 1200',
}
const TUNNEL_UNKNOWN = {
  'vpn/calls-have-a-path': 'unknown',
  'vpn/includes-spare-foreign-space': 'unknown',
  'vpn/label-agrees-with-routes': 'unknown',
  'vpn/media-bypass-with-split-tunnel': 'unknown',
  'vpn/no-forced-tunnel': 'unknown',
  'vpn/public-addresses-outside-tunnel': 'unknown',
} as const

/** The same but for one rule. */
function others(rule: keyof typeof TUNNEL_UNKNOWN) {
  return Object.fromEntries(Object.entries(TUNNEL_UNKNOWN).filter(([id]) => id !== rule))
}

const tunnelAll: Edit = {
  file: 'vpn/asa.cfg',
  find: ' split-tunnel-policy tunnelspecified',
  replace: ' split-tunnel-policy tunnelall',
}
const withoutPool: Edit = { find: 'clientPool: 10.99.0.0/22\n', replace: 'users: 1200\n' }
const HOSTS = ['av', 'dialin', 'lyncdiscover', 'meet', 'sip', 'webcon', 'webext'].map(
  (name) => `staff/${name}.contoso.com`,
)
const ASKED = [...HOSTS, 'staff/lyncdiscover.fabrikam.com', 'staff/meet.fabrikam.com', 'staff/sip.fabrikam.com'].sort()
const HIDDEN = ['contoso.com', 'fabrikam.com']
  .flatMap((domain) =>
    ['_sipinternal._tcp', '_sipinternaltls._tcp', 'lyncdiscoverinternal', 'sipinternal'].map(
      (name) => `staff/${name}.${domain}`,
    ),
  )
  .sort()
const asked = (replace: string): Edit => ({ find: 'nameResolution: { servers: [192.168.10.6] }', replace })
const RESOLVER = 'resolver: 192.168.10.6'

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
          replace: "servers' -Direction Outbound -Action Block -Profile Domain,Private -RemoteAddress Any",
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
      consequences: { 'vpn/names-of-the-outside-asked-outside': 'warn' },
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
      consequences: {
        'discovery/clients-sign-in-over-vpn': 'unknown',
        'vpn/calls-have-a-path': 'skip',
        'vpn/names-of-the-outside-asked-outside': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/internal-discovery-names-hidden-from-vpn-clients',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ file: ZONE, find: 'meet   ', replace: 'sipinternal IN A 192.168.10.11\nmeet   ' }],
      subjects: ['vpn/sipinternal.fabrikam.com/A'],
      consequences: { 'vpn/internal-discovery-names-not-asked-inside': 'warn' },
    },
    unknown: {
      on: ON,
      edits: [{ file: ZONE, find: 'meet   ', replace: 'sipinternal IN NS ns.contoso.net.\nmeet   ' }],
      subjects: ['vpn/sipinternal.fabrikam.com/A'],
      consequences: { 'vpn/internal-discovery-names-not-asked-inside': 'unknown' },
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
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'vpn/label-agrees-with-routes': 'skip',
        'vpn/media-bypass-with-split-tunnel': 'unknown',
        'vpn/no-forced-tunnel': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/client-pools-apart',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'subnets: [192.168.20.0/24]', replace: 'subnets: [192.168.20.0/24, 10.99.2.0/24]' }],
      subjects: ['staff/10.99.0.0/22'],
      consequences: { 'ports/edge-routes-reach-inside': 'fail', 'ports/inside-openings-planned': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [withoutPool],
      subjects: ['staff'],
      consequences: {
        'vpn/client-pools-private': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/peer-media-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/client-pools-private',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'clientPool: 10.99.0.0/22\n', replace: 'clientPool: [10.99.0.0/22, 172.32.0.0/22]\n' }],
      subjects: ['staff/172.32.0.0/22'],
      consequences: { 'vpn/internal-servers-blocked': 'warn', 'vpn/peer-media-blocked': 'warn' },
    },
    unknown: {
      on: ON,
      edits: [withoutPool],
      subjects: ['staff'],
      consequences: {
        'vpn/client-pools-apart': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/peer-media-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/includes-spare-foreign-space',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        {
          file: 'vpn/asa.cfg',
          find: EDGE_LINE,
          replace: 'access-list SPLIT-STAFF standard permit 172.0.0.0 255.0.0.0',
        },
      ],
      subjects: ['staff'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [withoutConfig],
      subjects: ['staff'],
      consequences: others('vpn/includes-spare-foreign-space'),
    },
  },
  {
    rule: 'vpn/internal-discovery-names-not-asked-inside',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ file: ZONE, find: 'meet   ', replace: 'sipinternal IN A 192.168.10.11\nmeet   ' }],
      subjects: ['staff/sipinternal.fabrikam.com'],
      consequences: { 'vpn/internal-discovery-names-hidden-from-vpn-clients': 'warn' },
    },
    unknown: {
      on: ON,
      edits: [asked('nameResolution: { splitDomains: [contoso.com, fabrikam.com] }')],
      subjects: HIDDEN,
      consequences: { 'vpn/names-of-the-outside-asked-outside': 'unknown' },
    },
  },
  {
    rule: 'vpn/label-agrees-with-routes',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ file: 'vpn/asa.cfg', find: EDGE_LINE, replace: 'access-list SPLIT-STAFF standard permit any4' }],
      subjects: ['staff'],
      consequences: {
        'vpn/includes-spare-foreign-space': 'skip',
        'vpn/media-bypass-with-split-tunnel': 'warn',
        'vpn/no-forced-tunnel': 'warn',
        'vpn/public-addresses-outside-tunnel': 'fail',
      },
    },
    unknown: {
      on: ON,
      edits: [withoutConfig],
      subjects: ['staff'],
      consequences: others('vpn/label-agrees-with-routes'),
    },
  },
  {
    rule: 'vpn/media-bypass-with-split-tunnel',
    broken: {
      status: 'warn',
      on: ON,
      edits: [tunnelAll],
      subjects: ['staff'],
      consequences: {
        'vpn/includes-spare-foreign-space': 'skip',
        'vpn/no-forced-tunnel': 'warn',
        'vpn/public-addresses-outside-tunnel': 'fail',
      },
    },
    unknown: {
      on: ON,
      edits: [withoutConfig],
      subjects: ['staff'],
      consequences: others('vpn/media-bypass-with-split-tunnel'),
    },
  },
  {
    rule: 'vpn/names-of-the-outside-asked-outside',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        { file: ZONE, find: 'meet                    IN A   131.107.155.40', replace: 'meet IN A 192.168.10.20' },
      ],
      subjects: ['staff/meet.fabrikam.com'],
      consequences: { 'vpn/external-names-resolve-for-vpn-clients': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [{ find: RESOLVER, replace: 'resolver: 192.168.10.7' }],
      subjects: ASKED,
      consequences: { 'vpn/internal-discovery-names-not-asked-inside': 'unknown' },
    },
  },
  {
    rule: 'vpn/no-forced-tunnel',
    broken: {
      status: 'warn',
      on: ON,
      edits: [tunnelAll],
      subjects: ['staff'],
      consequences: {
        'vpn/includes-spare-foreign-space': 'skip',
        'vpn/media-bypass-with-split-tunnel': 'warn',
        'vpn/public-addresses-outside-tunnel': 'fail',
      },
    },
    unknown: {
      on: ON,
      edits: [withoutConfig],
      subjects: ['staff'],
      consequences: others('vpn/no-forced-tunnel'),
    },
  },
  {
    rule: 'vpn/resolved-addresses-outside-tunnel',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        { file: ZONE, find: 'meet   ', replace: 'meet IN A 131.107.155.41\nmeet   ' },
        {
          file: 'vpn/asa.cfg',
          find: EDGE_LINE,
          replace: `${EDGE_LINE}\naccess-list SPLIT-STAFF standard permit host 131.107.155.41`,
        },
      ],
      subjects: ['staff/meet.fabrikam.com/131.107.155.41'],
      consequences: { 'vpn/external-names-resolve-for-vpn-clients': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [
        { file: ZONE, find: 'meet   ', replace: 'meet IN A 131.107.155.41\nmeet   ' },
        {
          file: 'vpn/asa.cfg',
          find: 'split-tunnel-network-list value SPLIT-STAFF',
          replace: 'split-tunnel-network-list value SPLIT-OTHER',
        },
      ],
      subjects: ['staff/meet.fabrikam.com/131.107.155.41'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'vpn/external-names-resolve-for-vpn-clients': 'fail',
        'vpn/label-agrees-with-routes': 'skip',
        'vpn/media-bypass-with-split-tunnel': 'unknown',
        'vpn/no-forced-tunnel': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
      },
    },
  },
  {
    rule: 'vpn/web-traffic-past-no-proxy',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: '    proxy: false\n', replace: '    proxy: true\n' }],
      subjects: ['staff'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '    proxy: false\n', replace: '' }],
      subjects: ['staff'],
      consequences: {},
    },
  },
]
