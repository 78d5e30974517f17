/** Ports of openings inside that the environment file may set. */

import type { EnvironmentDocument } from '../../environment/model.ts'
import type { InsideThing } from './inside-thing.ts'

type Ports = NonNullable<InsideThing['ports']>

/** The media ports of servers, where quality of service sets them apart. */
export function serverPorts({ network }: EnvironmentDocument): Ports {
  const { audio, video, sharing } = network?.qos?.server ?? {}
  return { 'server-audio': audio?.ports, 'server-video': video?.ports, 'server-sharing': sharing?.ports }
}

/** The media ports of clients; they count only where the ranges are switched on. */
export function clientPorts({ network }: EnvironmentDocument): Ports {
  const client = network?.qos?.client
  if (!client?.portRangesEnabled) return {}
  return {
    'client-audio': client.audio?.ports,
    'client-video': client.video?.ports,
    'client-sharing': client.sharing?.ports,
    'client-file-transfer': client.fileTransfer?.ports,
  }
}
