/** A DNS server on the loopback address that does what a test tells it, over UDP and TCP on one port. */

import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer } from 'node:net'
import packet from 'dns-packet'
import { onTestFinished } from 'vitest'
import type { DnsServer } from '../../../../src/domain/dns-server.ts'

export interface Query {
  readonly message: packet.DecodedPacket
  readonly bytes: Buffer
  /** From 1, of all that came over this transport. */
  readonly count: number
  readonly over: 'udp' | 'tcp'
}

/** The messages to send back, in this order; none: silence. */
export type Script = (query: Query) => readonly Buffer[]

/** A reply to the query. */
export function reply(
  { message }: Pick<Query, 'message'>,
  {
    rcode = 0,
    flags = packet.AUTHORITATIVE_ANSWER | packet.RECURSION_AVAILABLE,
    ...fields
  }: Partial<Omit<packet.Packet, 'flags'>> & { readonly rcode?: number; readonly flags?: number | undefined } = {},
): Buffer {
  return packet.encode({
    type: 'response',
    id: message.id ?? 0,
    flags: flags | rcode,
    questions: message.questions ?? [],
    ...fields,
  })
}

/** Listens until the test is over. */
export async function serve(script: Script): Promise<DnsServer & { readonly queries: readonly Query[] }> {
  const queries: Query[] = []
  const counts = { udp: 0, tcp: 0 }
  const heard = (bytes: Buffer, over: 'udp' | 'tcp') => {
    counts[over] += 1
    const query: Query = { message: packet.decode(bytes), bytes, count: counts[over], over }
    queries.push(query)
    return script(query)
  }
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      for (const message of heard(bytes.subarray(2), 'tcp')) {
        const length = Buffer.alloc(2)
        length.writeUInt16BE(message.length)
        socket.write(Buffer.concat([length, message]))
      }
    })
  })
  await new Promise<void>((ready) => tcp.listen(0, '127.0.0.1', ready))
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', (bytes, from) => {
    for (const message of heard(bytes, 'udp')) udp.send(message, from.port, from.address)
  })
  await new Promise<void>((ready) => udp.bind(port, '127.0.0.1', ready))
  onTestFinished(() => {
    udp.close()
    tcp.close()
  })
  return { address: '127.0.0.1', port, queries }
}
