/** `rules`: every rule there is. */

import { type Command, Option } from 'commander'
import { rules } from '../../../rules/index.ts'
import { EXIT } from '../../policy/verdict.ts'
import type { Rule } from '../../rule.ts'
import type { Context, Finish } from '../context.ts'

const FORMATS = ['text', 'json'] as const

/** Adds the command. */
export function addRules(program: Command, context: Context, finish: Finish): void {
  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('-f, --format <format>', 'how to show them').choices(FORMATS).default('text'))
    .action(({ format }: { readonly format: (typeof FORMATS)[number] }) => finish(list(format, context)))
}

async function list(format: (typeof FORMATS)[number], { io }: Context): Promise<number> {
  io.stdout(format === 'json' ? `${JSON.stringify(rules.map(asData), null, 2)}\n` : asText(rules))
  return EXIT.ready
}

function asText(rules: readonly Rule[]): string {
  const longest = Math.max(0, ...rules.map(({ id }) => id.length))
  return rules.map(({ id, severity, title }) => `${id.padEnd(longest)}  ${severity}  ${title}\n`).join('')
}

function asData({ id, family, title, severity, why, facts, cites, sections, alsoReads = [], ...rest }: Rule) {
  const { params = {}, notWaivable } = rest
  const waivable = notWaivable === undefined
  return { id, family, title, severity, why, facts, cites, sections, alsoReads, params, waivable }
}
