/** DNS messages with other names in them. */

import packet from 'dns-packet'
import { nameOf } from './dns-message.ts'

/** The message with every name and address replaced; empty where it cannot be read. */
export function mapMessage(bytes: Buffer, text: (value: string) => string): Buffer {
  let message: packet.DecodedPacket
  try {
    message = packet.decode(bytes)
  } catch {
    return Buffer.alloc(0)
  }
  const { id = 0, type = 'response', questions = [], answers = [], authorities = [] } = message
  const flags = bytes.readUInt16BE(2)
  const mapped = (records: readonly packet.Answer[]) => records.flatMap((record) => mapRecord(record, text))
  return packet.encode({
    type,
    id,
    flags,
    questions: questions.map((question) => ({ ...question, name: text(nameOf(question.name)) })),
    answers: mapped(answers),
    authorities: mapped(authorities),
  })
}

/** What is of no kind that rules ask for may say anything. */
function mapRecord(record: packet.Answer, text: (value: string) => string): readonly packet.Answer[] {
  const name = text(nameOf(record.name))
  switch (record.type) {
    case 'A':
    case 'AAAA':
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return [{ ...record, name, data: text(nameOf(record.data)) }]
    case 'SRV':
      return [{ ...record, name, data: { ...record.data, target: text(nameOf(record.data.target)) } }]
    case 'SOA':
      return [{ ...record, name, data: { ...record.data, mname: text(nameOf(record.data.mname)), rname: '.' } }]
    default:
      return []
  }
}
