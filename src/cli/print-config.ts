/** `--print-config`: which rules run for an environment, at which severity and with which figures, and why. */

import { InputError } from '../environment/input-error.ts'
import { EXIT, type ExitCode, worstOf } from '../policy/verdict.ts'
import type { Rule } from '../rule.ts'
import type { Context } from './context.ts'
import { isPerEnvironment } from './file-names.ts'
import { loadOne } from './one-environment.ts'
import { put } from './output.ts'
import type { Output } from './outputs.ts'
import { createPolicies, type Policies } from './policies.ts'
import type { PolicyChoice } from './policy-options.ts'
import { explainInputError } from './problems.ts'

type Options = PolicyChoice & { readonly root?: string }

/** `rules` are those that the command line leaves. */
export async function printConfig(
  files: readonly string[],
  rules: readonly Rule[],
  options: Options,
  outputs: readonly Output[],
  context: Context,
): Promise<ExitCode> {
  const other = outputs.find(({ format }) => format !== 'text' && format !== 'json')
  if (other !== undefined) return context.fail(`--print-config is shown as text or json, not as ${other.format}`)
  const each = outputs.find(({ file }) => file !== undefined && isPerEnvironment(file))
  if (each !== undefined) return context.fail(`--print-config is written to one file, not to ${each.file}`)
  const policies = createPolicies(options, context.io)
  const { effectivePolicy, policyText } = await import('./effective-policy.ts')
  const shown: ReturnType<typeof effectivePolicy>[] = []
  const codes: ExitCode[] = []
  for (const file of files) {
    try {
      shown.push(effectivePolicy(...(await read(file, options, policies, context)), rules))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      context.io.stderr(explainInputError(error))
      codes.push(EXIT.unusable)
    }
  }
  if (shown.length === 0) return worstOf([...codes, EXIT.unusable])
  const written = outputs.map(({ format, file }) => {
    const json = () => `${JSON.stringify(files.length === 1 ? shown[0] : shown, null, 2)}\n`
    return put(format === 'json' ? json() : shown.map(policyText).join('\n'), file, context)
  })
  return worstOf([...codes, ...written])
}

async function read(file: string, { root }: Options, policies: Policies, { io }: Context) {
  const loaded = await loadOne(file, { root }, io)
  return [loaded.inputs[0]?.path ?? file, await policies.policyOf(loaded)] as const
}
