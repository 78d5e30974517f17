/** `media-paths`: which way the media of each call takes, and why. */

import { type Command, Option } from 'commander'
import { mediaPathsOf } from '../../engine/media.ts'
import { loadFacts } from '../../facts/facts.ts'
import type { Pair } from '../../media/media-paths.ts'
import { type Callers, whoCalls } from '../../media/parties.ts'
import { type ShownMediaPaths, shownMediaPaths } from '../../reporters/media-paths-data.ts'
import { renderMediaPathsJson } from '../../reporters/media-paths-json.ts'
import { renderMediaPathsText } from '../../reporters/media-paths-text.ts'
import type { Context, Finish } from '../context.ts'
import { near } from '../near.ts'
import { loadOne, pageFor } from '../one-environment.ts'
import { put } from '../output.ts'
import { isoDay } from '../values.ts'

const FORMATS = ['text', 'json', 'svg'] as const

interface MediaPathsOptions {
  readonly format: (typeof FORMATS)[number]
  readonly between?: readonly string[]
  readonly output?: string
  readonly root?: string
  readonly color?: boolean
}

/** Adds the command. */
export function addMediaPaths(program: Command, context: Context, finish: Finish): void {
  program
    .command('media-paths')
    .description(
      'show which way the media of each call takes: between clients inside, on a VPN and outside, and federated partners',
    )
    .argument('<file>', 'the environment file, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to show the paths').choices(FORMATS).default('text'))
    .option('--between <two>', 'only calls between these two, such as "inside,vpn/staff"; may be repeated', collected)
    .option('-o, --output <file>', 'write the paths to a file instead of standard output')
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .action((file: string, options: MediaPathsOptions) => finish(media(file, options, context)))
}

function collected(value: string, held: readonly string[] = []): readonly string[] {
  return [...held, value]
}

async function media(file: string, options: MediaPathsOptions, context: Context): Promise<number> {
  const { io } = context
  const loaded = await loadOne(file, options, io)
  const { environment } = loaded
  const callers = whoCalls(environment)
  const pairs = options.between?.map((text) => pairOf(text, callers, context))
  const choice = pairs ? { isWanted: (call: Pair) => pairs.some((pair) => isSame(pair, call)) } : {}
  const paths = await mediaPathsOf(loaded, { facts: loadFacts(), now: isoDay(io.now()), choice })
  const { name, product } = environment.document
  const shown = shownMediaPaths(paths)
  const text = await rendered(shown, { path: loaded.inputs[0]?.path ?? file, name, product }, options, context)
  return put(text, options.output, context)
}

/** In whichever order they are named. */
function isSame([a, b]: Pair, [from, to]: Pair): boolean {
  return (a === from && b === to) || (a === to && b === from)
}

/** `inside,vpn/staff`. */
function pairOf(text: string, callers: Callers, context: Context): Pair {
  const [from, to, ...others] = text.split(',').map((each) => each.trim())
  if (from === undefined || to === undefined || others.length > 0)
    return context.fail(`--between takes two, such as "inside,vpn/staff", not "${text}"`)
  const pair: Pair = [partyOf(from, callers, context), partyOf(to, callers, context)]
  if (pair.every((each) => each === 'partner'))
    return context.fail('calls among partners do not pass through this organization')
  return pair
}

function partyOf(given: string, { ids, leftOut }: Callers, context: Context): string {
  const id = ids.find((each) => each.toLowerCase() === given.toLowerCase())
  if (id !== undefined) return id
  const missing = leftOut.find(({ party }) => given === party || given.startsWith(`${party}/`))
  if (missing) return context.fail(`there is no ${given} in this environment: ${missing.why}`)
  return context.fail(`nobody is called ${given} here${near(given, ids)} (known: ${ids.join(', ')})`)
}

async function rendered(
  shown: ShownMediaPaths,
  environment: { readonly path: string; readonly name: string; readonly product: string },
  { format, output, color }: MediaPathsOptions,
  { io }: Context,
): Promise<string> {
  switch (format) {
    case 'json':
      return renderMediaPathsJson(shown, environment)
    case 'svg':
      return (await import('../../reporters/media-paths-svg.ts')).renderMediaPathsSvg(shown, environment)
    case 'text':
      return renderMediaPathsText(shown, pageFor({ output, color }, io))
  }
}
