/** `horizon`: when what is right today will not be right any more. */

import { type Command, Option } from 'commander'
import { addMonths } from '../../domain/calendar.ts'
import { lookAhead } from '../../engine/horizon.ts'
import { freshUntil, MAX_KNOWLEDGE_AGE_MONTHS, reportKnowledge } from '../../engine/knowledge.ts'
import { loadFacts } from '../../facts/facts.ts'
import { version } from '../../package.ts'
import { EXIT, worstOf } from '../../policy/verdict.ts'
import { type ShownHorizon, shownHorizon } from '../../reporters/horizon-data.ts'
import { knowledgeLine } from '../../reporters/old-knowledge.ts'
import type { Context, Finish } from '../context.ts'
import { explainCrash } from '../crash.ts'
import { loadOne, pageFor } from '../one-environment.ts'
import { put } from '../output.ts'
import { tailored } from '../policies.ts'
import { addPolicyOptions, type PolicyChoice } from '../policy-options.ts'
import { chooseRules } from '../selection.ts'
import { day, isoDay, list, months } from '../values.ts'

const FORMATS = ['text', 'json', 'ics'] as const
const MONTHS = 18

interface HorizonOptions extends PolicyChoice {
  readonly months?: number
  readonly asOf?: string
  readonly maxKnowledgeAge?: number
  readonly format: (typeof FORMATS)[number]
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly output?: string
  readonly root?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addHorizon(program: Command, context: Context, finish: Finish): void {
  addPolicyOptions(
    program
      .command('horizon')
      .description(
        'list when each pass will turn: ends of support, certificates, documented deadlines; also as a calendar',
      )
      .argument('<file>', 'the environment file, or - for standard input'),
  )
    .option('--months <count>', `how far to look ahead (default: ${MONTHS} months)`, months)
    .option('--as-of <day>', 'look ahead from this day (default: today, UTC)', day)
    .addOption(
      new Option('-f, --format <format>', 'how to show it; ics is a calendar').choices(FORMATS).default('text'),
    )
    .option('--only <patterns>', 'only these rules: ids, families or patterns', list)
    .option('--skip <patterns>', 'leave these rules out', list)
    .option('--max-knowledge-age <age>', 'when the knowledge of the rules is old (default: 12 months)', months)
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((file: string, options: HorizonOptions) => finish(horizon(file, options, context)))
}

async function horizon(file: string, options: HorizonOptions, context: Context): Promise<number> {
  const { io, notice } = context
  const { asOf = isoDay(io.now()) } = options
  const { rules: chosen } = chooseRules(options, context)
  const loaded = await loadOne(file, options, io)
  const { rules, policy } = await tailored(loaded, chosen, options, io)
  const maxKnowledgeAge = options.maxKnowledgeAge ?? policy?.demanded.maxKnowledgeAge ?? MAX_KNOWLEDGE_AGE_MONTHS
  const facts = loadFacts()
  const until = addMonths(asOf, options.months ?? MONTHS)
  let faults = 0
  const onError = (ruleId: string, error: unknown) => {
    faults += 1
    io.stderr(`${ruleId}: ${explainCrash(error)}`)
  }
  const { turns, today } = await lookAhead(loaded, { rules, facts, asOf, until, onError })
  const { name, product } = loaded.environment.document
  const knowledge = reportKnowledge(facts, asOf, maxKnowledgeAge)
  const shown = shownHorizon({
    environment: { path: loaded.inputs[0]?.path ?? file, name, product },
    asOf,
    until,
    knowledge,
    today,
    turns,
    freshUntil: freshUntil(knowledge.newest, maxKnowledgeAge),
  })
  const code = put(await rendered(shown, options, context), options.output, context)
  if (knowledge.old && (options.format !== 'text' || options.output !== undefined)) notice(knowledgeLine(knowledge))
  return worstOf([code, faults > 0 ? EXIT.ours : EXIT.ready])
}

async function rendered(shown: ShownHorizon, options: HorizonOptions, { io }: Context): Promise<string> {
  const { format } = options
  if (format === 'json') return (await import('../../reporters/horizon-json.ts')).renderHorizonJson(shown)
  if (format === 'ics') return (await import('../../reporters/horizon-ics.ts')).renderHorizonIcs(shown, version())
  const { renderHorizonText } = await import('../../reporters/horizon-text.ts')
  return renderHorizonText(shown, version(), pageFor(options, io))
}
