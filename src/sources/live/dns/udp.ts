/**
 * Questions over UDP: many in flight on few sockets, each with a random id, from random ports that change. A socket is
 * connected to one server, so that the system drops what comes from elsewhere, and tells when nothing listens there.
 */

import { randomInt } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { DnsServer } from '../../../domain/dns-server.ts'
import { idOf } from '../../observed/dns-message.ts'
import { failureText } from './failure.ts'

/** A question that waits. */
export interface Waiting {
  /** The message for the id that was chosen. */
  query(id: number): Buffer
  /** Says whether the bytes are the answer; if not, the question goes on waiting. */
  take(bytes: Buffer): boolean
  /** It cannot be sent, or nothing listens there. */
  lost(reason: string): void
}

export interface Sent {
  /** Gives the id free: an answer that comes later is ignored. */
  forget(): void
}

export interface UdpPool {
  send(server: DnsServer, waiting: Waiting): Sent
  close(): void
}

/** A port is used for so many questions, then another random one takes its place. */
const USES_OF_A_PORT = 1000
const PORTS_TO_A_SERVER = 4
/** What the system keeps for us while we are busy, in bytes. */
const RECEIVE_BYTES = 4 * 1024 * 1024

interface Port {
  readonly socket: Socket
  readonly waiting: Map<number, Waiting>
  /** What is to be sent once it is connected. */
  early: Buffer[] | undefined
  uses: number
  isRetired: boolean
}

/** Sockets open when something is asked, and close when the pool does. */
export function createUdpPool(): UdpPool {
  const open = new Set<Port>()
  const servers = new Map<string, Port[]>()
  let turn = 0

  function portFor(server: DnsServer): Port {
    const key = `${server.address} ${server.port}`
    const ports = servers.get(key) ?? []
    servers.set(key, ports)
    turn = (turn + 1) % PORTS_TO_A_SERVER
    const held = ports[turn]
    if (held !== undefined && !held.isRetired && held.uses < USES_OF_A_PORT) return held
    if (held !== undefined) retire(held)
    const port = openPort(server, retire)
    ports[turn] = port
    open.add(port)
    return port
  }

  function retire(port: Port): void {
    port.isRetired = true
    closeIfIdle(port)
  }

  function closeIfIdle(port: Port): void {
    if (!port.isRetired || port.waiting.size > 0 || !open.delete(port)) return
    port.socket.close()
  }

  return {
    send(server, waiting) {
      const port = portFor(server)
      const id = freeId(port.waiting)
      port.waiting.set(id, waiting)
      port.uses += 1
      const bytes = waiting.query(id)
      if (port.early) port.early.push(bytes)
      else port.socket.send(bytes)
      return {
        forget: () => {
          if (port.waiting.get(id) === waiting) port.waiting.delete(id)
          closeIfIdle(port)
        },
      }
    },
    close() {
      for (const { socket } of open) socket.close()
      open.clear()
      servers.clear()
    },
  }
}

function openPort({ address, port: to }: DnsServer, retire: (port: Port) => void): Port {
  const socket = createSocket({ type: isIPv6(address) ? 'udp6' : 'udp4', recvBufferSize: RECEIVE_BYTES })
  const port: Port = { socket, waiting: new Map(), early: [], uses: 0, isRetired: false }
  socket.on('message', (bytes) => answered(port, bytes))
  socket.on('error', (error) => {
    const failed = [...port.waiting.values()]
    port.waiting.clear()
    port.early = []
    retire(port)
    for (const waiting of failed) waiting.lost(failureText(error))
  })
  // Not bound before: the system chooses a random port.
  socket.connect(to, address, () => {
    for (const bytes of port.early ?? []) socket.send(bytes)
    port.early = undefined
  })
  return port
}

/** What answers something else is ignored. */
function answered({ waiting }: Port, bytes: Buffer): void {
  const id = idOf(bytes)
  const asked = id === undefined ? undefined : waiting.get(id)
  if (asked === undefined || id === undefined) return
  if (asked.take(bytes)) waiting.delete(id)
}

function freeId(waiting: ReadonlyMap<number, Waiting>): number {
  for (;;) {
    const id = randomInt(0x10000)
    if (!waiting.has(id)) return id
  }
}
