/** Real programs on the loopback address: SIPp that answers OPTIONS, and coturn; both end with the test. */

import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort, LOOPBACK, look, running, untilReady } from './live.ts'
import { optionsScenario } from './options-scenario.ts'

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-peer-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port })
    const end = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

/** Answers each OPTIONS over TCP so; without a status it says nothing. */
export async function sipp(status?: string): Promise<number> {
  const folder = temporary()
  writeFileSync(join(folder, 'options.xml'), optionsScenario(status))
  return onFreePort('tcp', accepts, async (port) => {
    const where = ['-i', LOOPBACK, '-p', `${port}`, '-t', 't1', '-cp', `${await freePort('udp')}`]
    return running('sipp', ['-sf', 'options.xml', '-nostdin', ...where], folder)
  })
}

/** Another program may take a port before this one does: then the program ends, and is started on another. */
async function onFreePort(
  transport: 'tcp' | 'udp',
  isReady: (port: number) => Promise<boolean>,
  start: (port: number) => Promise<ChildProcess>,
  triesLeft = 3,
): Promise<number> {
  const port = await freePort(transport)
  const child = await start(port)
  const hasEnded = () => child.exitCode !== null
  await untilReady(async () => hasEnded() || isReady(port))
  if (!hasEnded()) return port
  if (triesLeft === 0) throw new Error(`the program ended with ${child.exitCode}`)
  return onFreePort(transport, isReady, start, triesLeft - 1)
}

/** @param args what it is, beside where it listens */
export async function coturn(args: readonly string[]): Promise<number> {
  const folder = temporary()
  const files = ['--log-file=stdout', `--pidfile=${join(folder, 'pid')}`, `--userdb=${join(folder, 'db')}`]
  const isReady = async (port: number) => {
    const evidence = await look({ ask: 'stun', at: 'inside', address: LOOPBACK, port }, { timeoutMs: 2000 })
    return 'outcome' in evidence && evidence.outcome === 'replied'
  }
  return onFreePort('udp', isReady, async (port) => {
    const where = [`--listening-port=${port}`, `--listening-ip=${LOOPBACK}`, `--relay-ip=${LOOPBACK}`]
    return running('turnserver', ['-n', '--no-cli', '--no-tls', '--no-dtls', ...where, ...files, ...args], folder)
  })
}
