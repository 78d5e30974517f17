/** Real DNS servers on loopback addresses, in folders of their own: BIND, NSD and Unbound. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import packet from 'dns-packet'

/** The text of each zone by its apex. */
export type ServedZones = Readonly<Record<string, string>>

export interface RunningServer {
  readonly port: number
  /** A second call does nothing. */
  stop(): Promise<void>
  /** Ends it at once, as a fault does. */
  kill(): void
}

const READY_MS = 20_000

/** A port of the loopback address that nothing uses, over UDP. */
export async function freePort(address = '127.0.0.1'): Promise<number> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4')
  await new Promise<void>((ready) => socket.bind(0, address, ready))
  const { port } = socket.address()
  await new Promise<void>((closed) => socket.close(() => closed()))
  return port
}

/** BIND, holding the zones of one view. */
export async function startBind(
  zones: ServedZones,
  { address = '127.0.0.1', recursion = false }: { readonly address?: string; readonly recursion?: boolean } = {},
): Promise<RunningServer> {
  const port = await freePort(address)
  const listen = address.includes(':')
    ? `listen-on { none; }; listen-on-v6 port ${port} { ${address}; };`
    : `listen-on port ${port} { ${address}; }; listen-on-v6 { none; };`
  return start(
    'named',
    (folder) => {
      const stanzas = Object.entries(zones).map(([apex, text]) => {
        write(folder, apex, text)
        return `zone "${apex}" { type primary; file "${join(folder, apex)}"; };`
      })
      // Without validation it asks nobody else.
      write(
        folder,
        'named.conf',
        `options { directory "${folder}"; ${listen} pid-file none; session-keyfile "${join(folder, 'session.key')}";
recursion ${recursion ? 'yes' : 'no'}; dnssec-validation no; empty-zones-enable no; minimal-responses yes; };
controls { };
${stanzas.join('\n')}\n`,
      )
      return ['-g', '-n', '1', '-c', join(folder, 'named.conf')]
    },
    { address, port },
  )
}

/** NSD: a second implementation of a server that holds zones, and nothing else. */
export async function startNsd(zones: ServedZones): Promise<RunningServer> {
  const port = await freePort()
  return start(
    'nsd',
    (folder) => {
      const stanzas = Object.entries(zones).map(([apex, text]) => {
        write(folder, apex, text)
        return `zone:\n  name: "${apex}"\n  zonefile: "${join(folder, apex)}"\n`
      })
      write(
        folder,
        'nsd.conf',
        `server:\n  ip-address: 127.0.0.1@${port}\n  username: ""\n  chroot: ""\n  pidfile: "${folder}/pid"\n  zonelistfile: "${folder}/list"\n  xfrdfile: "${folder}/xfrd"\n  xfrdir: "${folder}"\n  database: ""\n  server-count: 1\nremote-control:\n  control-enable: no\n${stanzas.join('')}`,
      )
      return ['-d', '-c', join(folder, 'nsd.conf')]
    },
    { address: '127.0.0.1', port },
  )
}

/** Unbound: asks others, here the server of a port for some zones, and holds no zone itself. */
export async function startUnbound(forwarded: readonly string[], upstream: number): Promise<RunningServer> {
  const port = await freePort()
  return start(
    'unbound',
    (folder) => {
      const zones = forwarded.map((name) => `stub-zone:\n  name: "${name}"\n  stub-addr: 127.0.0.1@${upstream}\n`)
      write(
        folder,
        'unbound.conf',
        `server:\n  interface: 127.0.0.1@${port}\n  username: ""\n  chroot: ""\n  directory: "${folder}"\n  pidfile: "${folder}/pid"\n  do-daemonize: no\n  use-syslog: no\n  do-not-query-localhost: no\n  module-config: "iterator"\n  num-threads: 1\nremote-control:\n  control-enable: no\n${zones.join('')}`,
      )
      return ['-d', '-c', join(folder, 'unbound.conf')]
    },
    { address: '127.0.0.1', port },
  )
}

export function write(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** Ends again when it does not answer there. */
export async function start(
  program: string,
  prepare: (folder: string) => readonly string[],
  at: { readonly address: string; readonly port: number },
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), `lync-ready-${program}-`))
  const child = spawn(program, prepare(folder), { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  let said = ''
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-4000)
  })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(child, at)
  } catch (error) {
    await stop()
    throw new Error(`${program} does not answer: ${said}`, { cause: error })
  }
  return { port: at.port, stop, kill: () => void child.kill('SIGKILL') }
}

/** Until it answers anything. */
async function ready(child: ChildProcess, { address, port }: { address: string; port: number }): Promise<void> {
  const until = performance.now() + READY_MS
  while (performance.now() < until && child.exitCode === null) {
    if (await answers(address, port)) return
    await pause(50)
  }
  throw new Error('it ended, or took too long')
}

async function answers(address: string, port: number): Promise<boolean> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4')
  socket.on('error', () => undefined)
  const question = packet.encode({ type: 'query', id: 1, questions: [{ type: 'A', name: 'ready.test', class: 'IN' }] })
  const answer = new Promise<boolean>((resolve) => socket.once('message', () => resolve(true)))
  socket.send(question, port, address)
  const result = await Promise.race([answer, pause(300, false)])
  socket.close()
  return result
}
