import { expect, onTestFinished, test } from 'vitest'
import { createLiveProber, type LiveOptions } from '../../../src/sources/live/prober.ts'
import type { Probe } from '../../../src/sources/observed/probe.ts'
import { reply, serve } from './dns/scripted-server.ts'

const DNS = { ask: 'dns', view: 'internal', name: 'sip.contoso.com', type: 'A' } as const
const ANSWER = { name: DNS.name, type: 'A', ttl: 60, data: '192.168.10.90' } as const

function prober(options: Partial<LiveOptions>) {
  const made = createLiveProber({
    dnsServers: {},
    timeoutMs: 2000,
    concurrency: 16,
    signal: new AbortController().signal,
    now: () => new Date('2014-06-01T08:00:00.500Z'),
    ...options,
  })
  onTestFinished(() => made.close())
  return made
}

test('a probe is sent once, whoever asks for it, and its outcome says when and from where', async () => {
  const server = await serve((query) => [reply(query, { answers: [ANSWER] })])
  const live = prober({ vantage: 'inside', dnsServers: { internal: { servers: [server], undelegated: false } } })
  const [first, second] = await Promise.all([live.probe(DNS), live.probe({ ...DNS })])
  expect(second).toBe(first)
  expect(server.queries).toHaveLength(1)
  expect(first?.seen).toEqual({ vantage: 'inside', at: '2014-06-01T08:00:00Z' })
  expect(live.outcomes()).toEqual([first])
})

test('what belongs to another place, or to a view without a server, is not its to tell', () => {
  const live = prober({ vantage: 'inside' })
  expect(live.probe(DNS)).toBeUndefined()
  const elsewhere: Probe = { ask: 'tcp', at: 'internet', address: '127.0.0.1', port: 1 }
  expect(live.probe(elsewhere)).toBeUndefined()
  expect(prober({}).probe({ ...elsewhere, at: 'inside' })).toBeUndefined()
  expect(live.outcomes()).toEqual([])
})

test('what is ended before its turn is not sent, and says why', async () => {
  const server = await serve(() => [])
  const ending = new AbortController()
  const live = prober({ dnsServers: { internal: { servers: [server], undelegated: false } }, signal: ending.signal })
  const running = live.probe(DNS)
  ending.abort('it was ended by hand')
  expect((await running)?.evidence).toEqual({ notRun: 'it was ended by hand' })
  expect((await live.probe({ ...DNS, type: 'AAAA' }))?.evidence).toEqual({ notRun: 'it was ended by hand' })
  expect(server.queries.filter(({ message }) => message.questions?.[0]?.type === 'AAAA')).toEqual([])
})
