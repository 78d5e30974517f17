/** The scripts by shell. */

import type { Command } from 'commander'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { type Completion, completionOf } from './model.ts'
import { powershellScript } from './powershell.ts'
import { vocabularyOf } from './vocabulary.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} satisfies Record<string, (completion: Completion) => string>

/** @param ids the ids of all rules */
export function completionScript(shell: keyof typeof SCRIPTS, program: Command, ids: readonly string[]): string {
  const commands = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name())
  return SCRIPTS[shell](completionOf(program, vocabularyOf(ids, commands)))
}
