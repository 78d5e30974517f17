/** The strings of TXT records (RFC 1035 3.3.14 and 5.1). */

import { isUtf8 } from 'node:buffer'
import { shown } from './zone-names.ts'
import type { ZoneToken } from './zone-tokens.ts'
import type { ZoneOutcome } from './zone-types.ts'

/** Decodes and joins the strings. Each holds 255 octets at most, all of them 65,535 with their length octets. */
export function readStrings(tokens: readonly ZoneToken[]): ZoneOutcome<string> {
  const parts: Buffer[] = []
  for (const token of tokens) {
    const decoded = decode(token.raw)
    if (typeof decoded === 'string') return { fault: { reason: decoded, at: token } }
    if (decoded.length > 255) {
      const reason = `a string is ${decoded.length} octets long; expected 255 at most (split it into several quoted strings)`
      return { fault: { reason, at: token } }
    }
    parts.push(decoded)
  }
  const joined = Buffer.concat(parts)
  if (joined.length + parts.length > 0xffff) {
    return { fault: { reason: 'the text is too long; expected 65535 octets at most', ...first(tokens) } }
  }
  // A text that is no UTF-8 still has to give every octet, so one character stands for each.
  return { value: joined.toString(isUtf8(joined) ? 'utf8' : 'latin1') }
}

/** The octets of a string, or what is wrong with it. */
function decode(raw: string): Buffer | string {
  if (!raw.includes('\\')) return Buffer.from(raw, 'utf8')
  const parts: Buffer[] = []
  for (const [piece] of raw.matchAll(/\\\d{3}|\\?[^\\]|\\\\|\\/gu)) {
    const wrong = escapeFault(piece)
    if (wrong !== undefined) return `${wrong} in the string ${shown(raw)}`
    parts.push(pieceOctets(piece))
  }
  return Buffer.concat(parts)
}

function pieceOctets(piece: string): Buffer {
  if (!piece.startsWith('\\')) return Buffer.from(piece, 'utf8')
  return piece.length === 4 ? Buffer.from([Number(piece.slice(1))]) : Buffer.from(piece.slice(1), 'utf8')
}

function escapeFault(piece: string): string | undefined {
  if (piece === '\\') return 'a backslash without a character after it; expected one'
  if (/^\\\d{3}$/.test(piece))
    return Number(piece.slice(1)) > 255 ? `${piece} is no octet; expected \\000 to \\255` : undefined
  return /^\\\d$/.test(piece) ? `${piece} is half an escape; expected three digits` : undefined
}

function first(tokens: readonly ZoneToken[]): { readonly at?: ZoneToken } {
  return tokens[0] ? { at: tokens[0] } : {}
}
