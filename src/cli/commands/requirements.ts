/** `requirements`: what an environment must have, derived from its description and the facts. */

import { type Command, Option } from 'commander'
import type { Environment } from '../../environment/model.ts'
import { loadFacts } from '../../facts/facts.ts'
import { READY_FORMS, type ReadyForm, type ReadyFormat } from '../../reporters/ready/index.ts'
import { renderRequirementsCsv } from '../../reporters/requirements-csv.ts'
import {
  REQUIREMENT_KINDS,
  type RequirementKind,
  type ShownRequirements,
  shownRequirements,
} from '../../reporters/requirements-data.ts'
import { renderRequirementsJson } from '../../reporters/requirements-json.ts'
import { renderRequirementsText } from '../../reporters/requirements-text.ts'
import { deriveRequirements, sectionsNotGiven } from '../../requirements/derive.ts'
import type { Context, Finish } from '../context.ts'
import { loadOne, pageFor } from '../one-environment.ts'
import { put } from '../output.ts'

const SHOWN = ['text', 'json', 'csv'] as const
type ShownFormat = (typeof SHOWN)[number]
const FORMATS = [...SHOWN, ...(Object.keys(READY_FORMS) as ReadyFormat[])]

interface RequirementsOptions {
  readonly format: ShownFormat | ReadyFormat
  readonly only?: RequirementKind
  readonly output?: string
  readonly optional?: boolean
  readonly pinPoint?: boolean
  readonly force?: boolean
  readonly root?: string
  readonly color?: boolean
}

const FORMS = `
Forms:
  text                 all of it to read, with reasons and documents; records can be pasted
  json, csv            the same for programs and spreadsheets
${Object.entries(READY_FORMS)
  .map(([name, { text }]) => `  ${name.padEnd(21)}${text}`)
  .join('\n')}

All but the first three are to be used as they are. They are printed one after the other, or written into the folder
--output. What the description does not give stands in them as a comment, and standard error tells which key would
give it.`

/** Adds the command. */
export function addRequirements(program: Command, context: Context, finish: Finish): void {
  program
    .command('requirements')
    .description('print the DNS records, certificates, firewall openings and routes past VPNs an environment must have')
    .argument('<file>', 'the environment file, or - for standard input')
    .addOption(new Option('-f, --format <form>', 'how to show them').choices(FORMATS).default('text'))
    .addOption(new Option('--only <kind>', 'only one kind of them').choices(REQUIREMENT_KINDS))
    .option('-o, --output <path>', 'write them to a file, files to use into a folder, instead of standard output')
    .option('--optional', 'in files to use: put in what is optional too')
    .option('--pin-point', 'in zone: a zone for each name whose SIP domain has no zone inside')
    .option('--force', 'with --output: replace files to use that are there already')
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .addHelpText('after', FORMS)
    .action((file: string, options: RequirementsOptions) => finish(requirements(file, options, context)))
}

async function requirements(file: string, options: RequirementsOptions, context: Context): Promise<number> {
  const form = isShown(options.format) ? undefined : READY_FORMS[options.format]
  const mistake = mistakeIn(options, form)
  if (mistake !== undefined) context.fail(mistake)
  const { io } = context
  const { environment, inputs } = await loadOne(file, options, io)
  const kinds = only(form?.kind ?? options.only)
  const shown = shownRequirements(
    deriveRequirements(environment, loadFacts()),
    kinds,
    sectionsNotGiven(environment, kinds),
  )
  if (form !== undefined) return ready(form, shown, environment, options, context)
  const { name, product } = environment.document
  const text = rendered(shown, { path: inputs[0]?.path ?? file, name, product }, options, context)
  return put(text, options.output, context)
}

function isShown(format: RequirementsOptions['format']): format is ShownFormat {
  return SHOWN.some((each) => each === format)
}

function only(kind: RequirementKind | undefined): readonly RequirementKind[] {
  return kind === undefined ? REQUIREMENT_KINDS : [kind]
}

/** Options that do not go together: a file to use must be what was asked for. */
function mistakeIn(options: RequirementsOptions, form: ReadyForm | undefined): string | undefined {
  const { format, only: kind, output, optional, pinPoint, force } = options
  if (form === undefined && (optional || force))
    return `--${optional ? 'optional' : 'force'} is for files to use, not for ${format}`
  if (form !== undefined && kind !== undefined && kind !== form.kind) return `${format} shows ${form.kind}, not ${kind}`
  if (pinPoint && form?.pinPoint !== true) return `--pin-point is for zone, not for ${format}`
  return force && output === undefined ? '--force is for files: give --output' : undefined
}

async function ready(
  form: ReadyForm,
  shown: ShownRequirements,
  environment: Environment,
  { output, optional = false, pinPoint = false, force = false }: RequirementsOptions,
  context: Context,
): Promise<number> {
  const { io, notice } = context
  const [{ estateOf }, { putFiles }, render] = await Promise.all([
    import('../estate.ts'),
    import('../put-files.ts'),
    form.load(),
  ])
  const { files, notices } = render(shown, estateOf(environment, loadFacts()), { optional, pinPoint })
  if (files.length === 0) notice('there is nothing to write')
  for (const line of notices) notice(line)
  if (output !== undefined) return putFiles(files, output, force, { io, notice })
  io.stdout(files.map(({ text }) => text).join('\n'))
  return 0
}

function rendered(
  shown: ShownRequirements,
  environment: { readonly path: string; readonly name: string; readonly product: string },
  { format, output, color }: RequirementsOptions,
  { io }: Context,
): string {
  if (format === 'csv') return renderRequirementsCsv(shown)
  if (format === 'json') return renderRequirementsJson(shown, environment)
  return renderRequirementsText(shown, pageFor({ output, color }, io))
}
