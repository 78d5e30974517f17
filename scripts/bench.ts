/**
 * `npm run bench`: how long the built program takes, beside what else could be run.
 * `--runs N`, `--big-runs N` (25 each), `--enforce`: end with 1 when a target is missed.
 */

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { environmentOf } from '../bench/generate.ts'
import { medianTimes, type Program, peakMemory } from '../bench/measure.ts'
import {
  BARE,
  generated,
  judgeTargets,
  MANY,
  MANY_FILES,
  NEWCOMER,
  PLAN,
  parseOnly,
  SIZES,
  type Target,
  VERSION,
} from '../bench/targets.ts'

/** With fewer runs a median says too little. */
const ENOUGH_RUNS = 25
/** They take long, and each is a mean by itself. */
const MANY_RUNS = 3
const SPECTRAL = 'Spectral, plan'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/lync-ready.js')
const newcomer = join(root, 'fixtures/environments/newcomer.yaml')
const plan = join(root, 'bench/plan.yaml')
const spectral = join(root, 'bench/spectral/node_modules/@stoplight/spectral-cli/dist/index.js')

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: String(ENOUGH_RUNS) },
    'big-runs': { type: 'string', default: String(ENOUGH_RUNS) },
    enforce: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const bigRuns = Number(values['big-runs'])
const folder = mkdtempSync(join(tmpdir(), 'lync-ready-bench-'))
try {
  process.exitCode = await bench()
} finally {
  rmSync(folder, { recursive: true })
}

async function bench(): Promise<number> {
  const small = smallPrograms()
  const big = SIZES.flatMap(bigPrograms)
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}; median of ${runs} runs, ${bigRuns} for generated files`,
  )
  const many = manyFiles()
  const times = new Map([
    ...(await medianTimes(small, runs)),
    ...(await medianTimes([many], MANY_RUNS)),
    ...(await medianTimes(big, bigRuns)),
  ])
  const largest = big.find(({ name }) => name === generated(SIZES[2])) as Program
  const peakMb = await peakMemory(largest)

  console.log(table([...small, many], times))
  if (!existsSync(spectral)) console.log(`${SPECTRAL}: skipped (npm ci --ignore-scripts --prefix bench/spectral)\n`)
  console.log(table(big, times))
  const targets = judgeTargets({ times, peakMb })
  console.log(targets.map(verdict).join('\n'))
  return exitCode(targets)
}

function exitCode(targets: readonly Target[]): number {
  const enough = runs >= ENOUGH_RUNS && bigRuns >= ENOUGH_RUNS
  if (!enough)
    console.log(`\nFewer than ${ENOUGH_RUNS} runs: these figures try the benchmark out and are not to be quoted.`)
  return values.enforce && (!enough || targets.some(({ met }) => !met)) ? 1 : 0
}

/** Reports are not wanted here, only that they were made: 0 and 1 are verdicts, anything else is a failure. */
function check(name: string, file: string): Program {
  return { name, args: [bin, 'check', file], exits: [0, 1] }
}

function parse(name: string, file: string): Program {
  return { name: parseOnly(name), args: [join(root, 'bench/parse-only.mjs'), file], exits: [0] }
}

function smallPrograms(): readonly Program[] {
  const ruleset = join(root, 'bench/spectral/ruleset.yaml')
  return [
    { name: BARE, args: ['-e', '0'], exits: [0] },
    { name: VERSION, args: [bin, '--version'], exits: [0] },
    check(NEWCOMER, newcomer),
    check(PLAN, plan),
    parse(PLAN, plan),
    ...(existsSync(spectral)
      ? [{ name: SPECTRAL, args: [spectral, 'lint', '--ruleset', ruleset, plan], exits: [0, 1] }]
      : []),
  ]
}

/** Environments of ordinary size in one call. */
function manyFiles(): Program {
  const sites = join(folder, 'sites')
  mkdirSync(sites)
  const files = Array.from({ length: MANY_FILES }, (_, index) => join(sites, `${index}.yaml`))
  for (const file of files) copyFileSync(newcomer, file)
  return { name: MANY, args: [bin, 'check', ...files, '-f', 'short'], exits: [0, 1] }
}

function bigPrograms(entities: number): readonly Program[] {
  const file = join(folder, `${entities}.yaml`)
  writeFileSync(file, environmentOf(entities))
  const name = generated(entities)
  return [check(name, file), parse(name, file)]
}

function table(programs: readonly Program[], times: ReadonlyMap<string, number>): string {
  const rows = programs.map(({ name }) => {
    const time = times.get(name) ?? Number.NaN
    const ratios = [ratio(time, times.get(BARE), 'bare node'), ratio(time, times.get(parseOnly(name)), 'parse only')]
    return `${name.padEnd(28)}${time.toFixed(1).padStart(10)} ms${ratios.join('')}`
  })
  return `\n${rows.join('\n')}\n`
}

function ratio(time: number, reference: number | undefined, what: string): string {
  return reference === undefined ? '' : `${(time / reference).toFixed(2).padStart(10)} × ${what}`
}

function verdict({ text, actual, limit, met }: Target): string {
  return `${met ? 'ok    ' : 'MISSED'}  ${text}: ${actual.toFixed(2)} (at most ${limit})`
}
