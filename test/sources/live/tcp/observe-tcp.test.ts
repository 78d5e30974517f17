import { getEventListeners } from 'node:events'
import { describe, expect, test } from 'vitest'
import { createLiveProber, type LiveOptions } from '../../../../src/sources/live/prober.ts'
import { observeTcp } from '../../../../src/sources/live/tcp/observe-tcp.ts'
import { listening } from './listening.ts'

const means = { timeoutMs: 20_000, signal: new AbortController().signal }

describe('a port', () => {
  test('that accepts connections is sent nothing, and left at once', async () => {
    let received = 0
    const left: Promise<void>[] = []
    const { port } = await listening((socket) => {
      socket.on('data', (chunk) => {
        received += chunk.length
      })
      left.push(new Promise((resolve) => socket.on('close', () => resolve())))
    })
    const evidence = await observeTcp({ address: '127.0.0.1', port }, means)
    expect(evidence).toEqual({ outcome: 'connected', ms: expect.any(Number) })
    expect('ms' in evidence && Number.isInteger(evidence.ms)).toBe(true)
    await expect.poll(() => left.length, { timeout: 10_000 }).toBe(1)
    await Promise.all(left)
    expect(received).toBe(0)
  })

  test('where nobody listens refuses', async () => {
    const { port, close } = await listening(() => undefined)
    await close()
    expect(await observeTcp({ address: '127.0.0.1', port }, means)).toEqual({
      outcome: 'refused',
      reason: 'the connection was refused',
    })
  })
})

test('what is ended before or while it waits ends, and leaves nothing behind', async () => {
  const early = new AbortController()
  early.abort('enough')
  await expect(observeTcp({ address: '127.0.0.1', port: 9 }, { ...means, signal: early.signal })).rejects.toThrow(
    'ended',
  )
  const late = new AbortController()
  const waiting = observeTcp({ address: '127.0.0.1', port: 9 }, { ...means, signal: late.signal })
  late.abort('enough')
  await expect(waiting).rejects.toThrow('ended')
  expect([early, late].map(({ signal }) => getEventListeners(signal, 'abort').length)).toEqual([0, 0])
})

describe('the prober', () => {
  const options = (signal: AbortSignal): LiveOptions => ({
    vantage: 'inside',
    dnsServers: {},
    timeoutMs: 20_000,
    concurrency: 4,
    signal,
    now: () => new Date('2014-06-01T08:00:00.500Z'),
  })

  test('connects from where it stands, and from nowhere else', async () => {
    const { port } = await listening((socket) => socket.on('error', () => undefined))
    const prober = createLiveProber(options(means.signal))
    const probe = { ask: 'tcp', at: 'inside', address: '127.0.0.1', port } as const
    expect(await prober.probe(probe)).toEqual({
      probe,
      seen: { vantage: 'inside', at: '2014-06-01T08:00:00Z' },
      evidence: { outcome: 'connected', ms: expect.any(Number) },
    })
    expect(prober.probe({ ...probe, at: 'internet' })).toBeUndefined()
  })

  test('tells why it was ended', async () => {
    const ending = new AbortController()
    const prober = createLiveProber(options(ending.signal))
    ending.abort('the time for all probes is over')
    const outcome = await prober.probe({ ask: 'tcp', at: 'inside', address: '127.0.0.1', port: 9 })
    expect(outcome?.evidence).toEqual({ notRun: 'the time for all probes is over' })
  })
})
