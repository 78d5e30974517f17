import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { StunQuestion } from '../../../../src/question-observed.ts'
import { needs } from '../../../support/gate.ts'
import { freePort, LOOPBACK, look } from '../../../support/live.ts'
import { coturn } from '../../../support/sip-peers.ts'

const question = (port: number): StunQuestion => ({ ask: 'stun', at: 'inside', address: LOOPBACK, port })

type Script = (request: Buffer, from: RemoteInfo, socket: Socket) => readonly Buffer[]

/** A server that does what it is told, until the test is over. */
async function serve(script: Script): Promise<{ readonly port: number; readonly requests: readonly Buffer[] }> {
  const requests: Buffer[] = []
  const socket = createSocket('udp4')
  socket.on('message', (request, from) => {
    requests.push(request)
    for (const reply of script(request, from, socket)) socket.send(reply, from.port, from.address)
  })
  await new Promise<void>((ready) => socket.bind(0, LOOPBACK, ready))
  onTestFinished(() => void socket.close())
  return { port: socket.address().port, requests }
}

const isAllocate = (request: Buffer) => request.readUInt16BE(0) === 3

function message(type: number, transaction: Buffer, attributes: readonly (readonly [number, Buffer])[]): Buffer {
  const body = Buffer.concat(
    attributes.map(([kind, value]) => {
      const head = Buffer.alloc(4)
      head.writeUInt16BE(kind, 0)
      head.writeUInt16BE(value.length, 2)
      return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)])
    }),
  )
  const head = Buffer.alloc(4)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(body.length, 2)
  return Buffer.concat([head, transaction, body])
}

const transactionOf = (request: Buffer) => request.subarray(4, 20)
const UNAUTHORIZED = Buffer.concat([Buffer.from([0, 0, 4, 1]), Buffer.from('Unauthorized')])

/** As an A/V Edge does ([MS-TURN] 3.1.10): what does not begin with the Magic Cookie is ignored. */
function edge(request: Buffer): readonly Buffer[] {
  const begins =
    request.length >= 28 && request.readUInt32BE(20) === 0x000f0004 && request.readUInt32BE(24) === 0x72c64bc6
  if (!isAllocate(request) || !begins) return []
  return [
    message(0x0113, transactionOf(request), [
      [0x000f, request.subarray(24, 28)],
      [9, UNAUTHORIZED],
    ]),
  ]
}

const REFUSES = { outcome: 'replied', method: 'allocate', kind: 'error', code: 401, phrase: 'Unauthorized' } as const

test('an A/V Edge ignores the Binding request, and refuses to allocate without credentials', async () => {
  const { port } = await serve(edge)
  expect(await look(question(port))).toEqual({ ...REFUSES, ms: expect.any(Number) })
})

test('both requests have a random transaction, which is kept when they are sent again', async () => {
  const { port, requests } = await serve((request) => (requests.length < 5 ? [] : edge(request)))
  expect(await look(question(port))).toMatchObject(REFUSES)
  const ids = new Set(requests.map((request) => transactionOf(request).toString('hex')))
  expect(ids.size).toBe(2)
  for (const id of ids) expect(id.slice(0, 8)).toBe('2112a442')
})

test.each([
  ['IPv4', Buffer.from([0, 1, 0x12, 0x34, 192, 0, 2, 7]), { address: '192.0.2.7', port: 0x1234 }],
  ['IPv6', Buffer.from(`00020050${'20010db8000000000000000000000007'}`, 'hex'), { address: '2001:db8::7', port: 80 }],
])('reads the address it was seen from, %s, masked or not', async (_name, plain, mapped) => {
  const reply = (masked: boolean) => (request: Buffer) => {
    if (isAllocate(request)) return []
    const id = transactionOf(request)
    const mask = Buffer.concat([Buffer.alloc(2), id.subarray(0, 2), id])
    const value = masked ? Buffer.from(plain.map((byte, index) => byte ^ (mask[index] ?? 0))) : plain
    return [
      message(0x0101, id, [
        [0x8022, Buffer.from('a server')],
        [masked ? 0x0020 : 0x0001, value],
      ]),
    ]
  }
  for (const masked of [true, false]) {
    const { port } = await serve(reply(masked))
    const expected = { outcome: 'replied', method: 'binding', kind: 'success', mapped, software: 'a server' }
    expect(await look(question(port))).toMatchObject(expected)
  }
})

test.each<readonly [string, Script]>([
  ['another transaction', (request) => [message(0x0113, Buffer.alloc(16), [[9, UNAUTHORIZED]]), ...edge(request)]],
  [
    'a message that is cut off',
    (request) => [...edge(request).map((reply) => reply.subarray(0, 24)), ...edge(request)],
  ],
  ['too short for a message', (request) => [Buffer.from([1]), Buffer.alloc(0), ...edge(request)]],
  ['the request itself', (request) => [request, ...edge(request)]],
  [
    'another kind of answer',
    (request) => [message(0x0101, transactionOf(request), []), ...edge(request)].slice(isAllocate(request) ? 0 : 2),
  ],
])('%s is ignored, and the answer after it is taken', async (_name, script) => {
  const { port } = await serve(script)
  expect(await look(question(port))).toMatchObject(REFUSES)
})

test('attributes that lie about their length end the list, and no more', async () => {
  const { port } = await serve((request) => {
    if (isAllocate(request)) return []
    const reply = message(0x0111, transactionOf(request), [
      [9, UNAUTHORIZED],
      [0x8022, Buffer.from('abcd')],
    ])
    reply.writeUInt16BE(0xffff, reply.length - 6)
    return [reply]
  })
  const evidence = await look(question(port))
  expect(evidence).toEqual({ ...REFUSES, method: 'binding', ms: expect.any(Number) })
})

test('what comes from another port does not count', async () => {
  const other = createSocket('udp4')
  onTestFinished(() => void other.close())
  const { port } = await serve((request, from) => {
    for (const reply of edge(request)) other.send(reply, from.port, from.address)
    return []
  })
  expect(await look(question(port), { timeoutMs: 2000 })).toEqual({
    outcome: 'silent',
    reason: 'no answer within 2000 ms',
  })
})

test('a server that answers everything wrong speaks another protocol', async () => {
  const { port } = await serve(() => [Buffer.from('go away')])
  expect(await look(question(port), { timeoutMs: 2000 })).toMatchObject({ outcome: 'broken' })
})

test('a closed port refuses', async () => {
  expect(await look(question(await freePort('udp')))).toMatchObject({ outcome: 'refused' })
})

test('ends when it is told to', async () => {
  const { port } = await serve(() => [])
  const controller = new AbortController()
  const looking = look(question(port), { timeoutMs: 60_000, signal: controller.signal })
  setTimeout(() => controller.abort('it was ended by the user'), 100)
  expect(await looking).toEqual({ notRun: 'it was ended by the user' })
})

describe.skipIf(needs('turnserver'))('coturn', () => {
  test.each([
    ['as a STUN server', ['--stun-only']],
    ['as a TURN server with credentials', ['--lt-cred-mech', '--user=u:p', '--realm=contoso.com']],
  ])('%s answers', async (_name, args) => {
    const evidence = await look(question(await coturn(args)))
    const mapped = { address: LOOPBACK, port: expect.any(Number) }
    expect(evidence).toMatchObject({ outcome: 'replied', method: 'binding', kind: 'success', mapped })
    expect('software' in evidence && evidence.software).toContain('oturn')
  })
})
