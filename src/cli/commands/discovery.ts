/** `discovery`: how each client looks for its server, step by step, and where it ends up. */

import { type Command, Option } from 'commander'
import { clientNameReader } from '../../domain/client-names.ts'
import { walkEnvironment } from '../../engine/walk.ts'
import type { EnvironmentDocument } from '../../environment/model.ts'
import { DNS_VIEWS } from '../../environment/schema/dns.ts'
import { type Facts, loadFacts } from '../../facts/facts.ts'
import type { DnsView } from '../../question.ts'
import { type ShownDiscovery, shownDiscovery } from '../../reporters/discovery-data.ts'
import { renderDiscoveryJson } from '../../reporters/discovery-json.ts'
import { renderDiscoveryText } from '../../reporters/discovery-text.ts'
import type { Context, Finish } from '../context.ts'
import { near } from '../near.ts'
import { loadOne, pageFor } from '../one-environment.ts'
import { put } from '../output.ts'
import { isoDay, list } from '../values.ts'

const FORMATS = ['text', 'json'] as const

interface DiscoveryOptions {
  readonly format: (typeof FORMATS)[number]
  readonly view?: DnsView
  readonly client?: readonly string[]
  readonly sipDomain?: readonly string[]
  readonly output?: string
  readonly root?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addDiscovery(program: Command, context: Context, finish: Finish): void {
  program
    .command('discovery')
    .description(
      'walk the lookup order of each client through DNS and certificates: where it signs in, or where it fails',
    )
    .argument('<file>', 'the environment file, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to show the walks').choices(FORMATS).default('text'))
    .addOption(new Option('--view <view>', 'only clients inside, outside or in the VPN').choices(DNS_VIEWS))
    .option('--client <names>', 'only these clients, such as "Lync 2013"; may be repeated', list)
    .option('--sip-domain <names>', 'only these SIP domains; may be repeated', list)
    .option('-o, --output <file>', 'write the walks to a file instead of standard output')
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((file: string, options: DiscoveryOptions) => finish(discovery(file, options, context)))
}

async function discovery(file: string, options: DiscoveryOptions, context: Context): Promise<number> {
  const { io } = context
  const loaded = await loadOne(file, options, io)
  const { document } = loaded.environment
  const facts = loadFacts()
  const choice = {
    ...(options.view && { views: [options.view] }),
    ...(options.client && { clients: options.client.map((name) => clientId(name, document, facts, context)) }),
    ...(options.sipDomain && { domains: options.sipDomain.map((name) => sipDomain(name, document, context)) }),
  }
  const { walks, notWalked } = await walkEnvironment(loaded, { facts, now: isoDay(io.now()), choice })
  const { name, product } = document
  const path = loaded.inputs[0]?.path ?? file
  return put(
    rendered(shownDiscovery(walks, notWalked), { path, name, product }, options, context),
    options.output,
    context,
  )
}

/** By the id or name of the row, or by what a client is called elsewhere. */
function clientId(given: string, { product }: EnvironmentDocument, facts: Facts, context: Context): string {
  const rows = facts.rows('client-lookup', product)
  const known = clientNameReader(facts.rows('clients', product))(given)
  const row =
    rows.find(({ id, name }) => id === given || name.toLowerCase() === given.toLowerCase()) ??
    rows.find(({ clients }) => 'id' in known && clients.includes(known.id))
  if (row) return row.id
  const names = rows.map(({ name }) => name)
  return context.fail(
    `no lookup order is known of the client ${given}${near(given, names)} (known: ${names.join(', ')})`,
  )
}

function sipDomain(given: string, { sipDomains }: EnvironmentDocument, context: Context): string {
  const domain = sipDomains.find((each) => each === given.toLowerCase())
  return domain ?? context.fail(`${given} is not a SIP domain of this environment${near(given, sipDomains)}`)
}

function rendered(
  discovered: ShownDiscovery,
  environment: { readonly path: string; readonly name: string; readonly product: string },
  { format, output, color }: DiscoveryOptions,
  { io }: Context,
): string {
  if (format === 'json') return renderDiscoveryJson(discovered, environment)
  return renderDiscoveryText(discovered, pageFor({ output, color }, io))
}
