/** `collector`: the script that collects, on a Windows computer, what the rules judge of it. */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readShipped } from '../../package.ts'
import type { Context, Finish } from '../context.ts'
import { put } from '../output.ts'

const HELP = `
On each server, in a 64-bit Windows PowerShell 3.0 to 5.1 or PowerShell 7, as administrator:

  powershell -ExecutionPolicy Bypass -File collect.ps1 -Path fe01.lync-ready.json -Assignments

It reads, and writes this one file: it changes nothing, and asks no other computer. Only with -Assignments it calls a cmdlet
of the product, Get-CsCertificate, so that the certificates that are in use are judged as well. Bring the files here, and name
them in the environment file:

  inventory: servers/*.lync-ready.json

"lync-ready import --explain fe01.lync-ready.json" lists what becomes of every fact. docs/collector.md tells the rest.`

/** Adds the command. */
export function addCollector(program: Command, context: Context, finish: Finish): void {
  program
    .command('collector')
    .description('print a PowerShell script that writes what a server is into a facts file, to be judged here')
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option('--force', 'replace the file')
    .addHelpText('after', HELP)
    .action((options: { readonly output?: string; readonly force?: true }) => finish(print(options)))

  async function print({ output, force }: { readonly output?: string; readonly force?: true }): Promise<number> {
    if (output !== undefined && !force && existsSync(resolve(context.io.workingFolder, output)))
      context.fail(`${output} is there already: --force replaces it`)
    return put(readShipped('collector/collect.ps1'), output, context)
  }
}
