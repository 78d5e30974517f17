/** Peers that are no proper TLS servers: what is said of them, and that nothing is left behind. */

import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { TlsOffer } from '../../../../src/question-observed.ts'
import { probeTls } from '../../../support/observed/probing.ts'

/** A server that does something with every connection, and how many are still open. */
async function peer(behave: (socket: Socket) => void) {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    socket.resume()
    behave(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  const { port } = server.address() as { readonly port: number }
  return { address: '127.0.0.1', port, open }
}

async function settled(open: ReadonlySet<Socket>): Promise<number> {
  for (let turn = 0; turn < 100 && open.size > 0; turn++) await new Promise((resolve) => setTimeout(resolve, 20))
  return open.size
}

function record(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, 3, 3, body.length >> 8, body.length & 255]), body])
}

function message(type: number, length: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, length >> 16, (length >> 8) & 255, length & 255]), body])
}

/** Of TLS 1.2, with the first cipher suite everybody has. */
const HELLO = record(
  22,
  message(2, 38, Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0xc0, 0x2f, 0])])),
)

const FAULTS: readonly (readonly [string, (socket: Socket) => void, object, true?])[] = [
  ['says nothing', () => undefined, { outcome: 'silent', reason: 'nothing came within 1500 ms' }],
  [
    'speaks plain text',
    (socket) => socket.write('SIP/2.0 400 Bad Request\r\n\r\n'),
    { outcome: 'broken', reason: 'what it sends is not TLS' },
  ],
  ['waits for the greeting and closes', (socket) => socket.once('data', () => socket.end()), { outcome: 'broken' }],
  ['resets the connection', (socket) => socket.once('data', () => socket.resetAndDestroy()), { outcome: 'broken' }],
  [
    'ends with an alert',
    (socket) => socket.once('data', () => socket.end(record(21, Buffer.from([2, 40])))),
    { outcome: 'broken', reason: 'it ends the handshake with the alert handshake_failure' },
  ],
  [
    'begins and never ends',
    (socket) => {
      socket.write(HELLO)
      const drip = setInterval(() => socket.write(record(22, Buffer.from([11]))), 20)
      socket.on('close', () => clearInterval(drip))
    },
    { outcome: 'broken', reason: 'its handshake did not end within 1500 ms' },
    true,
  ],
  [
    'sends a chain of 16 MB',
    (socket) => {
      socket.write(HELLO)
      socket.write(record(22, message(11, 0xffffff, Buffer.alloc(100))))
      const more = record(22, Buffer.alloc(16_000))
      const flood = () => {
        while (!socket.destroyed && socket.write(more));
      }
      socket.on('drain', flood)
      flood()
    },
    { outcome: 'broken', reason: 'it sends more than 128 KiB of handshake' },
    true,
  ],
  [
    'sends a thousand certificates',
    (socket) => {
      const list = Buffer.concat(Array.from({ length: 1000 }, () => Buffer.from([0, 0, 2, 0x30, 0])))
      const body = Buffer.concat([Buffer.from([0, list.length >> 8, list.length & 255]), list])
      socket.write(Buffer.concat([HELLO, record(22, message(11, body.length, body))]))
    },
    { outcome: 'broken', reason: 'it presents more than 40 certificates' },
    true,
  ],
  [
    'sends a chain whose lengths lead past its end',
    (socket) => {
      const body = Buffer.from([0, 0, 9, 0, 0, 200, 1, 2, 3, 4, 5, 6])
      socket.write(Buffer.concat([HELLO, record(22, message(11, body.length, body))]))
    },
    { outcome: 'broken', reason: 'a message of its handshake cannot be read' },
    true,
  ],
]

const CASES = FAULTS.map(
  ([what, behave, expected, isAnswered = false]) => [what, behave, expected, isAnswered] as const,
)

test.each(CASES)('a peer that %s', async (_, behave, expected, isAnswered) => {
  const { open, ...server } = await peer(behave)
  const evidence = await probeTls(server, { timeoutMs: 1500 })
  expect(evidence).toMatchObject(expected)
  const { offers } = evidence as { readonly offers: readonly TlsOffer[] }
  // It answers every greeting with TLS 1.2, or says nothing of any version.
  const expectedOffers = isAnswered ? ['no', 'no', 'yes', 'no'] : ['unknown', 'unknown', 'unknown', 'unknown']
  expect(offers.map(({ offered }) => offered)).toEqual(expectedOffers)
  expect(await settled(open)).toBe(0)
})

test('a port where nobody listens', async () => {
  const evidence = await probeTls({ address: '127.0.0.1', port: 1 })
  expect(evidence).toMatchObject({ outcome: 'refused', reason: 'the connection is refused' })
})

test('whoever ends the run ends the probe', async () => {
  const { open, ...server } = await peer(() => undefined)
  const ending = new AbortController()
  const probe = probeTls(server, { timeoutMs: 60_000, signal: ending.signal })
  for (let turn = 0; turn < 200 && open.size < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 10))
  ending.abort('the deadline was reached')
  expect(await probe).toEqual({ notRun: 'the deadline was reached' })
  expect(await settled(open)).toBe(0)
})
