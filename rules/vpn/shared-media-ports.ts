/** The ports clients use for media among themselves. */

import type { PortRange } from '../../src/domain/firewall-rule.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'

export interface MediaPorts {
  /** Whether each medium has ports of its own (ClientMediaPortRangeEnabled); undefined: it is not given. */
  readonly apart: boolean | undefined
  readonly ranges: readonly PortRange[]
  /** The key of the first medium whose ports are not given. */
  readonly missing?: string
}

const MEDIA = ['audio', 'video', 'sharing', 'fileTransfer'] as const

export function clientMediaPorts({ network }: EnvironmentDocument): MediaPorts {
  const client = network?.qos?.client
  const ranges = MEDIA.flatMap((medium) => client?.[medium]?.ports ?? [])
  const missing = MEDIA.find((medium) => client?.[medium]?.ports === undefined)
  return {
    apart: client?.portRangesEnabled,
    ranges,
    ...(missing !== undefined && { missing: `network.qos.client.${missing}.ports` }),
  }
}
