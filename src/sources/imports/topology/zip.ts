/**
 * One file out of a ZIP archive, in memory. The list at the end of an archive says what is in it; it is held to what is
 * found, and to bounds, before and while anything is unpacked. `inflateRawSync` stops at a length; a library that fills a
 * buffer of the size the archive claims goes on until its input ends.
 */

import { crc32, inflateRawSync } from 'node:zlib'
import { BOUNDS, Unreadable } from '../bounds.ts'

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
/** The fixed parts of the three records, in bytes. */
const SIZE = { end: 22, listed: 46, local: 30 } as const
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 1000
const STORED = 0
const DEFLATED = 8
/** Says that the value is kept elsewhere, as archives over 4 GB do. */
const ELSEWHERE = 0xffffffff

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}

/**
 * Unpacks the one file of that name in the root of the archive.
 * @throws Unreadable when it is not there, is there twice, is encrypted, or is not what the archive says of it
 */
export function unzipOne(bytes: Uint8Array, wanted: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listEntries(bytes, view)
  for (const { name } of entries) {
    if (/^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(name))
      throw new Unreadable('an archive with a file that leads out of it: no export has that')
  }
  const named = entries.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  const [entry] = named
  if (entry === undefined)
    throw new Unreadable(`an archive without ${wanted}: Export-CsConfiguration writes one with it`)
  if (named.length > 1) throw new Unreadable(`an archive with two files named ${wanted}`)
  return unpack(bytes, view, entry, wanted)
}

function listEntries(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = findEnd(view)
  if (end === undefined) throw new Unreadable('a ZIP archive that is cut off: its list of files is missing')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0 || count !== view.getUint16(end + 8, true))
    throw new Unreadable('one of several parts of a ZIP archive')
  if (count > MAX_ENTRIES) throw new Unreadable(`an archive of more than ${MAX_ENTRIES.toLocaleString('en')} files`)
  const entries: Entry[] = []
  for (let number = 0; number < count; number += 1) {
    if (at + SIZE.listed > end || view.getUint32(at, true) !== LISTED) throw damaged()
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    const next = at + SIZE.listed + lengths[0] + lengths[1] + lengths[2]
    if (next > end) throw damaged()
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + SIZE.listed, at + SIZE.listed + lengths[0]))
    entries.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** From the end backwards: a comment may follow. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - SIZE.end
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END && at + SIZE.end + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  return undefined
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, name: string): Uint8Array {
  const { flags, method, packed, size, offset } = entry
  if ((flags & 1) !== 0) throw new Unreadable(`${name} is encrypted: export again without a password`)
  if (method !== STORED && method !== DEFLATED)
    throw new Unreadable(`${name} is packed in a way that is not known here (method ${method}): pack it with Deflate`)
  if ([packed, size, offset].includes(ELSEWHERE)) throw new Unreadable(`${name} is packed as files over 4 GB are`)
  if (size > BOUNDS.bytes) throw new Unreadable(`${name} is larger than ${BOUNDS.bytes / 1024 / 1024} MB`)
  if (offset + SIZE.local > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged()
  const start = offset + SIZE.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) throw damaged()
  const data = bytes.subarray(start, start + packed)
  const content = method === STORED ? data : inflate(data, size, name)
  if (content.length !== size) throw new Unreadable(`${name} has another size than the archive says`)
  if (crc32(content) !== entry.crc) throw new Unreadable(`${name} is damaged: its checksum is wrong`)
  return content
}

function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    // One byte more than is said, so that what is longer is told from what is damaged.
    return inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch (error) {
    const longer = error instanceof RangeError
    throw new Unreadable(`${name} ${longer ? 'has another size than the archive says' : 'cannot be unpacked'}`)
  }
}

function damaged(): Unreadable {
  return new Unreadable('a ZIP archive that is damaged or cut off')
}
