/** Sends the probes it is given from where it runs, and prints what they brought. */

import type { Vantage } from '../../src/question-observed.ts'
import { createLiveProber } from '../../src/sources/live/prober.ts'
import type { Probe } from '../../src/sources/observed/probe.ts'

const [given = ''] = process.argv.slice(2)
const { vantage, timeoutMs, probes } = JSON.parse(given) as {
  readonly vantage: Vantage
  readonly timeoutMs: number
  readonly probes: readonly Probe[]
}
const prober = createLiveProber({
  vantage,
  dnsServers: {},
  timeoutMs,
  concurrency: 32,
  signal: new AbortController().signal,
  now: () => new Date(),
})
await Promise.all(probes.map((probe) => prober.probe(probe)))
prober.close()
console.log(JSON.stringify(prober.outcomes()))
