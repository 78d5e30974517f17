/** `upgrade`: one environment against every product side by side, and what blocks each move. */

import { type Command, Option } from 'commander'
import { rules as allRules } from '../../../rules/index.ts'
import { PRODUCT_NAMES } from '../../domain/names.ts'
import { systemTitle } from '../../domain/systems.ts'
import type { Way } from '../../domain/upgrade-path.ts'
import { judgeUpgrades, type Target, type Upgrade } from '../../engine/upgrade.ts'
import type { ProductId } from '../../facts/citation.ts'
import { type Facts, loadFacts } from '../../facts/facts.ts'
import { version } from '../../package.ts'
import { EXIT, worstOf } from '../../policy/verdict.ts'
import {
  blockersOf,
  type ShownTarget,
  type ShownUpgrade,
  type ShownWay,
  subjectsByRule,
} from '../../reporters/upgrade-data.ts'
import { renderUpgradeJson } from '../../reporters/upgrade-json.ts'
import { renderUpgradeText } from '../../reporters/upgrade-text.ts'
import type { Context, Finish } from '../context.ts'
import { explainCrash } from '../crash.ts'
import { loadOne, pageFor } from '../one-environment.ts'
import { put } from '../output.ts'
import { tailored } from '../policies.ts'
import { addPolicyOptions, type PolicyChoice } from '../policy-options.ts'
import { chooseRules } from '../selection.ts'
import { day, isoDay, list } from '../values.ts'

const FORMATS = ['text', 'json'] as const

interface UpgradeOptions extends PolicyChoice {
  readonly asOf?: string
  readonly format: (typeof FORMATS)[number]
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly output?: string
  readonly root?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addUpgrade(program: Command, context: Context, finish: Finish): void {
  addPolicyOptions(
    program
      .command('upgrade')
      .description('judge an environment against every product version side by side: what blocks each move')
      .argument('<file>', 'the environment file, or - for standard input'),
  )
    .option('--as-of <day>', 'judge as of this day (default: today, UTC)', day)
    .addOption(new Option('-f, --format <format>', 'how to show it').choices(FORMATS).default('text'))
    .option('--only <patterns>', 'only these rules: ids, families or patterns', list)
    .option('--skip <patterns>', 'leave these rules out', list)
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((file: string, options: UpgradeOptions) => finish(upgrade(file, options, context)))
}

async function upgrade(file: string, options: UpgradeOptions, context: Context): Promise<number> {
  const { io } = context
  const { asOf = isoDay(io.now()), output } = options
  const { rules: chosen } = chooseRules(options, context)
  const loaded = await loadOne(file, options, io)
  const { rules } = await tailored(loaded, chosen, options, io)
  const facts = loadFacts()
  const faults = new Set<string>()
  const onError = (ruleId: string, error: unknown) => {
    if (!faults.has(ruleId)) io.stderr(`${ruleId}: ${explainCrash(error)}`)
    faults.add(ruleId)
  }
  const checked = { rules, allRules, facts, asOf, version: version(), includeMet: false, onError }
  const shown = shownUpgrade(await judgeUpgrades(loaded, checked), facts)
  const code = put(rendered(shown, options, context), output, context)
  return worstOf([code, faults.size > 0 ? EXIT.ours : EXIT.ready])
}

function shownUpgrade({ from, today, targets }: Upgrade, facts: Facts): ShownUpgrade {
  const { environment, asOf, tool, knowledge } = today
  return {
    environment,
    asOf,
    tool,
    ...(knowledge && { knowledge }),
    from,
    targets: targets.map((target) => shownTarget(target, facts)),
  }
}

function shownTarget(target: Target, facts: Facts): ShownTarget {
  const { product, way, ways, update, outFrom, report, blockers, solved } = target
  const supportEnd = facts.rows('product-lifecycle', product)[0]?.supportEnd
  return {
    product,
    name: PRODUCT_NAMES[product],
    way,
    ways: ways.map((each) => shownWay(each, product, facts)),
    ...(update?.build !== undefined && { build: update.build }),
    ...(outFrom !== undefined && { outFrom }),
    ...(supportEnd !== undefined && { supportEnd }),
    summary: report.summary,
    blockers: blockersOf(blockers, report.rules),
    solved: subjectsByRule(solved),
  }
}

function shownWay({ kind, from, row, over }: Way, product: ProductId, facts: Facts): ShownWay {
  return {
    from,
    kind,
    ...(over !== undefined && { over: systemTitle(over) }),
    ...(row && { text: row.text, confidence: row.confidence }),
    conditions: [...(row?.conditions ?? []), ...(kind === 'in-place' ? obstaclesInPlace(from, product, facts) : [])],
    sources: (row?.citations ?? []).map(({ title, url }) => ({ title, ...(url !== undefined && { url }) })),
  }
}

/** What must be out of the way before servers are upgraded in place. */
function obstaclesInPlace(from: ProductId, product: ProductId, facts: Facts): readonly string[] {
  const rows = facts.rows('migration-paths', product)
  return rows.flatMap((row) => (row.kind === 'blocker' && row.from === from ? [row.text] : []))
}

function rendered(shown: ShownUpgrade, options: UpgradeOptions, { io }: Context): string {
  if (options.format === 'json') return renderUpgradeJson(shown)
  return renderUpgradeText(shown, pageFor(options, io))
}
