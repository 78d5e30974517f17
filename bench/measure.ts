/** Times whole processes, as a user waits for them: from the start of the program to its end. */

import { fileURLToPath } from 'node:url'
import { execa } from 'execa'

export interface Program {
  readonly name: string
  /** Arguments of Node. */
  readonly args: readonly string[]
  /** Exit codes that mean it did its work; any other would make the figure worthless. */
  readonly exits: readonly number[]
}

const MEMORY_RUNS = 3

/**
 * The median time of each program, in milliseconds. Round by round each program runs once, so that whatever else the
 * machine does meanwhile disturbs all of them alike; a first round only warms the caches.
 */
export async function medianTimes(programs: readonly Program[], runs: number): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(programs.map(({ name }) => [name, []]))
  for (let round = 0; round <= runs; round++) {
    for (const program of programs) {
      const milliseconds = await timeOf(program)
      if (round > 0) times.get(program.name)?.push(milliseconds)
    }
  }
  return new Map([...times].map(([name, measured]) => [name, median(measured)]))
}

async function timeOf(program: Program): Promise<number> {
  const started = performance.now()
  await run(program)
  return performance.now() - started
}

/** The most memory a program held in a few runs, in megabytes. */
export async function peakMemory(program: Program): Promise<number> {
  const preload = ['--import', fileURLToPath(new URL('peak-memory.mjs', import.meta.url))]
  const peaks: number[] = []
  for (let round = 0; round < MEMORY_RUNS; round++) {
    const { stdio } = await run({ ...program, args: [...preload, ...program.args] })
    peaks.push(Number(stdio[3]) / 1024)
  }
  return Math.max(...peaks)
}

/** Output goes to pipes, as in CI. */
async function run({ name, args, exits }: Program) {
  const result = await execa(process.execPath, args, {
    reject: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { NO_COLOR: '1' },
  })
  if (result.exitCode === undefined || !exits.includes(result.exitCode)) {
    throw new Error(`${name} ended with ${result.exitCode ?? result.signal}\n${result.stderr}`)
  }
  return result
}

/** The middle one, or the mean of the two middle ones. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}
