/** Reads what the VPN cmdlets of Windows show (JSON) or are told (scripts). */

import type { VpnReading } from './reading.ts'
import { readConnectionsJson } from './vpn-cmdlets-json.ts'
import { readConnectionsScript } from './vpn-cmdlets-script.ts'
import type { ConnectionOptions } from './vpn-connections.ts'

/** Reads the connection that is asked for, or the only one. Never throws. */
export function readVpnCmdlets(text: string, file: string, options: ConnectionOptions = {}): VpnReading {
  const read = /^\uFEFF?\s*[[{]/.test(text) ? readConnectionsJson : readConnectionsScript
  return read(text, file, options)
}
