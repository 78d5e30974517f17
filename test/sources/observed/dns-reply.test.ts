import { describe, expect, test } from 'vitest'
import type { Reply, WireRecord } from '../../../src/sources/observed/dns-message.ts'
import { told } from '../../../src/sources/observed/dns-reply.ts'

const NAME = 'sip.contoso.com'
const record = (type: string, data: string, name = NAME): WireRecord => ({ name, type, ttl: 60, data })
const SOA = record('SOA', 'ns1.contoso.com', 'contoso.com')
const NS = record('NS', 'ns1.contoso.com', 'contoso.com')
const alias = (to: string, name = NAME) => record('CNAME', to, name)

function read(reply: Partial<Reply>, undelegated = false) {
  const whole: Reply = {
    rcode: 'NOERROR',
    isAuthoritative: false,
    offersRecursion: true,
    isTruncated: false,
    answers: [],
    authorities: [],
    ...reply,
  }
  return told(whole, { question: { name: NAME, type: 'A' }, chain: [], place: { file: 'env.yaml' }, undelegated })
}

const found = [record('A', '203.0.113.10')]
const lame = { offersRecursion: false }

describe('a reply', () => {
  test.each([
    ['an address', { answers: found }, { outcome: 'found' }],
    ['the same address twice', { answers: [...found, ...found] }, { records: [{ data: '203.0.113.10' }] }],
    [
      'no such name',
      { rcode: 'NXDOMAIN', authorities: [SOA] },
      { outcome: 'no-such-name', decidedBy: { zone: 'contoso.com' } },
    ],
    ['other records only', { authorities: [SOA] }, { outcome: 'no-data' }],
    ['other records only, without the zone that says so', {}, { outcome: 'no-data' }],
    [
      'no such name, as a zone says that it is not in',
      { rcode: 'NXDOMAIN', authorities: [record('SOA', 'x', 'fabrikam.com')] },
      { outcome: 'no-such-name' },
    ],
    [
      'an alias and where it leads',
      { answers: [alias('a.contoso.com'), record('A', '203.0.113.10', 'a.contoso.com')] },
      { outcome: 'found', chain: [{ data: 'a.contoso.com' }] },
    ],
    [
      'an alias made from one of a whole domain',
      {
        answers: [
          record('DNAME', 'b.net', 'contoso.com'),
          alias('sip.b.net'),
          record('A', '203.0.113.10', 'sip.b.net'),
        ],
      },
      { outcome: 'found' },
    ],
    [
      'an alias to a name that does not exist',
      { rcode: 'NXDOMAIN', answers: [alias('a.contoso.com')], authorities: [SOA] },
      { outcome: 'no-such-name', chain: [{ data: 'a.contoso.com' }] },
    ],
    [
      'an alias to a name with other records',
      { answers: [alias('a.contoso.com')], authorities: [SOA] },
      { outcome: 'no-data' },
    ],
    ['an alias and nothing else', { answers: [alias('a.contoso.com')] }, { status: 'onward', name: 'a.contoso.com' }],
    ['aliases in a circle', { answers: [alias('a.contoso.com'), alias(NAME, 'a.contoso.com')] }, { outcome: 'loop' }],
    ['a referral', { ...lame, authorities: [NS] }, { status: 'useless', reason: expect.stringContaining('refers') }],
    ['nothing at all', lame, { status: 'useless', reason: expect.stringContaining('lame') }],
    ['no such name, of a server that holds nothing', { ...lame, rcode: 'NXDOMAIN' }, { status: 'useless' }],
    [
      'a part of an answer',
      { answers: found, isTruncated: true },
      { status: 'useless', reason: expect.stringContaining('cut off') },
    ],
    ['SERVFAIL', { rcode: 'SERVFAIL' }, { status: 'useless', reason: expect.stringContaining('SERVFAIL') }],
    ['BADVERS', { rcode: 'BADVERS' }, { status: 'useless', reason: expect.stringContaining('BADVERS') }],
    [
      'an error without a name',
      { rcode: 'RCODE 3841' },
      { status: 'useless', reason: expect.stringContaining('RCODE 3841') },
    ],
  ] as const)('that says: %s', (_, reply, expected) => {
    expect(read(reply as Partial<Reply>)).toMatchObject(expected)
  })

  test('counts before publication only from a server that holds the zone itself', () => {
    expect(read({ answers: found }, true)).toMatchObject({
      status: 'useless',
      reason: expect.stringContaining('not authoritative'),
    })
    expect(read({ answers: found, isAuthoritative: true }, true)).toMatchObject({ outcome: 'found' })
  })
})
