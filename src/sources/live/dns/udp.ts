/** Questions over UDP: many in flight on few sockets, each with a random id, from ports that change. */

import { randomInt } from 'node:crypto'
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import { idOf } from '../../observed/dns-message.ts'

export interface Server {
  readonly address: string
  readonly port: number
}

/** A question that waits. */
export interface Waiting {
  readonly server: Server
  /** Says whether the bytes are the answer; if not, the question goes on waiting. */
  readonly take: (bytes: Buffer) => boolean
  readonly failed: (error: Error) => void
}

export interface Sent {
  /** Gives the id free: an answer that comes later is ignored. */
  forget(): void
}

export interface UdpPool {
  /** @param query makes the message for the id that was chosen */
  send(waiting: Waiting, query: (id: number) => Buffer): Sent
  close(): void
}

/** A port is used for so many questions, then another random one takes its place. */
const USES_OF_A_PORT = 1000
const SOCKETS_OF_A_FAMILY = 4
/** What the system keeps for us while we are busy, in bytes. */
const RECEIVE_BYTES = 4 * 1024 * 1024

interface Port {
  readonly socket: Socket
  readonly waiting: Map<number, Waiting>
  uses: number
  isRetired: boolean
}

/** Sockets open when something is asked, and close when the pool does. */
export function createUdpPool(): UdpPool {
  const open = new Set<Port>()
  const families = new Map<boolean, Port[]>()
  let turn = 0

  function portFor(address: string): Port {
    const isSix = isIPv6(address)
    const ports = families.get(isSix) ?? []
    families.set(isSix, ports)
    turn = (turn + 1) % SOCKETS_OF_A_FAMILY
    const held = ports[turn]
    if (held !== undefined && held.uses < USES_OF_A_PORT && held.waiting.size < 0xffff) return held
    if (held !== undefined) retire(held)
    const port = openPort(isSix)
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
    send(waiting, query) {
      const port = portFor(waiting.server.address)
      const id = freeId(port.waiting)
      port.waiting.set(id, waiting)
      port.uses += 1
      const { address, port: to } = waiting.server
      port.socket.send(query(id), to, address, (error) => {
        if (error && port.waiting.get(id) === waiting) waiting.failed(error)
      })
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
      families.clear()
    },
  }
}

function openPort(isSix: boolean): Port {
  const socket = createSocket({ type: isSix ? 'udp6' : 'udp4', recvBufferSize: RECEIVE_BYTES })
  const port: Port = { socket, waiting: new Map(), uses: 0, isRetired: false }
  socket.on('message', (bytes, from) => answered(port, bytes, from))
  // Of a send it is told there; anything else shows as an answer that does not come.
  socket.on('error', () => undefined)
  // Port 0: the system chooses a random one.
  socket.bind(0)
  return port
}

/** What comes from elsewhere, or answers something else, is ignored. */
function answered({ waiting }: Port, bytes: Buffer, { address, port }: RemoteInfo): void {
  const id = idOf(bytes)
  const asked = id === undefined ? undefined : waiting.get(id)
  if (asked === undefined || id === undefined) return
  if (asked.server.port !== port || !isSameAddress(asked.server.address, address)) return
  if (asked.take(bytes)) waiting.delete(id)
}

function isSameAddress(asked: string, from: string): boolean {
  if (asked === from) return true
  // The system writes addresses of IPv6 in its own way, with the name of the interface for link-local ones.
  const plain = (address: string) => new URL(`http://[${address.split('%')[0]}]/`).hostname
  return isIPv6(asked.split('%')[0] ?? '') && isIPv6(from.split('%')[0] ?? '') && plain(asked) === plain(from)
}

function freeId(waiting: ReadonlyMap<number, Waiting>): number {
  for (;;) {
    const id = randomInt(0x10000)
    if (!waiting.has(id)) return id
  }
}
