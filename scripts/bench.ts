/**
 * `npm run bench`: how long the built program takes, beside what else could be run.
 * `--runs N`, `--big-runs N` (25 each), `--enforce`: end with 1 when a target is missed. `--only` measures some of its parts:
 * `small`, `many`, `big` (whole programs) and `findings` (a report with 5,000 of them: its formats, its causes, its page).
 */

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { environmentOf } from '../bench/generate.ts'
import { medianTimes, type Program, peakMemory } from '../bench/measure.ts'
import { formatTimes, judgeNeglected, MANY_FINDINGS } from '../bench/neglected.ts'
import { answerTime } from '../bench/page.ts'
import {
  BARE,
  generated,
  judgeFindings,
  judgeTargets,
  MANY,
  MANY_AUTO,
  MANY_FILES,
  NEWCOMER,
  PLAN,
  parseOnly,
  SIZES,
  type Target,
  VERSION,
} from '../bench/targets.ts'
import { REPORTERS } from '../src/reporters/index.ts'

/** With fewer runs a median says too little. */
const ENOUGH_RUNS = 25
/** They take long, and each is a mean by itself. */
const MANY_RUNS = 3
const FINDINGS_RUNS = 3
const PARTS = ['small', 'many', 'big', 'findings'] as const
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
    only: { type: 'string', multiple: true, default: [...PARTS] },
    enforce: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const bigRuns = Number(values['big-runs'])
const unknown = values.only.find((name) => !PARTS.some((part) => part === name))
if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${PARTS.join(', ')}`)
const measures = (part: (typeof PARTS)[number]) => values.only.includes(part)
const folder = mkdtempSync(join(tmpdir(), 'lync-ready-bench-'))
try {
  process.exitCode = await bench()
} finally {
  rmSync(folder, { recursive: true })
}

async function bench(): Promise<number> {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}; median of ${runs} runs, ${bigRuns} for generated files`,
  )
  const targets = [...(await benchPrograms()), ...(measures('findings') ? await benchFindings() : [])]
  console.log(targets.map(verdict).join('\n'))
  return exitCode(targets)
}

async function benchPrograms(): Promise<readonly Target[]> {
  const small = measures('small') ? smallPrograms() : []
  const many = measures('many') ? manyPrograms() : []
  const big = measures('big') ? SIZES.flatMap(bigPrograms) : []
  // What the others are compared with.
  const one = small.length === 0 && many.length + big.length > 0 ? [check(NEWCOMER, newcomer)] : []
  const times = new Map([
    ...(await medianTimes([...small, ...one], runs)),
    ...(await medianTimes(many, MANY_RUNS)),
    ...(await medianTimes(big, bigRuns)),
  ])
  const largest = big.find(({ name }) => name === generated(SIZES[2]))
  const peakMb = largest && (await peakMemory(largest))

  if (times.size > 0) console.log(table([...small, ...one, ...many], times))
  if (measures('small') && !existsSync(spectral))
    console.log(`${SPECTRAL}: skipped (npm ci --ignore-scripts --prefix bench/spectral)\n`)
  if (big.length > 0) console.log(table(big, times))
  return judgeTargets({ times, ...(peakMb !== undefined && { peakMb }) })
}

/** In this process: loaded modules, and the time of this thread. */
async function benchFindings(): Promise<readonly Target[]> {
  const { report, check: checked, causes } = await judgeNeglected(folder, FINDINGS_RUNS)
  const formats = await formatTimes(report, FINDINGS_RUNS)
  const page = join(folder, 'report.html')
  const html = await (await REPORTERS.html.load())([report], { showAll: false })
  writeFileSync(page, html)
  const answered = await answerTime(page, FINDINGS_RUNS)
  const rows = [['check', checked], ['root causes', causes], ...formats] as const
  console.log(`\n${report.findings.length} findings (at least ${MANY_FINDINGS}), time of one thread`)
  for (const [name, time] of rows) console.log(`${name.padEnd(28)}${time.toFixed(1).padStart(10)} ms`)
  if (typeof answered !== 'number') console.log(`html until its filter answers: skipped (${answered.skipped})`)
  console.log('')
  return judgeFindings({
    check: checked,
    causes,
    formats,
    pageMb: Buffer.byteLength(html) / 1024 / 1024,
    ...(typeof answered === 'number' && { pageSeconds: answered / 1000 }),
  })
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
function manyPrograms(): readonly Program[] {
  const sites = join(folder, 'sites')
  mkdirSync(sites)
  const files = Array.from({ length: MANY_FILES }, (_, index) => join(sites, `${index}.yaml`))
  for (const file of files) copyFileSync(newcomer, file)
  const args = [bin, 'check', ...files, '-f', 'short', '--jobs']
  return [
    { name: MANY, args: [...args, '1'], exits: [0, 1] },
    { name: MANY_AUTO, args: [...args, 'auto'], exits: [0, 1] },
  ]
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
