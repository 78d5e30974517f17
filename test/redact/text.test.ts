import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../src/redact/redact.ts'
import { readVocabulary } from '../../src/redact/vocabulary.ts'

const vocabulary = readVocabulary()
const KEY = new TextEncoder().encode('a key of sixteen bytes and more')
const { texts } = createRedactor({ key: KEY, vocabulary })
const { text, path, whole } = texts(['Head Office', 'edge-external', 'Zorblax'], ['sites/zorblax/env.yaml'])

describe('a name', () => {
  test.each([
    ['fe01.zorblax.net', /^host-\w{8}\.domain-\w{8}\.example$/],
    ['emea.zorblax.co.uk', /^host-\w{8}\.domain-\w{8}\.example$/],
    ['lyncdiscover.zorblax.com', /^lyncdiscover\.domain-\w{8}\.example$/],
    ['_sip._tls.zorblax.com', /^_sip\._tls\.domain-\w{8}\.example$/],
    ['ucupdates-r2.zorblax.local', /^ucupdates-r2\.domain-\w{8}\.local$/],
    ['zorblax.onmicrosoft.com', /^host-\w{8}\.onmicrosoft\.com$/],
    ['ZORBLAX\\svc-zorb', /^name-\w{8}\\name-\w{8}$/],
    ['FE01', /^host-\w{8}$/],
    ['sip:anna.zorb@zorblax.com', /^sip:user-\w{8}@domain-\w{8}\.example$/],
    ['+47 (22) 55 01 00', /^phone-\w{8}$/],
    ['425-555-0100', /^number-\w{8}$/],
    ['(425) 555-0100', /^phone-\w{8}$/],
    ['tel:+4722550100;ext=1234', /^tel:phone-\w{8};ext=phone-\w{8}$/],
    ['tel:555-1234', /^tel:phone-\w{8}$/],
    [String.raw`\\fs01.zorblax.net\lync`, /^\\\\host-\w{8}\.domain-\w{8}\.example\\folder-\w{8}$/],
    ['firewall/zorb.csv', /^folder-\w{8}\/file-\w{8}\.csv$/],
    [
      'CN=fe01.zorblax.net, O=Zorblax Sons Ltd, C=NO',
      /^CN=host-\w{8}\.domain-\w{8}\.example, O=name-\w{8}, C=name-\w{8}$/,
    ],
    ['0123456789abcdef0123456789ABCDEF01234567', /^id-\w{8}$/],
    ['01:23:45:67:89:ab:cd:ef', /^id-\w{8}$/],
    ['Head Office is far', /^name-\w{8} is far$/],
    ['edge-external has a key', /^name-\w{8} has a key$/],
    ['sites/zorblax/env.yaml:3:4', /^folder-\w{8}\/folder-\w{8}\/file-\w{8}\.yaml:3:4$/],
    ['secret-thing.ovpn', /^file-\w{8}\.ovpn$/],
    ['2a01:4f8:77::10/10.77.0.9', /^2001:db8:[0-9a-f:]+\/10\.(?!77\.0\.9$)\d+\.\d+\.\d+$/],
  ])('%s', (given, expected) => {
    expect(text(given)).toMatch(expected)
  })

  test('is the same wherever it stands, however it is written', () => {
    const host = text('fe01.zorblax.net').split('.')[0]
    expect(text('the server FE01.Zorblax.NET answers')).toBe(`the server ${text('fe01.zorblax.net')} answers`)
    expect(text('FE01')).toBe(host)
    expect(text("FE01's")).toBe(`${host}'s`)
    expect(text('a.fe01.zorblax.net').endsWith(`.${text('fe01.zorblax.net')}`)).toBe(true)
    expect(path('sites/zorblax/env.yaml')).toBe(text('sites/zorblax/env.yaml'))
    expect(whole('person', 'Dana Swope')).toBe(whole('person', 'dana swope '))
  })

  test('is another by another key, and the same in another run with this one', () => {
    const again = createRedactor({ key: KEY, vocabulary }).texts().text
    const other = createRedactor({ vocabulary }).texts().text
    expect(again('fe01.zorblax.net')).toBe(text('fe01.zorblax.net'))
    expect(other('fe01.zorblax.net')).not.toBe(text('fe01.zorblax.net'))
  })

  test('never becomes that of another: 20,000 names', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => text(`srv${index}.zorblax.net`))
    expect(new Set(names).size).toBe(20_000)
  })
})

describe('what the program says stays', () => {
  test.each([
    'Lync Server 2013 with build 5.0.8308.577, open to CVE-2019-0798',
    'Windows Server 2012 R2 (build 5.0.8308.556 or later)',
    'no server says which licence it runs on (os.evaluation)',
    'tcp from any to any port 50000-59999 on 2026-11-30',
    'sipfed.online.lync.com',
    'firewall.nat.internal',
    'ASP.NET of 127.0.0.1 with 255.255.255.0 in 0.0.0.0/0 and 10.0.0.0/8',
    'x64, RSA 2048, KB2646886, 64-bit',
  ])('%s', (said) => {
    expect(text(said)).toBe(said)
  })
})

describe('an address', () => {
  test.each([
    ['192.168.10.20', /^192\.168\.\d+\.\d+$/],
    ['10.1.2.3', /^10\.\d+\.\d+\.\d+$/],
    ['172.20.1.1', /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/],
    ['131.107.155.40', /^2[4-5]\d\.\d+\.\d+\.\d+$/],
    ['2a01:4f8::10', /^2001:db8:/],
    ['fd00:1::5', /^fd[0-9a-f]{2}:/],
    ['fe80::1:2', /^fe80::/],
  ])('%s keeps its kind', (given, expected) => {
    expect(text(given)).toMatch(expected)
    expect(text(given)).not.toBe(given)
  })

  test.each(['192.168.10.0/24 192.168.10.77', '131.107.155.0/25 131.107.155.40', '2a01:4f8:1::/48 2a01:4f8:1:7::9'])(
    'stays in its subnet: %s',
    async (given) => {
      const { parseAddress, parsePrefix, prefixOf } = await import('../../src/domain/prefix.ts')
      const [subnet = '', address = ''] = text(given).split(' ')
      const prefix = parsePrefix(subnet, { hostBits: 'refuse' })
      const at = parseAddress(address)
      if ('fault' in prefix || at === undefined) throw new Error(`${subnet} ${address}`)
      expect(prefixOf(at, prefix.length).base).toBe(prefix.base)
    },
  )

  test('never becomes another: two thousand of each kind', () => {
    const given = Array.from({ length: 2000 }, (_, index) => [
      `10.${index % 256}.${index >> 8}.9`,
      `${11 + (index % 100)}.${index % 256}.${index >> 8}.9`,
    ]).flat()
    expect(new Set(given.map(text)).size).toBe(new Set(given).size)
  })

  test('in a name for looking it up backwards is the one that stands for it', () => {
    const octets = text('192.168.10.20').split('.').reverse()
    expect(text('20.10.168.192.in-addr.arpa')).toBe(`${octets.join('.')}.in-addr.arpa`)
  })
})
