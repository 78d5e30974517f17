/** A relay in front of a DNS server that treats what passes through it badly, over UDP. */

import { createSocket, type Socket } from 'node:dgram'

/** What becomes of a message: nothing, itself, others, each after so many milliseconds. */
export type Treat = (
  message: Buffer,
  way: 'there' | 'back',
) => readonly { readonly bytes: Buffer; readonly afterMs?: number }[]

export interface Relay {
  readonly port: number
  close(): void
}

/** Each question has a socket of its own to the server. */
export async function startRelay(to: number, treat: Treat): Promise<Relay> {
  const upstreams = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  const front = createSocket('udp4')
  const pass = (treated: ReturnType<Treat>, send: (bytes: Buffer) => void) => {
    for (const { bytes, afterMs = 0 } of treated) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        send(bytes)
      }, afterMs)
      timers.add(timer)
    }
  }
  front.on('message', (question, from) => {
    const upstream = createSocket('udp4')
    upstreams.add(upstream)
    upstream.on('error', () => undefined)
    upstream.on('message', (answer) =>
      pass(treat(answer, 'back'), (bytes) => front.send(bytes, from.port, from.address)),
    )
    pass(treat(question, 'there'), (bytes) => upstream.send(bytes, to, '127.0.0.1'))
  })
  await new Promise<void>((ready) => front.bind(0, '127.0.0.1', ready))
  return {
    port: front.address().port,
    close() {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of [front, ...upstreams]) socket.close()
    },
  }
}

/** Numbers from 0 to 1 that are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
