/** What kind of picture a file holds, and its size: from its first bytes, whatever its name says. */

import type { ReportLogo } from '../report-audit.ts'

export type Measured = Pick<ReportLogo, 'mediaType' | 'width' | 'height'>

const MOST_PIXELS = 4000
const UNUSUAL =
  'is a picture that not every format can show: use a PNG of 8 bits that is not interlaced, or a JPEG in RGB or grey'

/** The picture, or in words why it is none that can be shown. */
export function measured(bytes: Uint8Array): Measured | { readonly fault: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = png(view) ?? jpeg(view)
  if (found === 'unusual') return { fault: UNUSUAL }
  if (found === undefined) return { fault: 'is no PNG or JPEG picture, or a damaged one' }
  const { width, height } = found
  if (width === 0 || height === 0) return { fault: 'is a picture without a size' }
  if (Math.max(width, height) <= MOST_PIXELS) return found
  return { fault: `is a picture of ${width} × ${height} pixels: at most 4,000 a side can be shown` }
}

const PNG_SIGNATURE = [0x89504e47, 0x0d0a1a0a] as const
/** Length and name of the first chunk, which says the size. */
const PNG_HEADER = [13, 0x49484452] as const
/** Signature, chunk and its checksum. */
const PNG_LEAST = 33

/** ISO/IEC 15948, 5.2 and 11.2.2: behind the size the bits of a sample, and three bytes on whether it is interlaced. */
function png(view: DataView): Measured | 'unusual' | undefined {
  if (view.byteLength < PNG_LEAST) return undefined
  const begin = [...PNG_SIGNATURE, ...PNG_HEADER]
  if (begin.some((word, index) => view.getUint32(4 * index) !== word)) return undefined
  if (view.getUint8(24) > 8 || view.getUint8(28) !== 0) return 'unusual'
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

const JPEG_START = 0xffd8
/** Start of frame is C0 to CF, but for the tables of Huffman and arithmetic coding, and a reserved one. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc]
/** End of the picture, and start of its data: the frame comes before. */
const TOO_LATE = [0xd9, 0xda]

/** ITU-T T.81, B.1.1 and B.2.2: segments, each with its length, until the one that begins a frame. */
function jpeg(view: DataView): Measured | 'unusual' | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== JPEG_START) return undefined
  let at = 2
  while (at + 10 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // A marker may be filled up with more of its first byte.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker)) {
      // Grey, or three colours; four are those of printers.
      if (![1, 3].includes(view.getUint8(at + 9))) return 'unusual'
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || TOO_LATE.includes(marker)) return undefined
    at += 2 + length
  }
  return undefined
}
