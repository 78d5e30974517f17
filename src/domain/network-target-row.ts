/** The shape of a row of `rules/facts/network-targets.yaml`: what is documented of the quality of a network, and of its marks. */

/** What the rows are about; each rule asks for its own. */
export const NETWORK_TARGETS = [
  'burst-loss',
  'cac-bypass',
  'cac-edge-addresses',
  'cac-limits',
  'cac-regions',
  'cac-session-audio',
  'cac-session-video',
  'cac-subnets',
  'class-of-service',
  'client-port-ranges',
  'dscp-audio',
  'dscp-distinct',
  'dscp-file-transfer',
  'dscp-phones',
  'dscp-same',
  'dscp-sharing',
  'dscp-signalling',
  'dscp-video',
  'jitter',
  'latency',
  'location-subnets',
  'location-subnets-exact',
  'location-vpn',
  'loss',
  'marks-kept',
  'mean-opinion-score',
  'mos-degradation',
  'other-systems',
  'policies-everywhere',
  'policies-protocols',
  'poor-streams',
  'poor-streams-servers',
  'qos-policies',
  'reorder',
  'round-trip',
  'site-subnets',
  'traffic-mapped',
  'traffic-marked',
  'traffic-recognised',
  'wifi-coverage',
  'wifi-queue-audio',
  'wifi-queue-sharing',
  'wifi-queue-video',
  'wifi-queues',
  'wifi-roaming',
  'wifi-rssi',
  'wifi-separation',
  'wifi-snr',
] as const

/** The access categories of Wi-Fi Multimedia. */
export const WIFI_QUEUES = ['voice', 'video', 'best-effort', 'background'] as const

export type NetworkTarget = (typeof NETWORK_TARGETS)[number]
export type WifiQueue = (typeof WIFI_QUEUES)[number]

export interface NetworkTargetRow {
  readonly id: string
  readonly target: NetworkTarget
  /** What is documented, as a sentence without its full stop. */
  readonly says: string
  /** The figure compared with, in the unit of the key it is compared with: ms, percent, dBm, dB, Kbps. */
  readonly value?: number
  /** DSCP values, the one of the documents on servers and clients first. */
  readonly dscp?: readonly number[]
  /** The queue of a medium; of `wifi-queues` the queue of each user priority, from 0 to 7. */
  readonly queues?: readonly WifiQueue[]
}
