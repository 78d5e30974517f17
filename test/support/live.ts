/** The real prober, asked for one thing on the loopback address, and servers of tests that end with them. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { createLiveProber, type LiveProber } from '../../src/sources/live/prober.ts'
import type { Outcome, Probe } from '../../src/sources/observed/probe.ts'

export const LOOPBACK = '127.0.0.1'

interface Options {
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** A machine inside that looks at the network, until the test is over. */
function looker({ timeoutMs = 5000, signal = new AbortController().signal }: Options = {}): LiveProber {
  const now = () => new Date('2014-05-31T08:00:00Z')
  const prober = createLiveProber({ vantage: 'inside', dnsServers: {}, timeoutMs, concurrency: 8, signal, now })
  onTestFinished(() => prober.close())
  return prober
}

/** What one probe brings. */
export async function look<P extends Probe>(probe: P, options?: Options): Promise<Outcome<P>['evidence']> {
  const outcome = await looker(options).probe(probe)
  if (outcome === undefined) throw new Error('the probe is not for this prober')
  return outcome.evidence
}

/** Listens on a free port of the loopback address until the test is over. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, LOOPBACK, ready))
  onTestFinished(() => {
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A port nobody listens on now. */
export async function freePort(transport: 'tcp' | 'udp' = 'tcp'): Promise<number> {
  if (transport === 'udp') {
    const socket = createSocket('udp4')
    await new Promise<void>((ready) => socket.bind(0, LOOPBACK, ready))
    const { port } = socket.address()
    await new Promise<void>((closed) => socket.close(() => closed()))
    return port
  }
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, LOOPBACK, ready))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((closed) => server.close(() => closed()))
  return port
}

/** A program that runs until the test is over. */
export function running(program: string, args: readonly string[], cwd: string): ChildProcess {
  const child = spawn(program, args, { cwd, stdio: 'ignore' })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  })
  return child
}

/** Tries until it comes about. */
export async function untilReady(isReady: () => Promise<boolean>, triesLeft = 100): Promise<void> {
  if (await isReady()) return
  if (triesLeft === 0) throw new Error('the server did not come up')
  await wait(100)
  await untilReady(isReady, triesLeft - 1)
}
