/** Messages of DNS with other names in them. */

import packet from 'dns-packet'
import { isTooMuch, nameOf } from './dns-message.ts'

/** What becomes of what a message holds. A name is lower case, without the final dot, before and afterwards. */
export interface MessageNames {
  name(name: string): string
  address(address: string): string
}

/**
 * The message with every name and address replaced, and without records of kinds that rules do not ask for, which may
 * say anything; undefined where it cannot be read, or not be written again.
 */
export function mapMessage(bytes: Buffer, names: MessageNames): Buffer | undefined {
  if (isTooMuch(bytes)) return undefined
  try {
    return mapped(packet.decode(bytes), bytes.readUInt16BE(2), names)
  } catch {
    return undefined
  }
}

function mapped(message: packet.DecodedPacket, flags: number, names: MessageNames): Buffer {
  const { id = 0, type = 'response', questions = [], answers = [], authorities = [], additionals = [] } = message
  const records = (all: readonly packet.Answer[]) => all.flatMap((record) => mapRecord(record, names))
  return packet.encode({
    type,
    id,
    flags,
    questions: questions.map((question) => ({ ...question, name: names.name(nameOf(question.name)) })),
    answers: records(answers),
    authorities: records(authorities),
    // It holds the upper bits of what the reply is; its options may say anything.
    additionals: additionals.flatMap((record) => (record.type === 'OPT' ? [{ ...record, options: [] }] : [])),
  })
}

function mapRecord(record: packet.Answer, names: MessageNames): readonly packet.Answer[] {
  if ('class' in record && record.class !== 'IN') return []
  const name = names.name(nameOf(record.name))
  const other = (target: string) => names.name(nameOf(target))
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return [{ ...record, name, data: names.address(record.data) }]
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return [{ ...record, name, data: other(record.data) }]
    case 'SRV':
      return [{ ...record, name, data: { ...record.data, target: other(record.data.target) } }]
    case 'SOA':
      return [{ ...record, name, data: { ...record.data, mname: other(record.data.mname), rname: '.' } }]
    default:
      return []
  }
}
