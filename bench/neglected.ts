/** A report with 5,000 findings, as a check makes it, and what it takes to make it and to show it. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../rules/index.ts'
import { checkEnvironment } from '../src/engine/check.ts'
import { loadEnvironment } from '../src/environment/load.ts'
import { shippedFacts } from '../src/facts/facts.ts'
import type { Report } from '../src/report.ts'
import { FORMATS, type Format, REPORTERS } from '../src/reporters/index.ts'
import { environmentOf } from './generate.ts'
import { median } from './measure.ts'

export const MANY_FINDINGS = 5_000
/** Comes to a little more than so many findings. */
const ENTITIES = 4_400

export interface Judged {
  readonly report: Report
  /** Milliseconds of this thread: to load and judge the environment, and to find the root causes. */
  readonly check: number
  readonly causes: number
}

/** Medians of so many runs; the first warms up and is not counted. */
export async function judgeNeglected(folder: string, runs: number): Promise<Judged> {
  const file = join(folder, 'neglected.yaml')
  writeFileSync(file, environmentOf(ENTITIES, { isNeglected: true }))
  const checks: number[] = []
  const causes: number[] = []
  let last: Report | undefined
  for (let run = 0; run <= runs; run++) {
    const started = computed()
    const report = await judge(file, folder)
    const judged = computed()
    void report.causes
    if (run > 0) {
      checks.push(judged - started)
      causes.push(computed() - judged)
    }
    last = report
  }
  const found = last?.findings.length ?? 0
  if (last === undefined || found < MANY_FINDINGS) throw new Error(`only ${found} findings: generate more entities`)
  return { report: last, check: median(checks), causes: median(causes) }
}

function judge(file: string, workingFolder: string): Promise<Report> {
  const loaded = loadEnvironment(file, { workingFolder })
  const options = { rules, allRules: rules, facts: shippedFacts(), asOf: '2014-06-01', version: '0' }
  return checkEnvironment(loaded, { ...options, includeMet: false })
}

/** Milliseconds of this thread by format, its module loaded: medians of rounds in which each renders once. */
export async function formatTimes(report: Report, runs: number): Promise<ReadonlyMap<Format, number>> {
  const times = new Map<Format, number[]>(FORMATS.map((format) => [format, []]))
  for (let round = 0; round <= runs; round++) {
    for (const format of FORMATS) {
      const render = await REPORTERS[format].load()
      const started = computed()
      await render([report], { colorLevel: 0, width: 100, showAll: false })
      if (round > 0) times.get(format)?.push(computed() - started)
    }
  }
  return new Map([...times].map(([format, measured]) => [format, median(measured)]))
}

/** Before Node 23.9 what collects garbage and compiles beside this thread counts too. */
function computed(): number {
  const { threadCpuUsage = process.cpuUsage } = process as { threadCpuUsage?: typeof process.cpuUsage }
  const { user, system } = threadCpuUsage.call(process)
  return (user + system) / 1000
}
