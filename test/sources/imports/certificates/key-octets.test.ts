import { expect, test } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'

test('a private key printed after a certificate gives no octet away', () => {
  const octets = ['ab:cd:ef:0a:1b:', 'fe:dc:ba:98:76:', 'aa']
  const text = [
    'Certificate:',
    '    Data:',
    '        Subject: CN=sip.contoso.com',
    '    Signature Value:',
    '        12:34',
  ]
  const key = ['Private-Key: (2048 bit, 2 primes)', 'privateExponent:', ...octets.map((each) => `    ${each}`)]
  const { certificates, items } = readImport(Buffer.from([...text, ...key].join('\n')))
  expect(certificates.map(({ id }) => id)).toEqual(['sip.contoso.com'])
  expect(items.filter(({ what }) => /: (?:ab|fe|aa)$/.test(what))).toEqual([])
})
