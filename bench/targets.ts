/** What the program promises about its own speed, as ratios to something that runs on the same machine. */

/** The names of the measured programs that the targets speak of. */
export const BARE = 'node -e 0'
export const VERSION = '--version'
export const NEWCOMER = 'newcomer'
export const PLAN = 'plan'

/** So many copies of `NEWCOMER` in one call. */
export const MANY_FILES = 1_000
export const MANY = `${MANY_FILES.toLocaleString('en')} newcomers`
/** The same with as many threads as pay off. */
export const MANY_AUTO = `${MANY}, --jobs auto`

/** Numbers of entities of the generated environments. */
export const SIZES = [1_000, 10_000, 20_000] as const
const [SMALLEST] = SIZES
const LARGEST = SIZES[2]

export function generated(entities: number): string {
  return `${entities.toLocaleString('en')} entities`
}

/** The program that only parses the same file. */
export function parseOnly(name: string): string {
  return `parse only, ${name}`
}

/** So many times as long as the check that found what it shows may a format take; a PDF sets every line of hundreds of pages. */
const SHOWING = 1
const SETTING = 12

interface MeasuredFindings {
  /** Milliseconds of the check, and of the root causes beside it. */
  readonly check: number
  readonly causes: number
  readonly formats: ReadonlyMap<string, number>
  readonly pageMb: number
  /** Absent where no browser could say. */
  readonly pageSeconds?: number
}

/** What is promised of a report with 5,000 findings. */
export function judgeFindings({ check, causes, formats, pageMb, pageSeconds }: MeasuredFindings): readonly Target[] {
  return [
    target('root causes, times the check that found them', causes / check, 0.5),
    ...[...formats].map(([format, time]) =>
      target(`${format}, times the check`, time / check, format === 'pdf' ? SETTING : SHOWING),
    ),
    target('html, in MB', pageMb, 5),
    ...(pageSeconds === undefined ? [] : [target('html until its filter answers, in seconds', pageSeconds, 1)]),
  ]
}

export interface Measured {
  /** Median milliseconds by program. */
  readonly times: ReadonlyMap<string, number>
  /** Peak megabytes of the largest generated environment. */
  readonly peakMb?: number
}

export interface Target {
  readonly text: string
  readonly actual: number
  readonly limit: number
  readonly met: boolean
}

/** Every target of whole programs with what was measured; of what was not, none. */
export function judgeTargets({ times, peakMb = Number.NaN }: Measured): readonly Target[] {
  const time = (name: string) => times.get(name) ?? Number.NaN
  const toBare = (name: string) => time(name) / time(BARE)
  // What one more entity costs, once the program has started.
  const perEntity = (entities: number) => (time(generated(entities)) - time(NEWCOMER)) / entities
  const largest = generated(LARGEST)
  const all = [
    target('--version, times bare node', toBare(VERSION), 1.4),
    target('newcomer, times bare node', toBare(NEWCOMER), 2.2),
    target('plan, times bare node', toBare(PLAN), 3.5),
    target(`each of ${MANY}, times one in a call of its own`, time(MANY) / MANY_FILES / time(NEWCOMER), 0.25),
    target(`${MANY_AUTO}, times one thread`, time(MANY_AUTO) / time(MANY), 1.05),
    target(
      `time per entity at ${largest}, times that at ${generated(SMALLEST)}`,
      perEntity(LARGEST) / perEntity(SMALLEST),
      1.3,
    ),
    target(`${largest}, times parse only`, time(largest) / time(parseOnly(largest)), 1.75),
    target(`peak memory at ${largest}, in MB`, peakMb, 400),
  ]
  return all.filter(({ actual }) => !Number.isNaN(actual))
}

function target(text: string, actual: number, limit: number): Target {
  return { text, actual, limit, met: actual <= limit }
}
