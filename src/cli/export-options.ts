/** The options of commands that read exports. */

import type { Command } from 'commander'
import type { NamedExports } from './read-exports.ts'
import { columns } from './values.ts'

export interface ExportOptions {
  readonly internalDns?: readonly string[]
  readonly externalDns?: readonly string[]
  readonly vpnDns?: readonly string[]
  readonly columns?: Readonly<Record<string, string>>
}

/** Adds the options that tell what a file does not tell itself. */
export function addExportOptions(command: Command): Command {
  return command
    .option('--internal-dns <files...>', 'exports of zones as clients inside see them; contoso.com=FILE names the zone')
    .option('--external-dns <files...>', 'exports of zones as everybody on the Internet sees them')
    .option('--vpn-dns <files...>', 'exports of zones as clients see them through the VPN')
    .option('--columns <columns>', 'the headings of a table of your own, such as host=Name0,os=Caption0', columns)
}

/** The files of all options. A file that is named twice is of the view that one of them tells. */
export function exportGroups(
  names: readonly string[],
  { internalDns = [], externalDns = [], vpnDns = [] }: ExportOptions,
): readonly NamedExports[] {
  return [
    { names },
    { names: internalDns, view: 'internal' },
    { names: externalDns, view: 'external' },
    { names: vpnDns, view: 'vpn' },
  ]
}

/** What readers are told beside the content of a file. */
export function importOptions({ columns: given }: ExportOptions): {
  readonly columns?: Readonly<Record<string, string>>
} {
  return given === undefined ? {} : { columns: given }
}
