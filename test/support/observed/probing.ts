/** The real prober, from a machine that stands somewhere. */

import type { TlsQuestion, Vantage } from '../../../src/question-observed.ts'
import { createLiveProber, type LiveOptions, type LiveProber } from '../../../src/sources/live/prober.ts'
import type { EvidenceFor, NotRun } from '../../../src/sources/observed/probe.ts'

export function liveProber(vantage: Vantage, options: Partial<LiveOptions> = {}): LiveProber {
  return createLiveProber({
    vantage,
    dnsServers: {},
    timeoutMs: 5_000,
    concurrency: 64,
    signal: new AbortController().signal,
    now: () => new Date('2026-11-30T08:00:00Z'),
    ...options,
  })
}

/** What one TLS probe brings. */
export async function probeTls(
  { address, port, name = 'lync01.contoso.net' }: Pick<TlsQuestion, 'address' | 'port'> & { readonly name?: string },
  options: Partial<LiveOptions> = {},
): Promise<EvidenceFor<TlsQuestion> | NotRun> {
  const prober = liveProber('inside', options)
  const outcome = await prober.probe({ ask: 'tls', at: 'inside', name, address, port })
  prober.close()
  if (outcome === undefined) throw new Error('the prober does not see it')
  return outcome.evidence
}
