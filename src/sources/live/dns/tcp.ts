/** A question over TCP, for an answer that does not fit into UDP (RFC 7766): two bytes of length before each message. */

import { createConnection } from 'node:net'
import type { DnsServer } from '../../../domain/dns-server.ts'
import { failureText } from './failure.ts'

export type OverTcp =
  | { readonly status: 'came'; readonly bytes: Buffer }
  | { readonly status: 'timeout' | 'unreachable'; readonly reason: string }

/** The first message that comes back, of 64 KiB at most, as its length has two bytes; never fails. */
export function askOverTcp(
  query: Buffer,
  { address, port }: DnsServer,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<OverTcp> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: address, port, ...(signal && { signal }) })
    const message = collector()
    const end = (result: OverTcp) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    const timer = setTimeout(() => end({ status: 'timeout', reason: 'it does not answer' }), timeoutMs)
    socket.on('error', (error) => end({ status: 'unreachable', reason: failureText(error) }))
    socket.on('close', () => end({ status: 'unreachable', reason: 'it closed the connection' }))
    socket.on('data', (chunk) => {
      const bytes = message.add(chunk)
      if (bytes) end({ status: 'came', bytes })
    })
    const framed = Buffer.alloc(query.length + 2)
    framed.writeUInt16BE(query.length)
    query.copy(framed, 2)
    socket.write(framed)
  })
}

/** Puts a message together, however it was cut; what comes after it is left out. */
function collector(): { add(chunk: Buffer): Buffer | undefined } {
  let size = 0
  const head = Buffer.alloc(2)
  let body: Buffer | undefined
  return {
    add(chunk) {
      let at = 0
      for (; size < 2 && at < chunk.length; at++) head[size++] = chunk[at] as number
      if (size < 2) return undefined
      body ??= Buffer.alloc(head.readUInt16BE())
      size += chunk.copy(body, size - 2, at)
      return size - 2 === body.length ? body : undefined
    },
  }
}
