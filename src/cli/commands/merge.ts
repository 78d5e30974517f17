/** `merge`: the shards of a run as the one report they are parts of. */

import type { Command } from 'commander'
import { InputError } from '../../environment/input-error.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import { mergeShards } from '../../reports/merge-shards.ts'
import type { Context, Finish } from '../context.ts'
import { expandFiles } from '../expand-files.ts'
import { readReport } from '../read-input.ts'
import { addSavedOptions, type SavedOptions, showAgain } from '../saved.ts'

/** Adds the command. */
export function addMerge(program: Command, context: Context, finish: Finish): void {
  addSavedOptions(
    program
      .command('merge')
      .description('put together what check --shard i/n --format json has written on several machines')
      .argument('<shards...>', 'the files of all shards, or patterns such as "shards/*.json"'),
  ).action((names: readonly string[], options: SavedOptions) =>
    finish(showAgain(names, options, context, (own, keep) => merged(names, own, keep))),
  )
}

async function merged(names: readonly string[], { io }: Context, keep: (files: readonly string[]) => void) {
  const { files, problems } = await expandFiles(names, io.workingFolder)
  if (problems.length > 0) throw new InputError(problems)
  keep(files)
  const shards = await Promise.all(
    files.map(async (file) => ({ file, ...readSavedReport(await readReport(file, io), file) })),
  )
  const whole = mergeShards(shards)
  if ('mismatches' in whole) throw new InputError(whole.mismatches)
  return whole
}
