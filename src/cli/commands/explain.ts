/** `explain`: the page of a rule, or how the rule judged the user's own environment. */

import type { Command } from 'commander'
import { rules } from '../../../rules/index.ts'
import { readShipped } from '../../package.ts'
import { EXIT } from '../../policy/verdict.ts'
import type { Report } from '../../report.ts'
import { changeText } from '../../reporters/policy-text.ts'
import { printable } from '../../reporters/printable.ts'
import { renderReasoning } from '../../reporters/text-explain.ts'
import type { Context, Finish } from '../context.ts'
import { currentId } from '../current-id.ts'
import { judge } from '../judge.ts'
import { createPolicies } from '../policies.ts'
import { addPolicyOptions, type PolicyChoice } from '../policy-options.ts'
import { readRuleIds } from '../rule-ids.ts'
import { colorLevel, lineWidth } from '../terminal.ts'
import { day, isoDay } from '../values.ts'

interface ExplainOptions extends PolicyChoice {
  readonly asOf?: string
  readonly root?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addExplain(program: Command, context: Context, finish: Finish): void {
  addPolicyOptions(
    program
      .command('explain')
      .description('print the page of a rule; with a file, how the rule judges it, with all evidence')
      .argument('<id>', 'the rule')
      .argument('[file]', 'an environment file, or - for standard input'),
  )
    .option('--as-of <day>', 'judge as of this day (default: today, UTC)', day)
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((id: string, file: string | undefined, options: ExplainOptions) =>
      finish(file === undefined ? page(id, context) : reasoning(id, file, options, context)),
    )
}

async function page(given: string, context: Context): Promise<number> {
  const id = await currentId(given, readRuleIds(), context)
  context.io.stdout(readShipped(`rules/${id}.md`))
  return EXIT.ready
}

/** What the policy makes of the rule, before how the rule judges. */
function policyText({ rules: ran, policy }: Report, id: string): readonly string[] {
  const changes = (policy?.changes ?? []).filter(({ ruleId }) => ruleId === id).map(changeText)
  if (ran.length > 0 || changes.length > 0) return changes
  return [`${id}: not judged, since it is in none of the profiles of the policy (${policy?.path})`]
}

async function reasoning(given: string, file: string, options: ExplainOptions, context: Context): Promise<number> {
  const { io } = context
  const id = await currentId(given, readRuleIds(), context)
  const { asOf = isoDay(io.now()), root, color } = options
  const own = rules.filter((rule) => rule.id === id)
  const judging = { rules: own, asOf, includeMet: true, root, policy: options }
  const { report } = await judge(file, judging, io, createPolicies(options, io))
  for (const line of policyText(report, id)) io.stdout(`${printable(line)}\n`)
  if (report.rules.length === 0) return EXIT.ready
  io.stdout(renderReasoning(report, { colorLevel: colorLevel(io, color), width: lineWidth(io), showAll: true }))
  return report.summary.error > 0 ? EXIT.ours : EXIT.ready
}
