/** `import`: what exports of other tools say, and what becomes of everything in them. */

import { realpathSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { InputError } from '../../environment/input-error.ts'
import { findRoot } from '../../environment/root.ts'
import { EXIT, type ExitCode, worstOf } from '../../policy/verdict.ts'
import { IMPORT_STATUSES, type ImportStatus, type ShownImport, shownImport } from '../../reporters/import-data.ts'
import type { Context, Finish } from '../context.ts'
import { addExportOptions, type ExportOptions, exportGroups, importOptions } from '../export-options.ts'
import { pageFor } from '../one-environment.ts'
import { put } from '../output.ts'
import { explainInputError } from '../problems.ts'
import { asSeenFrom, type ReadExport, readExports, shownName } from '../read-exports.ts'
import { list } from '../values.ts'

const FORMATS = ['text', 'json', 'csv'] as const
type Format = (typeof FORMATS)[number]

interface ImportCommandOptions extends ExportOptions {
  readonly explain?: boolean
  readonly status?: readonly ImportStatus[]
  readonly format?: Format
  readonly output?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addImport(program: Command, context: Context, finish: Finish): void {
  addExportOptions(
    program
      .command('import')
      .description(
        'print what exports of other tools say, as a part of an environment file; or what became of each item',
      )
      .argument(
        '[files...]',
        'topologies, output of cmdlets, zones, certificates, inventories; patterns, or - for standard input',
      ),
  )
    .option('--explain', 'list every item of the files: where it goes, or why it goes nowhere')
    .addOption(
      new Option('--status <statuses>', `with --explain: only these items: ${IMPORT_STATUSES.join(', ')}`).argParser(
        statuses,
      ),
    )
    .addOption(new Option('-f, --format <format>', 'with --explain: how to show it (default: text)').choices(FORMATS))
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((files: readonly string[], options: ImportCommandOptions) => finish(importFiles(files, options, context)))
}

function statuses(value: string, held: unknown): readonly string[] {
  const given = list(value, held)
  const wrong = given.find((each) => !IMPORT_STATUSES.some((status) => status === each))
  if (wrong !== undefined) throw new InvalidArgumentError(`Allowed choices are ${IMPORT_STATUSES.join(', ')}.`)
  return given
}

async function importFiles(
  names: readonly string[],
  options: ImportCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, fail } = context
  const mistake = mistakeIn(options)
  if (mistake !== undefined) fail(mistake)
  const groups = exportGroups(names, options)
  if (groups.every((group) => group.names.length === 0)) fail('there is nothing to read: name a file')
  const { files, problems } = await readExports(groups, importOptions(options), io)
  if (problems.length > 0) io.stderr(explainInputError(new InputError(problems)))
  const unusable = problems.length > 0 ? [EXIT.unusable] : []
  if (files.length === 0) return worstOf(unusable)
  const text = options.explain ? await explained(files, options, context) : await fragment(files, context)
  return worstOf([put(text, options.output, context), ...unusable])
}

function mistakeIn({ explain, status, format }: ImportCommandOptions): string | undefined {
  if (explain) return undefined
  const given = status === undefined ? format && 'format' : 'status'
  return given && `--${given} is for --explain`
}

async function explained(
  files: readonly ReadExport[],
  { status = IMPORT_STATUSES, format = 'text', ...page }: ImportCommandOptions,
  { io }: Context,
): Promise<string> {
  const shown = files.map(({ name, reading }): ShownImport => shownImport(shownName(name), reading, status))
  if (format === 'json') return (await import('../../reporters/import-json.ts')).renderImportJson(shown)
  if (format === 'csv') return (await import('../../reporters/import-csv.ts')).renderImportCsv(shown)
  return (await import('../../reporters/import-text.ts')).renderImportText(shown, pageFor(page, io))
}

/** What the files say, with paths from the folder the command runs in. */
async function fragment(files: readonly ReadExport[], { io }: Context): Promise<string> {
  const [{ sectionsOf }, { filesNote, headText, unknownNote }, { yamlText }] = await Promise.all([
    import('../../init/sections.ts'),
    import('../../init/head.ts'),
    import('../../init/yaml-text.ts'),
  ])
  const folder = realpathSync(io.workingFolder)
  const exports = files.map((each) => asSeenFrom(folder, findRoot(folder), each, folder))
  const { entries, notes } = sectionsOf(exports)
  return headText([], [filesNote(exports), ...notes, ...unknownNote(exports)]) + yamlText(entries)
}
