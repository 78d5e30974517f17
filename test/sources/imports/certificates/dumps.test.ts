import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'

const FOLDER = 'fixtures/artefacts/certificate-dumps'
const read = (name: string) => readImport(readFileSync(`${FOLDER}/${name}`))
const described = (name: string) => read(name).certificates.map(({ id, description }) => [id, plain(description)])

test('certutil -v -dump: the order of the numbers comes from the day that shows it', () => {
  expect(described('certutil-verbose.txt')).toEqual([
    [
      'sip.contoso.com',
      {
        subject: 'sip.contoso.com',
        sans: ['sip.contoso.com', 'webconf.contoso.com'],
        key: { algorithm: 'RSA', size: 2048 },
        signature: 'sha256WithRSAEncryption',
        eku: ['serverAuth', 'clientAuth'],
        keyUsage: ['digitalSignature', 'keyEncipherment'],
        crlDistributionPoints: ['http://crl.contoso.com/issuing.crl'],
        issuer: 'CN=Contoso Issuing CA, DC=contoso, DC=com',
        notBefore: '2025-03-04',
        notAfter: '2027-03-14',
        template: 'ContosoWebServer',
        thumbprint: '37ed7c3eee76a2d0423ae31a169f74d03c7f342c',
        serialNumber: '610a5f3e00000000002b',
        friendlyName: 'Edge external',
        privateKey: { provider: 'Microsoft RSA SChannel Cryptographic Provider', exportable: false },
      },
    ],
  ])
})

test('certutil -store: every certificate, and one order for all days of the file', () => {
  expect(described('certutil-store.txt')).toMatchObject([
    [
      'pool01.contoso.com',
      {
        notBefore: '2025-04-03',
        notAfter: '2027-04-25',
        template: 'WebServer',
        thumbprint: 'a50337ab015d5612b7dc4c1e759d201e74cc2a93',
      },
    ],
    [
      'pool01.contoso.com (2)',
      { notBefore: '2025-02-01', notAfter: '2027-02-01', serialNumber: '367fbdd7e6e4103dec9b91f93959ac56' },
    ],
  ])
})

test('a day that may be two is not guessed', () => {
  const [certificate] = described('certutil-ambiguous.txt')
  expect(certificate?.[1]).not.toHaveProperty('notBefore')
  expect(certificate?.[1]).toMatchObject({ notAfter: '2027-05-05' })
  const unknown = read('certutil-ambiguous.txt').items.filter(({ status }) => status === 'unknown')
  expect(unknown.map(({ at, reason }) => [at.line, reason])).toEqual([
    [4, '"03/04/2025 09:15" may be two days: nothing in the file tells which number is the month'],
  ])
})

test('another language is refused', () => {
  expect(read('certutil-italian.txt').problems).toMatchObject([
    { line: 4, column: 2, message: /another language than English/ },
  ])
})

test('openssl x509 -text', () => {
  expect(described('openssl.txt')).toMatchObject([
    [
      'sip.contoso.com',
      {
        subject: 'sip.contoso.com',
        sans: ['sip.contoso.com', 'webconf.contoso.com'],
        key: { algorithm: 'RSA', size: 2048 },
        signature: 'sha256WithRSAEncryption',
        eku: ['serverAuth', 'clientAuth'],
        keyUsage: ['digitalSignature', 'keyEncipherment'],
        crlDistributionPoints: ['http://crl.contoso.com/a.crl'],
        issuer: 'C=US, O=Contoso, CN=sip.contoso.com',
        notBefore: '2026-11-30',
        notAfter: '2028-11-29',
      },
    ],
  ])
})

describe.each(['certutil-verbose.txt', 'certutil-store.txt', 'openssl.txt'])('%s', (name) => {
  test('every line has its account, none is unknown, and the key and its container are not told', () => {
    const { items } = read(name)
    const written = readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n')
    const held = written.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
    expect(items.map(({ at }) => at.line)).toEqual(held)
    expect(items.filter(({ status }) => status === 'unknown')).toEqual([])
    expect(items.some(({ status }) => status === 'dropped')).toBe(true)
    expect(JSON.stringify(read(name))).not.toContain('SENTINEL')
  })
})

test.each([
  ['15.03.2025 09:15', '2025-03-15'],
  ['03.04.2025 09:15', '2025-04-03'],
  ['2025-04-03 09:15', '2025-04-03'],
  ['2025/04/03 9:15', '2025-04-03'],
  ['5/5/2025 9:15 AM', '2025-05-05'],
  ['1/31/2025 9:15 AM', '2025-01-31'],
  ['31/1/2025 9:15 AM', '2025-01-31'],
  ['31/2/2025', undefined],
  ['3/4/2025', undefined],
  ['1/31/25', undefined],
  ['', undefined],
])('the day %j', (text, day) => {
  const dump = `Serial Number: 1\n NotBefore: ${text}\n NotAfter: ${text}\nSubject: CN=a.contoso.com\n`
  expect(readImport(Buffer.from(dump)).certificates.map(({ description }) => description.notAfter?.value)).toEqual([
    day,
  ])
})

test('where days of a file contradict each other, none that may be two is taken', () => {
  const dump =
    'Serial Number: 1\n NotBefore: 1/31/2025\n NotAfter: 31/1/2026\nSerial Number: 2\n NotBefore: 3/4/2025\n NotAfter: 3/3/2026\n'
  expect(readImport(Buffer.from(dump)).certificates.map(({ description }) => description.notBefore?.value)).toEqual([
    '2025-01-31',
    undefined,
  ])
})
