/** `completion`: a script that lets a shell complete command lines. */

import { Argument, type Command } from 'commander'
import { EXIT } from '../../policy/verdict.ts'
import type { Context, Finish } from '../context.ts'
import { readRuleIds } from '../rule-ids.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
type Shell = (typeof SHELLS)[number]

const HELP = `
  bash        source <(lync-ready completion bash)          in ~/.bashrc
  zsh         source <(lync-ready completion zsh)           in ~/.zshrc, behind compinit
  fish        lync-ready completion fish > ~/.config/fish/completions/lync-ready.fish
  powershell  lync-ready completion powershell | Out-String | Invoke-Expression    in $PROFILE`

/** Adds the command. */
export function addCompletion(program: Command, { io }: Context, finish: Finish): void {
  program
    .command('completion')
    .description('print a script that lets a shell complete commands, options, formats and rules')
    .addArgument(new Argument('<shell>', 'which one').choices(SHELLS))
    .addHelpText('after', HELP)
    .action((shell: Shell) => finish(print(shell)))

  async function print(shell: Shell): Promise<number> {
    const { completionScript } = await import('../completion/scripts.ts')
    io.stdout(completionScript(shell, program, readRuleIds().current))
    return EXIT.ready
  }
}
