/** `render`: shows a saved report again, in any format. */

import type { Command } from 'commander'
import { readSavedReport } from '../../reporters/saved-report.ts'
import type { Context, Finish } from '../context.ts'
import { readReport } from '../read-input.ts'
import { addSavedOptions, type SavedOptions, showAgain } from '../saved.ts'

/** Adds the command. */
export function addRender(program: Command, context: Context, finish: Finish): void {
  addSavedOptions(
    program
      .command('render')
      .description('show a report that check --format json has written')
      .argument('<report>', 'the file, or - for standard input'),
  ).action((file: string, options: SavedOptions) =>
    finish(
      showAgain([file], options, context, async ({ io }, keep) => {
        keep([file])
        return readSavedReport(await readReport(file, io), file)
      }),
    ),
  )
}
