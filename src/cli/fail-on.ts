/** From which level on findings end a command with 1. */

import { Option } from 'commander'
import { FAIL_ON } from '../policy/verdict.ts'

/** `--fail-on`; where it is not given, the policy of a report decides. */
export function failOnOption(): Option {
  return new Option(
    '--fail-on <level>',
    'exit with 1 from this level on (default: fail, or as the policy says)',
  ).choices(FAIL_ON)
}
