/** The figures of the network that an environment may set for itself, instead of the documented ones. */

import type { NetworkTarget } from './network-target-row.ts'

export interface OwnFigure {
  /** The row of `network-targets.yaml` that it replaces. */
  readonly target: NetworkTarget
  readonly words: string
  /** Empty for a plain number. */
  readonly unit: string
  /** Whether a figure that is measured must reach it, or stay within it; a mark is neither. */
  readonly wants: 'at least' | 'at most' | 'exactly'
  /** What can be meant at all; beyond it is a slip of the unit or the sign. */
  readonly min: number
  readonly max: number
}

/** By the key below `network.targets`: that of what is measured, where there is one. */
export const OWN_FIGURES = {
  rssiDbm: figure('wifi-rssi', 'the signal at the client', 'dBm', 'at least', -95, -30),
  snrDb: figure('wifi-snr', 'the signal above the noise', 'dB', 'at least', 5, 60),
  coChannelSeparationDb: figure('wifi-separation', 'cells on one channel apart', 'dB', 'at least', 5, 60),
  coveragePercent: figure('wifi-coverage', 'the places that are covered', '%', 'at least', 50, 100),
  roamingMs: figure('wifi-roaming', 'a handover between cells', 'ms', 'at most', 1, 2000),
  latencyMs: figure('latency', 'the latency one way', 'ms', 'at most', 1, 1000),
  roundTripMs: figure('round-trip', 'the average round trip of calls', 'ms', 'at most', 1, 2000),
  jitterMs: figure('jitter', 'jitter', 'ms', 'at most', 1, 500),
  lossPercent: figure('loss', 'packets lost', '%', 'at most', 0, 20),
  burstLossPercent: figure('burst-loss', 'packets lost in the worst 200 ms', '%', 'at most', 0, 50),
  reorderPercent: figure('reorder', 'packets out of order', '%', 'at most', 0, 20),
  meanOpinionScore: figure('mean-opinion-score', 'the mean opinion score', '', 'at least', 1, 5),
  mosDegradation: figure('mos-degradation', 'the mean opinion score lost on the way', '', 'at most', 0, 4),
  poorStreamPercent: figure('poor-streams', 'poor streams of clients', '%', 'at most', 0, 50),
  serverPoorStreamPercent: figure('poor-streams-servers', 'poor streams between servers', '%', 'at most', 0, 50),
  audioDscp: figure('dscp-audio', 'the DSCP value of audio', '', 'exactly', 1, 63),
  videoDscp: figure('dscp-video', 'the DSCP value of video', '', 'exactly', 1, 63),
  sharingDscp: figure('dscp-sharing', 'the DSCP value of application sharing', '', 'exactly', 1, 63),
  fileTransferDscp: figure('dscp-file-transfer', 'the DSCP value of file transfer', '', 'exactly', 1, 63),
  signallingDscp: figure('dscp-signalling', 'the DSCP value of SIP', '', 'exactly', 1, 63),
} as const satisfies Record<string, OwnFigure>

export type OwnFigureKey = keyof typeof OWN_FIGURES

function figure(
  target: NetworkTarget,
  words: string,
  unit: string,
  wants: OwnFigure['wants'],
  min: number,
  max: number,
): OwnFigure {
  return { target, words, unit, wants, min, max }
}

/** The key of the figure that replaces a row, where one may. */
export function ownFigureKey(target: NetworkTarget): OwnFigureKey | undefined {
  return (Object.keys(OWN_FIGURES) as OwnFigureKey[]).find((key) => OWN_FIGURES[key].target === target)
}
