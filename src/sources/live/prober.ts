/**
 * Sends probes, and keeps what they brought. Each is sent once; so many are under way at the same time, few of them to
 * one address; each has its time, and all of them together theirs.
 */

import { setMaxListeners } from 'node:events'
import type { Vantage } from '../../question-observed.ts'
import { type EvidenceFor, type NotRun, type Outcome, type Probe, type Prober, probeKey } from '../observed/probe.ts'
import type { DnsServers } from './dns-servers.ts'
import { createLimits } from './limits.ts'

export interface LiveOptions {
  /** Where this machine stands; without it only DNS is asked. */
  readonly vantage?: Vantage | undefined
  /** The DNS servers of each view. */
  readonly dnsServers: DnsServers
  /** How long one probe may take, in milliseconds. */
  readonly timeoutMs: number
  /** How many probes are under way at the same time, DNS apart. */
  readonly concurrency: number
  /** Ends everything that is under way; its reason, a text, becomes that of the probes. */
  readonly signal: AbortSignal
  /** Told whenever a probe begins or ends. */
  readonly onProgress?: (progress: Progress) => void
  readonly now: () => Date
}

export interface Progress {
  readonly begun: number
  readonly ended: number
}

/** What a probe is sent with. */
export interface Means {
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

export interface LiveProber extends Prober {
  /** What was brought so far. */
  outcomes(): readonly Outcome[]
  close(): void
}

/** Few at a time to one address: a probe is no load test. */
const TO_ONE_ADDRESS = 8

/** Nothing is opened before something is asked. */
export function createLiveProber(options: LiveOptions): LiveProber {
  const { signal, now, onProgress } = options
  // Every connection under way listens to it.
  setMaxListeners(0, signal)
  const limits = createLimits(options.concurrency, TO_ONE_ADDRESS)
  const begun = new Map<string, Promise<Outcome>>()
  const outcomes: Outcome[] = []
  const senders = createSenders(options)

  async function send(probe: Probe): Promise<Outcome> {
    const at = now()
    const evidence = await evidenceOf(probe)
    const { vantage } = options
    const seen = { ...(vantage !== undefined && { vantage }), at: `${at.toISOString().slice(0, 19)}Z` }
    const outcome = { probe, seen, evidence } as Outcome
    outcomes.push(outcome)
    onProgress?.({ begun: begun.size, ended: outcomes.length })
    return outcome
  }

  async function evidenceOf(probe: Probe): Promise<EvidenceFor<Probe> | NotRun> {
    const run = () => (signal.aborted ? ended(signal) : senders.send(probe))
    try {
      // DNS goes over few sockets, and limits itself.
      return await (probe.ask === 'dns' ? run() : limits.run('address' in probe ? probe.address : '', run))
    } catch (error) {
      if (signal.aborted) return ended(signal)
      return { notRun: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    probe: <P extends Probe>(probe: P) => {
      if (!isOurs(probe, options)) return undefined
      const key = probeKey(probe)
      const sent = begun.get(key) ?? send(probe)
      begun.set(key, sent)
      onProgress?.({ begun: begun.size, ended: outcomes.length })
      return sent as Promise<Outcome<P>>
    },
    outcomes: () => outcomes,
    close: () => senders.close(),
  }
}

/** A machine sees the network from where it stands, and from nowhere else. */
function isOurs(probe: Probe, { vantage, dnsServers }: LiveOptions): boolean {
  return probe.ask === 'dns' ? dnsServers[probe.view] !== undefined : probe.at === vantage
}

function ended({ reason }: AbortSignal): NotRun {
  return { notRun: typeof reason === 'string' ? reason : 'it was ended before it was done' }
}

interface Senders {
  send(probe: Probe): Promise<EvidenceFor<Probe> | NotRun>
  close(): void
}

/** What speaks each protocol is loaded with the first probe that needs it. */
function createSenders(options: LiveOptions): Senders {
  const { timeoutMs, signal } = options
  const means: Means = { timeoutMs, signal }
  let dns: Promise<import('./dns/observe-dns.ts').DnsSender> | undefined
  return {
    send: async (probe) => {
      switch (probe.ask) {
        case 'dns':
          dns ??= import('./dns/observe-dns.ts').then(({ createDnsSender }) => createDnsSender(options))
          return (await dns).send(probe)
        case 'tcp':
          return (await import('./tcp/observe-tcp.ts')).observeTcp(probe, means)
        case 'own-route':
          return (await import('./route/observe-route.ts')).observeRoute(probe, means)
        case 'tls':
          return (await import('./tls/observe-tls.ts')).observeTls(probe, means)
        case 'http':
          return (await import('./http/get.ts')).get(probe, means)
        case 'stun':
          return (await import('./stun/ask-stun.ts')).askStun(probe, means)
        case 'sip':
          return (await import('./sip/ask-options.ts')).askOptions(probe, means)
      }
    },
    close: () => void dns?.then((sender) => sender.close()),
  }
}
