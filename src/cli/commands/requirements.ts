/** `requirements`: what an environment must have, derived from its description and the facts. */

import { type Command, Option } from 'commander'
import type { RequirementKind, ShownRequirements } from '../../reporters/requirements-data.ts'
import type { Context, Finish } from '../context.ts'
import { put } from '../output.ts'
import { colorLevel, lineWidth } from '../terminal.ts'

const FORMATS = ['text', 'json', 'csv'] as const
const KINDS = ['dns', 'certificates', 'firewall', 'vpn'] as const satisfies readonly RequirementKind[]

interface RequirementsOptions {
  readonly format: (typeof FORMATS)[number]
  readonly only?: RequirementKind
  readonly output?: string
  readonly root?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addRequirements(program: Command, context: Context, finish: Finish): void {
  program
    .command('requirements')
    .description('print the DNS records, certificates, firewall openings and routes past VPNs an environment must have')
    .argument('<file>', 'the environment file, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to show them').choices(FORMATS).default('text'))
    .addOption(new Option('--only <kind>', 'only one kind of them').choices(KINDS))
    .option('-o, --output <file>', 'write them to a file instead of standard output')
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((file: string, options: RequirementsOptions) => finish(requirements(file, options, context)))
}

async function requirements(file: string, options: RequirementsOptions, context: Context): Promise<number> {
  const { loadEnvironment, deriveRequirements, sectionsNotGiven, loadFacts, shownRequirements, MOST_STDIN_BYTES } =
    await import('../work.ts')
  const { io } = context
  const stdin = file === '-' ? await io.readStdin(MOST_STDIN_BYTES) : undefined
  const { environment, inputs } = loadEnvironment(file, { root: options.root, stdin, workingFolder: io.workingFolder })
  const kinds = options.only === undefined ? KINDS : [options.only]
  const derived = deriveRequirements(environment, loadFacts())
  const shown = shownRequirements(derived, kinds, sectionsNotGiven(environment, kinds))
  const { name, product } = environment.document
  const text = await rendered(shown, { path: inputs[0]?.path ?? file, name, product }, options, context)
  return put(text, options.output, context)
}

async function rendered(
  shown: ShownRequirements,
  environment: { readonly path: string; readonly name: string; readonly product: string },
  { format, output, color }: RequirementsOptions,
  { io }: Context,
): Promise<string> {
  if (format === 'csv') return (await import('../work.ts')).renderRequirementsCsv(shown)
  if (format === 'json') {
    return (await import('../work.ts')).renderRequirementsJson(shown, environment)
  }
  const { renderRequirementsText, pageOf } = await import('../work.ts')
  const target = output === undefined ? io : { ...io, stdoutIsTerminal: false, env: {} }
  return renderRequirementsText(
    shown,
    pageOf({ colorLevel: colorLevel(target, color), width: lineWidth(target), showAll: true }),
  )
}
