/** The smallest files whose first bytes are those of a picture. */

/** A PNG of this size, of which only the header is looked at. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

export const PNG = pngOf(7, 5)

/** With a comment, fill bytes and a table before the frame, 5 high and 7 wide. */
export const JPEG = Uint8Array.from([
  ...[0xff, 0xd8],
  ...[0xff, 0xfe, 0, 4, 0x68, 0x69],
  ...[0xff, 0xff, 0xc4, 0, 3, 0],
  ...[0xff, 0xc2, 0, 11, 8, 0, 5, 0, 7, 1, 1, 0x11, 0],
])

/** The same file, but for one byte. */
export function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at] = value
  return changed
}
