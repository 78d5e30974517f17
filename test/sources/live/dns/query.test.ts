import packet from 'dns-packet'
import fc from 'fast-check'
import { test } from 'vitest'
import type { DnsType } from '../../../../src/question.ts'
import { queryOf } from '../../../../src/sources/live/dns/query.ts'

const label = fc.string({ unit: fc.constantFrom(...'abcxyz019-_*éß漢'), minLength: 1, maxLength: 20 })
const name = fc.array(label, { minLength: 1, maxLength: 8 }).map((labels) => labels.join('.'))
const type = fc.constantFrom<DnsType>('A', 'AAAA', 'CNAME', 'PTR', 'SRV')

test('a query has the bytes that dns-packet gives it', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 0xffff }),
      name,
      type,
      fc.boolean(),
      fc.option(fc.boolean(), { nil: undefined }),
      (id, name, type, edns, recursion) => {
        const bytes = queryOf(id, { name, type, ...(recursion !== undefined && { recursion }) }, { edns })
        return bytes.equals(byLibrary(id, { name, type, edns, recursion }))
      },
    ),
  )
})

interface Asked {
  readonly name: string
  readonly type: DnsType
  readonly edns: boolean
  readonly recursion: boolean | undefined
}

function byLibrary(id: number, { name, type, edns, recursion }: Asked): Buffer {
  const opt: packet.OptAnswer = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
  }
  return packet.encode({
    type: 'query',
    id,
    flags: recursion === false ? 0 : packet.RECURSION_DESIRED,
    questions: [{ type, class: 'IN', name }],
    ...(edns && { additionals: [opt] }),
  })
}
