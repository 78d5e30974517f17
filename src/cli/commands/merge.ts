/** `merge`: the shards of a run as the one report they are parts of. */

import type { Command } from 'commander'
import { InputError } from '../../environment/input-error.ts'
import type { ExitCode, FailOn } from '../../policy/verdict.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import { mergeShards } from '../../reports/merge-shards.ts'
import type { Context, Finish } from '../context.ts'
import { expandFiles } from '../expand-files.ts'
import { failOnOption } from '../fail-on.ts'
import { addOutputOptions, type OutputOptions } from '../output.ts'
import { keepInputs, outputsOf } from '../outputs.ts'
import { readReport } from '../read-input.ts'
import { addRedactOptions, quietly, type RedactOptions, redactionOf } from '../redaction.ts'
import { addedTo, addReportDataOptions, type ReportDataOptions, readReportData } from '../report-data.ts'
import { showSaved } from '../saved.ts'

interface MergeOptions extends OutputOptions, RedactOptions, ReportDataOptions {
  readonly root?: string
  readonly failOn?: FailOn
}

/** Adds the command. */
export function addMerge(program: Command, context: Context, finish: Finish): void {
  addReportDataOptions(
    addRedactOptions(
      addOutputOptions(
        program
          .command('merge')
          .description('put together what check --shard i/n --format json has written on several machines')
          .argument('<shards...>', 'the files of all shards, or patterns such as "shards/*.json"'),
      ),
    ),
  )
    .option('--root <folder>', 'the folder that files of the audit data must lie in')
    .addOption(failOnOption())
    .action((files: readonly string[], options: MergeOptions) => finish(merge(files, options, context)))
}

async function merge(names: readonly string[], options: MergeOptions, context: Context): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  keepInputs(outputs, [options.redactKey], context)
  const redaction = await redactionOf(options, context)
  const named = [...names, options.auditData, options.compareWith]
  const merged = await quietly(redaction, named, context, async (context) => {
    const { files, problems } = await expandFiles(names, context.io.workingFolder)
    if (problems.length > 0) throw new InputError(problems)
    keepInputs(outputs, files, context)
    const shards = await Promise.all(
      files.map(async (file) => ({ file, ...readSavedReport(await readReport(file, context.io), file) })),
    )
    const read = mergeShards(shards)
    if ('mismatches' in read) throw new InputError(read.mismatches)
    const added = await readReportData(options, options, context)
    keepInputs(outputs, added.files, context)
    return addedTo(read, added)
  })
  return showSaved(redaction?.redact(merged) ?? merged, outputs, options, context)
}
