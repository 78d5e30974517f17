/** A question over TCP, for an answer that does not fit into UDP (RFC 7766): two bytes of length before each message. */

import { createConnection } from 'node:net'
import type { Server } from './udp.ts'

/** @throws Error with the reason when no answer comes within `timeoutMs` milliseconds */
export function askOverTcp(
  query: Buffer,
  { address, port }: Server,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: address, port, ...(signal && { signal }) })
    const chunks: Buffer[] = []
    let size = 0
    const end = (settle: () => void) => {
      clearTimeout(timer)
      socket.destroy()
      settle()
    }
    const timer = setTimeout(() => end(() => reject(new Error(`no answer over TCP within ${timeoutMs} ms`))), timeoutMs)
    socket.on('error', (error) => end(() => reject(error)))
    socket.on('close', () => end(() => reject(new Error('the connection was closed before the answer was whole'))))
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      size += chunk.length
      if (size < 2) return
      const held = Buffer.concat(chunks)
      const length = held.readUInt16BE(0)
      if (held.length >= length + 2) end(() => resolve(held.subarray(2, length + 2)))
    })
    const framed = Buffer.alloc(query.length + 2)
    framed.writeUInt16BE(query.length)
    query.copy(framed, 2)
    socket.write(framed)
  })
}
