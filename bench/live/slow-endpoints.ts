/**
 * A hundred endpoints that let two seconds pass on each connection before they answer: how long it takes to ask all of
 * them, as the rules do, with what the commands take where nothing else is said.
 */

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createLiveProber, type LiveProber } from '../../src/sources/live/prober.ts'
import { isNotRun, type Probe } from '../../src/sources/observed/probe.ts'
// Loaded before the time runs: the program holds them compiled.
import '../../src/sources/live/http/get.ts'
import '../../src/sources/live/sip/ask-options.ts'
import '../../src/sources/live/tcp/observe-tcp.ts'
import '../../src/sources/live/tls/observe-tls.ts'
import type { Endpoint } from './slow-servers.ts'

/** Of the commands, in src/cli/observing-options.ts. */
const DEFAULTS = { probeTimeout: 5000, deadline: 60_000, concurrency: 256 } as const
const LATENCY_MS = 2000
const SECONDS = 5
const OF_EACH_KIND = 25
const AT = 'inside'
const NAME = 'lync01.contoso.net'
const DOCUMENT = '/Autodiscover/AutodiscoverService.svc/root'

/** @throws Error when not everything was answered */
export async function askSlowEndpoints(): Promise<{ readonly text: string; readonly met: boolean }> {
  const servers = await startServers()
  const prober = createLiveProber({
    vantage: AT,
    dnsServers: {},
    timeoutMs: DEFAULTS.probeTimeout,
    concurrency: DEFAULTS.concurrency,
    signal: AbortSignal.timeout(DEFAULTS.deadline),
    now: () => new Date(),
  })
  try {
    const { endpoints } = servers
    const first = endpoints.flatMap(firstAsked)
    // Where Autodiscover leads to is known when it has answered.
    const next = endpoints.flatMap((each) => (each.kind === 'https' ? [page(each, DOCUMENT)] : []))
    const started = performance.now()
    await askAll(prober, first)
    await askAll(prober, next)
    const seconds = (performance.now() - started) / 1000
    const what = `${first.length + next.length} probes of ${endpoints.length} endpoints with ${LATENCY_MS / 1000} s of latency each`
    return { text: `${what}: ${seconds.toFixed(2)} s (less than ${SECONDS})`, met: seconds < SECONDS }
  } finally {
    prober.close()
    await servers.stop()
  }
}

function firstAsked(endpoint: Endpoint): readonly Probe[] {
  const { kind, address, port } = endpoint
  const to = { at: AT, address, port } as const
  const open: Probe = { ask: 'tcp', ...to }
  const shown: Probe = { ask: 'tls', name: NAME, ...to }
  switch (kind) {
    case 'sip':
      return [open, { ask: 'sip', name: NAME, transport: 'tcp', ...to }]
    case 'sips':
      return [open, shown, { ask: 'sip', name: NAME, transport: 'tls', ...to }]
    case 'http':
      return [open, page(endpoint, '/')]
    case 'https':
      return [open, shown, page(endpoint, '/'), page(endpoint, '/meet')]
  }
}

function page({ kind, address, port }: Endpoint, path: string): Probe {
  return { ask: 'http', at: AT, url: `${kind}://${NAME}:${port}${path}`, address }
}

async function askAll(prober: LiveProber, probes: readonly Probe[]): Promise<void> {
  for (const outcome of await Promise.all(probes.map((probe) => prober.probe(probe)))) {
    const evidence = outcome?.evidence
    if (evidence === undefined || isNotRun(evidence)) throw new Error(`not asked: ${evidence?.notRun}`)
    const { outcome: came } = evidence as { readonly outcome?: string }
    if (came !== 'connected' && came !== 'presented' && came !== 'replied')
      throw new Error(`${JSON.stringify(outcome?.probe)}: ${came}`)
  }
}

interface Servers {
  readonly endpoints: readonly Endpoint[]
  stop(): Promise<void>
}

async function startServers(): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-bench-slow-'))
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${NAME}`, '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', ...made], { stdio: 'pipe' })
  const program = fileURLToPath(new URL('slow-servers.ts', import.meta.url))
  const args = ['--import', 'tsx', program, String(LATENCY_MS), String(OF_EACH_KIND), key, cert]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  }
  for await (const line of createInterface(child.stdout)) return { endpoints: JSON.parse(line), stop }
  await stop()
  throw new Error('the slow servers did not start')
}
