/** The options of `init`: every question it asks is one of them. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import { fqdn } from '../environment/schema/kit.ts'
import { PRODUCTS } from '../facts/citation.ts'
import type { Own, OwnPool } from '../init/own.ts'
import { addExportOptions, type ExportOptions } from './export-options.ts'
import { list } from './values.ts'

export interface InitOptions extends ExportOptions, Omit<Own, 'sipDomains' | 'pools'> {
  readonly from?: readonly string[]
  readonly sipDomain?: readonly string[]
  readonly pool?: readonly OwnPool[]
  readonly yes?: boolean
  readonly force?: boolean
}

const EXAMPLES = `
Examples:
  lync-ready init                                         asks on a terminal; elsewhere writes an example
  lync-ready init env.yaml --from export/* --external-dns dns/contoso.com.zone
  lync-ready init --product lync-2013 --sip-domain contoso.com \\
    --pool pool01.contoso.net=front-end,fe01.contoso.net,fe02.contoso.net,fe03.contoso.net --edge none`

/** Adds the options. */
export function addInitOptions(command: Command): Command {
  return addExportOptions(
    command.option(
      '--from <files...>',
      'exports to read: topologies, output of cmdlets, zones, certificates, inventories',
    ),
  )
    .option('--name <name>', 'the name of the environment (default: the name of the folder)')
    .addOption(new Option('--product <product>', 'the product version').choices(PRODUCTS))
    .option('--sip-domain <domains>', 'the SIP domains, the default one first', list)
    .option('--pool <pool>', 'a pool as fqdn, fqdn=role or fqdn=role,server,server; may be repeated', pools)
    .option('--users <count>', 'the users homed on the first --pool', count)
    .option('--edge <fqdn>', 'the Edge pool by its internal FQDN, or none', fqdnOrNone)
    .option('--access-edge <fqdn>', 'with --edge: the external FQDN of its Access Edge service', oneFqdn)
    .option('--vpn <name>', 'the VPN of the clients by its name, or none')
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'replace a file that exists')
    .addHelpText('after', EXAMPLES)
}

/** Whether a text is a domain name of the format. */
export function isFqdn(text: string): boolean {
  return fqdn('').safeParse(text).success
}

/** `pool01.contoso.net=front-end,fe01.contoso.net`; without a role it is a Standard Edition server. */
function readPool(text: string): OwnPool | undefined {
  const [name = '', rest = 'standard-edition', ...more] = text.split('=').map((each) => each.trim())
  const [role = '', ...servers] = rest.split(',').map((each) => each.trim())
  return more.length === 0 && role !== '' && [name, ...servers].every(isFqdn)
    ? { fqdn: name, role, servers }
    : undefined
}

function pools(text: string, held: unknown): readonly OwnPool[] {
  const pool = readPool(text)
  if (pool === undefined)
    throw new InvalidArgumentError('Give a pool such as pool01.contoso.net=front-end,fe01.contoso.net.')
  return [...((held as readonly OwnPool[] | undefined) ?? []), pool]
}

/** A number of users. */
function count(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('Give a number such as 2500.')
  return Number(text)
}

function oneFqdn(text: string): string {
  if (!isFqdn(text)) throw new InvalidArgumentError('Give a name such as edge01.contoso.net.')
  return text
}

function fqdnOrNone(text: string): string {
  return text === 'none' ? text : oneFqdn(text)
}
