/** Domain names as a master file writes them (RFC 1035 2.3.4 and 5.1, RFC 4343 for the escapes). */

import type { ZoneOutcome } from './zone-types.ts'

/** An absolute name. `labels` decides what lies below what: in `text` a dot may also belong to an escape. */
export interface ZoneName {
  readonly labels: readonly string[]
  readonly text: string
}

/** One label in its one written form, and its octets on the wire. */
interface Label {
  readonly text: string
  readonly octets: number
}

/** One character or escape of a name. */
interface Piece {
  readonly text: string
  readonly octets: number
  readonly length: number
}

/** Nearly every name: no escapes, no empty labels. Taken whole, since a large zone holds a million labels. */
const PLAIN = /^[\w*-]+(?:\.[\w*-]+)*\.?$/

/** Reads a name relative to `origin`; an origin that is not known makes every relative name a fault. */
export function readName(raw: string, origin: ZoneName | undefined): ZoneOutcome<ZoneName> {
  if (raw === '.') return { value: nameOf([]) }
  if (raw === '@') return origin ? { value: origin } : lostOrigin(raw)
  const split = splitLabels(raw)
  if ('fault' in split) return split
  const { labels, absolute } = split.value
  const wrong = labels.map(labelFault).find((reason) => reason !== undefined)
  if (wrong !== undefined) return bad(raw, wrong)
  const own = labels.map((label) => label.text)
  if (!absolute && !origin) return lostOrigin(raw)
  const name = nameOf(absolute || !origin ? own : [...own, ...origin.labels])
  const octets = wireLength(name)
  return octets > 255 ? bad(raw, `it is ${octets - 2} characters long in full; expected 253 at most`) : { value: name }
}

/** Whether `name` is `apex` or lies below it. */
export function isWithin(name: ZoneName, apex: ZoneName): boolean {
  const offset = name.labels.length - apex.labels.length
  return apex.labels.every((label, index) => name.labels[offset + index] === label)
}

/** A piece of the file for a message: short, and without characters that move a terminal's cursor. */
export function shown(raw: string): string {
  const clean = raw.slice(0, 60).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return `"${clean}${raw.length > 60 ? '...' : ''}"`
}

function nameOf(labels: readonly string[]): ZoneName {
  return { labels, text: labels.length === 0 ? '.' : labels.join('.') }
}

function bad(raw: string, why: string): ZoneOutcome<never> {
  return { fault: { reason: `${shown(raw)} is not a domain name: ${why}` } }
}

function lostOrigin(raw: string): ZoneOutcome<never> {
  const why = 'the last $ORIGIN was not understood'
  return { fault: { reason: `${shown(raw)} is relative, but ${why}; expected an absolute name with a final dot` } }
}

function labelFault(label: Label): string | undefined {
  if (label.octets === 0) return 'a label is empty; expected at least one character between dots'
  return label.octets > 63 ? `a label is ${label.octets} characters long; expected 63 at most` : undefined
}

/** An escape is one octet on the wire whatever its length in the text. */
function wireLength(name: ZoneName): number {
  return name.labels.length === 0 ? 1 : name.text.replace(/\\(?:\d{3}|.)/g, '-').length + 2
}

function splitPlain(raw: string): ReturnType<typeof splitLabels> {
  const absolute = raw.endsWith('.')
  const texts = (absolute ? raw.slice(0, -1) : raw).toLowerCase().split('.')
  return { value: { labels: texts.map((text) => ({ text, octets: text.length })), absolute } }
}

function splitLabels(raw: string): ZoneOutcome<{ readonly labels: readonly Label[]; readonly absolute: boolean }> {
  if (PLAIN.test(raw)) return splitPlain(raw)
  const labels: Label[] = []
  let text = ''
  let octets = 0
  let at = 0
  while (at < raw.length) {
    if (raw[at] === '.') {
      labels.push({ text, octets })
      text = ''
      octets = 0
      at += 1
      continue
    }
    const piece = readPiece(raw, at)
    if (typeof piece === 'string') return bad(raw, piece)
    text += piece.text
    octets += piece.octets
    at += piece.length
  }
  const absolute = raw.length > 0 && octets === 0
  return { value: { labels: absolute ? labels : [...labels, { text, octets }], absolute } }
}

/** The piece at `at`, or what is wrong with it. */
function readPiece(raw: string, at: number): Piece | string {
  if (raw[at] === '\\') return readEscape(raw, at)
  const char = String.fromCodePoint(raw.codePointAt(at) ?? 0)
  // A no-break space or a control character comes with a careless paste and is never meant.
  if (/[\p{C}\p{Z}]/u.test(char)) return 'it holds a space or a control character; expected it escaped, as \\032'
  return { ...written(char), length: char.length }
}

function readEscape(raw: string, at: number): Piece | string {
  const digits = /^\d{3}$/.exec(raw.slice(at + 1, at + 4))?.[0]
  if (digits !== undefined) {
    const octet = Number(digits)
    return octet > 255
      ? `\\${digits} is no octet; expected \\000 to \\255`
      : { text: octetText(octet), octets: 1, length: 4 }
  }
  const code = raw.codePointAt(at + 1)
  if (code === undefined) return 'it ends in a backslash; expected a character after it'
  const char = String.fromCodePoint(code)
  if (/\d/.test(char)) return `\\${char} is half an escape; expected three digits`
  return { ...written(char), length: 1 + char.length }
}

function written(char: string): { readonly text: string; readonly octets: number } {
  const octets = [...Buffer.from(char, 'utf8')]
  return { text: octets.map(octetText).join(''), octets: octets.length }
}

/** The one way each octet of a label is written, so that equal names are equal texts. BIND's choice. */
function octetText(octet: number): string {
  if (octet <= 0x20 || octet >= 0x7f) return `\\${String(octet).padStart(3, '0')}`
  const char = String.fromCharCode(octet).toLowerCase()
  return '.;()"@$\\'.includes(char) ? `\\${char}` : char
}
