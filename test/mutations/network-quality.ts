/** The quality of the network: what it recognises and how it marks, surveys, measurements, limits, subnets of locations. */

import type { RuleMutations } from './mutation.ts'

const ON = 'proseware-two-sites'
const VPN = 'margiestravel-vpn-only'

export const networkQuality: readonly RuleMutations[] = [
  {
    rule: 'network/cac-limits-within-link',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'cac: { audioKbps: 12000', replace: 'cac: { audioKbps: 17000' }],
      subjects: ['links/munich-vienna'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'mbps: 100, lyncShare: 30%', replace: 'mbps: 100' }],
      subjects: ['links/munich-vienna'],
      consequences: {},
    },
  },
  {
    rule: 'network/cac-session-limits-usable',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'videoKbps: 14000, audioSessionKbps: 175', replace: 'videoKbps: 14000, audioSessionKbps: 39' }],
      subjects: ['links/munich-vienna/audio'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'videoKbps: 14000, audioSessionKbps: 175', replace: 'videoKbps: 14000' }],
      subjects: ['links/munich-vienna/audio'],
      consequences: {},
    },
  },
  {
    rule: 'network/class-of-service-follows-dscp',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'cos: { audio: 5', replace: 'cos: { audio: 4' }],
      subjects: ['qos/cos/audio'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'cos: { audio: 5, video', replace: 'cos: { video' }],
      subjects: ['qos/cos/audio'],
      consequences: {},
    },
  },
  {
    rule: 'network/dscp-as-documented',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'phones: { dscp: 46 }', replace: 'phones: { dscp: 40 }' }],
      subjects: ['qos/phones'],
      consequences: { 'network/dscp-same-everywhere': 'warn' },
    },
    unknown: {
      on: ON,
      edits: [{ find: 'video: { ports: 57501-65535, dscp: 34 }', replace: 'video: { ports: 57501-65535 }' }],
      subjects: ['qos/server/video'],
      consequences: {},
    },
  },
  {
    rule: 'network/dscp-distinct-per-medium',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'video: { ports: 58000-58019, dscp: 34 }', replace: 'video: { ports: 58000-58019, dscp: 46 }' }],
      subjects: ['qos/client'],
      consequences: {
        'network/class-of-service-follows-dscp': 'warn',
        'network/dscp-as-documented': 'warn',
        'network/dscp-same-everywhere': 'warn',
        'network/qos-policies-match-ports': 'fail',
      },
    },
    unknown: { never: 'values that are not set are not compared; that they are not is found elsewhere' },
  },
  {
    rule: 'network/dscp-same-everywhere',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'phones: { dscp: 46 }', replace: 'phones: { dscp: 40 }' }],
      subjects: ['qos/audio'],
      consequences: { 'network/dscp-as-documented': 'warn' },
    },
    unknown: { never: 'values that are not set are not compared; that they are not is found elsewhere' },
  },
  {
    rule: 'network/jitter-and-loss-within-targets',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'jitterMs: 4, lossPercent: 0.2', replace: 'jitterMs: 30, lossPercent: 0.2' }],
      subjects: ['measurements/Salzburg-Vienna/2018-03-12'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'jitterMs: 2, lossPercent: 0.1', replace: 'jitterMs: 2' }],
      subjects: ['links/munich-vienna'],
      consequences: {},
    },
  },
  {
    rule: 'network/latency-within-target',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'latencyMs: 9', replace: 'latencyMs: 151' }],
      subjects: ['links/munich-vienna'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'latencyMs: 9, ', replace: '' }],
      subjects: ['links/munich-vienna'],
      consequences: {},
    },
  },
  {
    rule: 'network/location-subnets-apart-from-vpn',
    broken: {
      status: 'warn',
      on: VPN,
      edits: [{ find: 'locationSubnets: [10.60.0.0/16]', replace: 'locationSubnets: [10.60.0.0/16, 10.69.4.0/24]' }],
      subjects: ['staff'],
      consequences: { 'network/location-subnets-in-sites': 'warn' },
    },
    unknown: {
      on: VPN,
      edits: [{ find: 'clientPool: 10.69.0.0/21\n    clientPlatform', replace: 'clientPlatform' }],
      subjects: ['staff'],
      consequences: {
        'vpn/calls-have-a-path': 'skip',
        'vpn/client-pools-apart': 'unknown',
        'vpn/client-pools-private': 'unknown',
      },
    },
  },
  {
    rule: 'network/location-subnets-in-sites',
    broken: {
      status: 'warn',
      on: VPN,
      edits: [{ find: 'locationSubnets: [10.60.0.0/16]', replace: 'locationSubnets: [10.61.16.0/20]' }],
      subjects: ['locationSubnets/10.61.16.0/20'],
      consequences: { 'network/location-subnets-exact': 'skip' },
    },
    unknown: {
      on: VPN,
      edits: [{ find: 'subnets: [10.60.0.0/16], pstn', replace: 'pstn' }],
      subjects: ['locationSubnets'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'network/location-subnets-exact': 'unknown',
        'network/site-subnets-apart': 'skip',
      },
    },
  },
  {
    rule: 'network/marks-kept-by-network',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'trustsDscp: true', replace: 'trustsDscp: false' }],
      subjects: ['qos/network/trustsDscp'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'trustsDscp: true, ', replace: '' }],
      subjects: ['qos/network/trustsDscp'],
      consequences: {},
    },
  },
  {
    rule: 'network/media-in-right-wifi-queue',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'wmm: { audio: voice', replace: 'wmm: { audio: video' }],
      subjects: ['qos/wmm/audio'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'wmm: { audio: voice, video', replace: 'wmm: { video' }],
      subjects: ['qos/wmm/audio'],
      consequences: {},
    },
  },
  {
    rule: 'network/qos-policies-match-ports',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'of: client, ports: 50020-50039', replace: 'of: client, ports: 50020-50029' }],
      subjects: ['qos/client/audio'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'server: { audio: { ports: 49152-57500, dscp: 46 }', replace: 'server: { audio: { dscp: 46 }' }],
      subjects: ['qos/server/audio'],
      consequences: {},
    },
  },
  {
    rule: 'network/traffic-mapped-to-user-and-device',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'mapsToDevice: true', replace: 'mapsToDevice: false' }],
      subjects: ['trafficIdentification/mapsToDevice'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'mapsToUser: true, ', replace: '' }],
      subjects: ['trafficIdentification/mapsToUser'],
      consequences: {},
    },
  },
  {
    rule: 'network/traffic-marked-on-wire-and-air',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'marksWireless: true', replace: 'marksWireless: false' }],
      subjects: ['trafficIdentification/marksWireless'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'marksWired: true, ', replace: '' }],
      subjects: ['trafficIdentification/marksWired'],
      consequences: {},
    },
  },
  {
    rule: 'network/traffic-recognised',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'method: vendor-api', replace: 'method: none' }],
      subjects: ['trafficIdentification/method'],
      consequences: {
        'network/traffic-mapped-to-user-and-device': 'skip',
        'network/traffic-marked-on-wire-and-air': 'skip',
      },
    },
    unknown: {
      on: ON,
      edits: [
        { find: 'method: vendor-api', replace: 'method: dscp' },
        { find: 'trustsDscp: true, ', replace: '' },
      ],
      subjects: ['trafficIdentification/method'],
      consequences: { 'network/marks-kept-by-network': 'unknown' },
    },
  },
  {
    rule: 'network/wifi-survey-meets-targets',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'rssiDbm: -63', replace: 'rssiDbm: -68' }],
      subjects: ['wifi/Munich offices'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'snrDb: 28, ', replace: '' }],
      subjects: ['wifi/Munich offices'],
      consequences: {},
    },
  },
  {
    rule: 'network/cac-edge-addresses-listed',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: '[198.51.100.134/32, 198.51.100.135/32]', replace: '[198.51.100.134/32]' }],
      subjects: ['edge02.int.proseware.com'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '  edgePublicSubnets: [198.51.100.134/32, 198.51.100.135/32]\n', replace: '' }],
      subjects: ['edge01.int.proseware.com', 'edge02.int.proseware.com'],
      consequences: {},
    },
  },
  {
    rule: 'network/cac-regions-complete',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'centralSite: Munich', replace: 'centralSite: Salzburg' }],
      subjects: ['regions/Alps'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'name: Munich, region: Alps,', replace: 'name: Munich,' }],
      subjects: ['sites/Munich'],
      consequences: {},
    },
  },
  {
    rule: 'network/cac-subnets-in-sites',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'subnets: 10.21.0.0/16', replace: 'subnets: 10.31.0.0/16' }],
      subjects: ['dhcp/10.31.0.0/16'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '    subnets: [10.22.0.0/16]\n', replace: '' }],
      subjects: ['sites/Salzburg'],
      consequences: { 'ports/edge-routes-reach-inside': 'unknown' },
    },
  },
  {
    rule: 'network/call-quality-within-targets',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'mosDegradation: 0.2', replace: 'mosDegradation: 0.6' }],
      subjects: ['measurements/Salzburg-Vienna/2018-03-12'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'streams: 2400, poorStreamPercent: 1.4', replace: 'poorStreamPercent: 6.4' }],
      subjects: ['measurements/Salzburg-Vienna/2018-03-12'],
      consequences: {},
    },
  },
  {
    rule: 'network/client-port-ranges-enabled',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'portRangesEnabled: true', replace: 'portRangesEnabled: false' }],
      subjects: ['qos/client/portRangesEnabled'],
      consequences: { 'ports/client-media-ranges-large-enough': 'skip' },
    },
    unknown: {
      on: ON,
      edits: [{ find: 'portRangesEnabled: true, ', replace: '' }],
      subjects: ['qos/client/portRangesEnabled'],
      consequences: { 'ports/client-media-ranges-large-enough': 'skip' },
    },
  },
  {
    rule: 'network/location-subnets-exact',
    broken: {
      status: 'warn',
      on: VPN,
      edits: [{ find: 'locationSubnets: [10.60.0.0/16]', replace: 'locationSubnets: [10.60.16.0/20]' }],
      subjects: ['locationSubnets/10.60.16.0/20'],
      consequences: {},
    },
    unknown: {
      on: VPN,
      edits: [{ find: 'subnets: [10.60.0.0/16], pstn', replace: 'pstn' }],
      subjects: ['locationSubnets'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'network/location-subnets-in-sites': 'unknown',
        'network/site-subnets-apart': 'skip',
      },
    },
  },
  {
    rule: 'network/media-bypass-fits-cac',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'mediaBypass: site-and-region', replace: 'mediaBypass: always' }],
      subjects: ['voice/mediaBypass'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '  mediaBypass: site-and-region\n', replace: '' }],
      subjects: ['voice/mediaBypass'],
      consequences: {},
    },
  },
  {
    rule: 'network/other-systems-marked',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'otherSystems: true', replace: 'otherSystems: false' }],
      subjects: ['qos/client/otherSystems'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'otherSystems: true, ', replace: '' }],
      subjects: ['qos/client/otherSystems'],
      consequences: {},
    },
  },
  {
    rule: 'network/policies-apply-everywhere',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'ignoresNla: true', replace: 'ignoresNla: false' }],
      subjects: ['qos/client/ignoresNla'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'ignoresNla: true, ', replace: '' }],
      subjects: ['qos/client/ignoresNla'],
      consequences: {},
    },
  },
  {
    rule: 'network/policies-mark-both-protocols',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        {
          find: 'of: client, ports: 50020-50039, dscp: 46, protocol: both',
          replace: 'of: client, ports: 50020-50039, dscp: 46, protocol: udp',
        },
      ],
      subjects: ['qos/policies/client/SfB client audio'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        {
          find: 'of: client, ports: 50020-50039, dscp: 46, protocol: both',
          replace: 'of: client, ports: 50020-50039, dscp: 46',
        },
      ],
      subjects: ['qos/policies/client/SfB client audio'],
      consequences: {},
    },
  },
  {
    rule: 'network/site-subnets-apart',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: '    subnets: [10.22.0.0/16]\n', replace: '    subnets: [10.22.0.1/16]\n' }],
      subjects: ['sites/Salzburg'],
      consequences: {},
    },
    unknown: {
      never:
        'subnets that are not given are not compared; where the place of clients matters another rule asks for them',
    },
  },
]
