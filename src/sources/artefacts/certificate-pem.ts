/** The blocks of a PEM file (RFC 7468), wherever they lie in it: text around them is allowed. */

/** What lies between a BEGIN and an END line. */
export interface PemBlock {
  readonly label: string
  /** Of the BEGIN line, from 1. */
  readonly line: number
  readonly body: string
}

export type PemStep = { readonly block: PemBlock } | { readonly fault: string; readonly line: number }

interface Marker {
  readonly begin: boolean
  readonly label: string
  readonly start: number
  readonly end: number
  readonly line: number
}

const MARKER = /^[ \t]*-----(BEGIN|END) ([A-Z0-9 #._-]{1,64}?)-----[ \t]*$/gm

/** Every block in order, and every marker that is not half of one. Reads the text once. */
export function* pemBlocks(text: string): Generator<PemStep> {
  let open: Marker | undefined
  for (const marker of markers(text)) {
    if (open !== undefined && (marker.begin || marker.label !== open.label)) yield unclosed(open)
    if (marker.begin) {
      open = marker
      continue
    }
    if (open?.label === marker.label)
      yield { block: { label: open.label, line: open.line, body: text.slice(open.end, marker.start) } }
    else if (open === undefined) yield { line: marker.line, fault: `END ${marker.label} has no BEGIN line before it` }
    open = undefined
  }
  if (open !== undefined) yield unclosed(open)
}

function unclosed({ label, line }: Marker): PemStep {
  return { line, fault: `BEGIN ${label} has no END line of its own` }
}

function* markers(text: string): Generator<Marker> {
  let line = 1
  let counted = 0
  for (const match of text.matchAll(MARKER)) {
    line += lineBreaks(text, counted, match.index)
    counted = match.index
    const end = match.index + match[0].length
    yield { begin: match[1] === 'BEGIN', label: match[2] ?? '', start: match.index, end, line }
  }
}

function lineBreaks(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks++
  }
  return breaks
}

/** The octets of a body. The fault never shows any of it. */
export function decodeBody({ body, line }: PemBlock): { readonly bytes: Uint8Array } | { readonly fault: string } {
  const odd = body.search(/[^A-Za-z0-9+/=\s]/)
  if (odd >= 0) return { fault: `line ${line + lineBreaks(body, 0, odd)} has a character that base64 does not have` }
  const text = body.replace(/\s+/g, '')
  if (text === '') return { fault: 'the block is empty' }
  const padding = text.indexOf('=')
  const isPadded = padding < 0 || (padding >= text.length - 2 && text.endsWith('='))
  if (text.length % 4 !== 0 || !isPadded) return { fault: 'the base64 text is cut short or damaged' }
  return { bytes: Buffer.from(text, 'base64') }
}

/** The text of a file that is text: UTF-16 as PowerShell writes it, with a byte order mark or without, else single octets. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [first, second] = buffer
  if (first === 0xff && second === 0xfe) return buffer.toString('utf16le', 2)
  if (first === 0xfe && second === 0xff) return bigEndian(buffer.subarray(2))
  if (first !== 0 && second === 0) return buffer.toString('utf16le')
  if (first === 0 && second !== 0) return bigEndian(buffer)
  const mark = first === 0xef && second === 0xbb && buffer[2] === 0xbf
  return buffer.toString('latin1', mark ? 3 : 0)
}

function bigEndian(buffer: Buffer): string {
  return Buffer.from(buffer.subarray(0, buffer.length & ~1))
    .swap16()
    .toString('utf16le')
}
