/** The options of every command that judges by a policy. */

import type { Command } from 'commander'

/** Plain data, so that a worker can be given it. */
export interface PolicyChoice {
  /** `false`: none, not even one that lies beside the environment. */
  readonly policy?: string | false
  readonly inlineIgnores?: boolean
  readonly baseline?: string
}

export function addPolicyOptions(command: Command): Command {
  return command
    .option(
      '--policy <file>',
      'judge by this policy file (default: lync-ready.policy.yaml, from the file up to its root)',
    )
    .option('--no-policy', 'judge by no policy file')
    .option('--no-inline-ignores', 'follow no lync-ready-ignore comments')
}
