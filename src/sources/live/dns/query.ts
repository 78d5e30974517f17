/** A question as the bytes of a message (RFC 1035 section 4, EDNS of RFC 6891). */

import type { DnsType } from '../../../question.ts'
import type { WireQuestion } from '../../observed/dns-message.ts'

const HEADER_BYTES = 12
const RECURSION_DESIRED = 0x0100
const CLASS_IN = 1
const DOT = 0x2e

const TYPES: Readonly<Record<DnsType, number>> = { A: 1, CNAME: 5, PTR: 12, AAAA: 28, SRV: 33 }

/** What an answer over UDP may measure, as resolvers of today agree (DNS flag day 2020). */
const EDNS_BYTES = 1232

/** The record of EDNS: of the root, type OPT, the size, no flags, no options. */
const OPT = Buffer.from([0, 0, 41, EDNS_BYTES >> 8, EDNS_BYTES & 0xff, 0, 0, 0, 0, 0, 0])

/** Written without a library because it is done for every try, and is one question always. */
export function queryOf(
  id: number,
  { name, type, recursion = true }: WireQuestion,
  { edns }: { readonly edns: boolean },
): Buffer {
  const afterName = HEADER_BYTES + Buffer.byteLength(name) + 2
  const bytes = Buffer.allocUnsafe(afterName + 4 + (edns ? OPT.length : 0))
  bytes.writeUInt16BE(id, 0)
  bytes.writeUInt16BE(recursion ? RECURSION_DESIRED : 0, 2)
  // One question, no answers, no authorities.
  bytes.writeUInt16BE(1, 4)
  bytes.writeUInt32BE(0, 6)
  bytes.writeUInt16BE(edns ? 1 : 0, 10)
  writeName(bytes, name)
  bytes.writeUInt16BE(TYPES[type], afterName)
  bytes.writeUInt16BE(CLASS_IN, afterName + 2)
  if (edns) OPT.copy(bytes, afterName + 4)
  return bytes
}

/** The length of each label takes the place of the dot before it. */
function writeName(bytes: Buffer, name: string): void {
  const end = HEADER_BYTES + 1 + bytes.write(name, HEADER_BYTES + 1)
  bytes[end] = 0
  let labelEnd = end
  for (let at = end - 1; at >= HEADER_BYTES; at--) {
    if (at > HEADER_BYTES && bytes[at] !== DOT) continue
    bytes[at] = labelEnd - at - 1
    labelEnd = at
  }
}
