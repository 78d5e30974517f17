/** Overlays and edits of the reference environment for the VPN rules. */

import type { Edit } from '../../support/copies.ts'

/** The one VPN with its tunnel written in the environment file; further keys in YAML. */
export function split(keys: string, more = ''): string {
  return `vpn: [{ name: staff, config: ~, split: { ${keys} }${more} }]\n`
}

/** Rules written in the environment file in place of the script. */
export function blocks(...rows: readonly string[]): string {
  return `vpn: [{ name: staff, blocks: [${rows.map((row) => `{ ${row} }`).join(', ')}] }]\n`
}

/** What the configuration sends into the tunnel beside the servers, or how it says so. */
export function asa(find: string, replace: string): Edit {
  return { file: 'vpn/asa.cfg', find, replace }
}

/** The block script. */
export function script(find: string, replace: string): Edit {
  return { file: 'vpn/block-lync.ps1', find, replace }
}
