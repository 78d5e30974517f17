/**
 * Messages of STUN (RFC 8489) and of the TURN of Microsoft ([MS-TURN]). An A/V Edge ignores every message that does not
 * begin with the Magic Cookie attribute, so a Binding request may stay without answer there: it is asked to allocate as
 * well, without credentials, which it refuses with 401.
 */

import { randomBytes } from 'node:crypto'
import { SocketAddress } from 'node:net'
import type { StunReply } from '../../../question-observed.ts'

type Method = StunReply['method']

export interface StunRequest {
  readonly method: Method
  readonly bytes: Buffer
}

const METHODS: Readonly<Record<Method, number>> = { binding: 0x0001, allocate: 0x0003 }
const SUCCESS = 0x0100
const ERROR = 0x0110
const HEADER = 20
/** The first four bytes of a transaction id of RFC 5389 and later. */
const COOKIE = Buffer.from([0x21, 0x12, 0xa4, 0x42])
/** The attribute of [MS-TURN] section 2.2.2.8. */
const MAGIC_COOKIE = Buffer.from([0x00, 0x0f, 0x00, 0x04, 0x72, 0xc6, 0x4b, 0xc6])

const MAPPED_ADDRESS = 0x0001
const ERROR_CODE = 0x0009
/** The second is that of [MS-TURN]. */
const XOR_MAPPED_ADDRESSES = [0x0020, 0x8020]
const SOFTWARE = 0x8022
const MOST_ATTRIBUTES = 64
const MOST_TEXT = 300

/** Each has a transaction of its own, and keeps it when it is sent again. */
export function stunRequests(): readonly StunRequest[] {
  return [
    { method: 'binding', bytes: requestOf('binding', Buffer.alloc(0)) },
    { method: 'allocate', bytes: requestOf('allocate', MAGIC_COOKIE) },
  ]
}

function requestOf(method: Method, attributes: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(METHODS[method], 0)
  head.writeUInt16BE(attributes.length, 2)
  return Buffer.concat([head, COOKIE, randomBytes(12), attributes])
}

/** Undefined for what answers none of the requests, or cannot be read. */
export function readStunReply(bytes: Buffer, requests: readonly StunRequest[]): Omit<StunReply, 'ms'> | undefined {
  if (bytes.length < HEADER || bytes.readUInt16BE(2) !== bytes.length - HEADER) return undefined
  const transaction = bytes.subarray(4, HEADER)
  const request = requests.find((each) => each.bytes.subarray(4, HEADER).equals(transaction))
  if (request === undefined) return undefined
  const { method } = request
  const type = bytes.readUInt16BE(0)
  const attributes = attributesOf(bytes)
  if (type === (METHODS[method] | SUCCESS)) {
    return {
      outcome: 'replied',
      method,
      kind: 'success',
      ...mappedOf(attributes, transaction),
      ...softwareOf(attributes),
    }
  }
  if (type !== (METHODS[method] | ERROR)) return undefined
  return { outcome: 'replied', method, kind: 'error', ...errorOf(attributes), ...softwareOf(attributes) }
}

type Attributes = ReadonlyMap<number, Buffer>

/** Of several of one type the first counts; what is cut off ends the list. */
function attributesOf(bytes: Buffer): Attributes {
  const attributes = new Map<number, Buffer>()
  let at = HEADER
  for (let count = 0; count < MOST_ATTRIBUTES && at + 4 <= bytes.length; count++) {
    const type = bytes.readUInt16BE(at)
    const length = bytes.readUInt16BE(at + 2)
    const value = bytes.subarray(at + 4, at + 4 + length)
    if (value.length < length) break
    if (!attributes.has(type)) attributes.set(type, value)
    at += 4 + Math.ceil(length / 4) * 4
  }
  return attributes
}

function mappedOf(attributes: Attributes, transaction: Buffer): Pick<StunReply, 'mapped'> {
  const xored = XOR_MAPPED_ADDRESSES.map((type) => attributes.get(type)).find((value) => value !== undefined)
  const plain = attributes.get(MAPPED_ADDRESS)
  const mapped = xored ? addressOf(unmasked(xored, transaction)) : plain && addressOf(plain)
  return mapped ? { mapped } : {}
}

/** Port and address are masked with the beginning of the transaction id, cookie included. */
function unmasked(value: Buffer, transaction: Buffer): Buffer {
  const mask = Buffer.concat([Buffer.alloc(2), transaction.subarray(0, 2), transaction])
  return Buffer.from(value.map((byte, index) => byte ^ (mask[index] ?? 0)))
}

function addressOf(value: Buffer): StunReply['mapped'] {
  const family = value[1]
  const port = value.length < 4 ? 0 : value.readUInt16BE(2)
  if (family === 1 && value.length === 8) return { address: value.subarray(4).join('.'), port }
  if (family !== 2 || value.length !== 20) return undefined
  const groups = Array.from({ length: 8 }, (_, index) => value.readUInt16BE(4 + index * 2).toString(16))
  return { address: new SocketAddress({ family: 'ipv6', address: groups.join(':') }).address, port }
}

function errorOf(attributes: Attributes): Pick<StunReply, 'code' | 'phrase'> {
  const value = attributes.get(ERROR_CODE)
  if (value === undefined || value.length < 4) return {}
  const code = ((value[2] ?? 0) & 0x07) * 100 + (value[3] ?? 0)
  const phrase = textOf(value.subarray(4))
  return { code, ...(phrase !== '' && { phrase }) }
}

function softwareOf(attributes: Attributes): Pick<StunReply, 'software'> {
  const software = textOf(attributes.get(SOFTWARE) ?? Buffer.alloc(0))
  return software === '' ? {} : { software }
}

function textOf(value: Buffer): string {
  return value.toString('utf8').replace(/\0+$/, '').trim().slice(0, MOST_TEXT)
}
