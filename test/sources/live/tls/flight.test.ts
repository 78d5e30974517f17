import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flightReader } from '../../../../src/sources/live/tls/flight.ts'

function record(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, 3, 1, body.length >> 8, body.length & 255]), body])
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, 0, body.length >> 8, body.length & 255]), body])
}

const HELLO = message(2, Buffer.concat([Buffer.from([3, 2]), Buffer.alloc(32), Buffer.from([0, 0, 5, 0])]))
const HELLO_1_3 = message(
  2,
  Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32), Buffer.from([0, 0x13, 1, 0, 0, 6, 0, 43, 0, 2, 3, 4])]),
)
const CERTIFICATES = message(11, Buffer.from([0, 0, 11, 0, 0, 3, 1, 2, 3, 0, 0, 2, 4, 5]))
const REQUEST = message(13, Buffer.from([1, 1, 0, 0]))
const DONE = message(14, Buffer.alloc(0))
const WHOLE = Buffer.concat([HELLO, CERTIFICATES, REQUEST, DONE])

const TOLD = {
  version: 0x0302,
  chain: [Buffer.from([1, 2, 3]), Buffer.from([4, 5])],
  asksForCertificate: true,
  done: true,
}

describe('the flight of a server', () => {
  test('is the same however messages are cut into records, and records into pieces', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(cuts, cuts, (records, pieces) => {
        const sent = Buffer.concat(cut(WHOLE, records).map((body) => record(22, body)))
        const { flight, take } = flightReader()
        for (const piece of cut(sent, pieces)) take(piece)
        expect(flight).toEqual(TOLD)
      }),
      { seed: 2013 },
    )
  })

  test('tells TLS 1.3 by its extension, and ends there', () => {
    const { flight, take } = flightReader()
    take(record(22, HELLO_1_3))
    take(record(23, Buffer.alloc(500)))
    expect(flight).toEqual({ version: 0x0304, done: true })
  })

  test('goes on after a warning, and ends with an alert that is none', () => {
    const { flight, take } = flightReader()
    take(record(21, Buffer.from([1, 112])))
    take(record(22, HELLO))
    expect(flight).toEqual({ version: 0x0302, done: false })
    take(record(21, Buffer.from([2, 40])))
    expect(flight).toEqual({ version: 0x0302, alert: 40, done: true })
  })

  test('has a bound where it is encrypted, too', () => {
    const { flight, take } = flightReader()
    take(record(22, HELLO_1_3))
    for (let turn = 0; turn < 9; turn++) take(record(23, Buffer.alloc(16_000)))
    expect(flight.fault).toBe('it sends more than 128 KiB of handshake')
  })

  test('never throws, and never takes more than it may', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isFramed) => {
        const { flight, take } = flightReader()
        take(isFramed ? record(22, Buffer.from(bytes)) : Buffer.from(bytes))
        expect(flight.chain?.length ?? 0).toBeLessThanOrEqual(40)
      }),
      { seed: 2013, numRuns: 500 },
    )
  })
})

/** Pieces of these lengths, again and again. */
function cut(bytes: Buffer, lengths: readonly number[]): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length] as number
    pieces.push(bytes.subarray(at, at + length))
    at += length
  }
  return pieces
}
