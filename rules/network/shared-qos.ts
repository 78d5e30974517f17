/** The marks of each kind of media, as clients and servers set them. */

import type { NetworkTarget } from '../../src/domain/network-target-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Network } from './shared.ts'

export type Qos = NonNullable<Network['qos']>
export type MarkedSet = (typeof SETS)[number]
export type Medium = keyof typeof MEDIA

export const SETS = ['client', 'server', 'applicationServer', 'mediationServer'] as const

export const MEDIA = {
  audio: { words: 'audio', target: 'dscp-audio' },
  video: { words: 'video', target: 'dscp-video' },
  sharing: { words: 'application sharing', target: 'dscp-sharing' },
  fileTransfer: { words: 'file transfer', target: 'dscp-file-transfer' },
} as const satisfies Record<string, { words: string; target: NetworkTarget }>

export const MEDIUM_KEYS = Object.keys(MEDIA) as Medium[]

export interface Medial {
  readonly set: MarkedSet
  readonly medium: Medium
  readonly id: string
  readonly at: Path
  readonly dscp: number | undefined
  readonly ports: { readonly first: number; readonly last: number } | undefined
}

/** Each kind of media that a set says something of. */
export function mediaOf({ network }: EnvironmentDocument, set: MarkedSet): readonly Medial[] {
  const given = network?.qos?.[set]
  return MEDIUM_KEYS.flatMap((medium) => {
    const value = given?.[medium]
    if (value === undefined) return []
    const { dscp, ports } = value
    return [{ set, medium, id: `qos/${set}/${medium}`, at: ['network', 'qos', set, medium], dscp, ports }]
  })
}

/** The DSCP value of a medium on the network: what clients set, else what servers set. */
export function dscpOf({ network }: EnvironmentDocument, medium: Medium): number | undefined {
  return network?.qos?.client?.[medium]?.dscp ?? network?.qos?.server?.[medium]?.dscp
}
