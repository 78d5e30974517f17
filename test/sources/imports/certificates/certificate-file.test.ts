import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { ISSUER, LEAF, PKCS7, ROOT } from '../../../support/certificate-samples.ts'
import { needs } from '../../../support/gate.ts'

const der = (pem: string) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
const idsOf = (bytes: Uint8Array | string) =>
  readImport(Buffer.from(bytes as Uint8Array)).certificates.map(({ id, encoded }) => [id, encoded])
const KEY = `-----BEGIN PRIVATE KEY-----\n${Buffer.from('SENTINEL').toString('base64')}\n-----END PRIVATE KEY-----\n`

describe('the certificate itself', () => {
  test.each([
    ['PEM', LEAF],
    ['PEM with its chain', `${LEAF}${ISSUER}${ROOT}`],
    ['the chain before it', `${ROOT}${ISSUER}${LEAF}`],
    ['DER', der(LEAF)],
    ['PKCS#7 in PEM', PKCS7],
    ['PKCS#7', der(PKCS7)],
    ['a private key beside it', `${KEY}${LEAF}`],
  ])('%s', (_form, bytes) => {
    expect(idsOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)).toEqual([['sip.contoso.com', true]])
  })

  test('a private key is dropped, said to be, and never shown', () => {
    const reading = readImport(Buffer.from(`${LEAF}${KEY}`))
    expect(reading.items.map(({ status }) => status)).toEqual(['mapped', 'dropped'])
    expect(JSON.stringify(reading)).not.toContain(Buffer.from('SENTINEL').toString('base64'))
  })

  test.each([
    ['a private key alone', Buffer.from(KEY), /a private key and no certificate/],
    ['a damaged certificate', Buffer.from(LEAF.replace('MIIEYjCC', 'MIIEYjCD')), /no certificate that can be read/],
    ['DER cut short', der(LEAF).subarray(0, 200), /no certificate that can be read/],
  ])('%s is refused', (_what, bytes, message) => {
    const { problems, certificates } = readImport(bytes)
    expect(problems[0]?.message).toMatch(message)
    expect(certificates).toEqual([])
  })
})

test.skipIf(needs('openssl'))('a PFX is refused with the command that gives its public part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-'))
  const run = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  try {
    run(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'k.pem',
      '-out',
      'c.pem',
      '-subj',
      '/CN=sip.contoso.com',
    )
    run('pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-passout', 'pass:SENTINEL', '-out', 'c.pfx')
    const reading = readImport(readFileSync(join(folder, 'c.pfx')))
    expect(reading.problems).toMatchObject([{ message: /openssl pkcs12 -in .* -nokeys/ }])
    expect(reading.certificates).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an environment is told to take the certificate instead of what certutil prints of it', async () => {
  const { readCertificates } = await import('../../../../src/sources/artefacts/certificate-file.ts')
  const bytes = readFileSync('fixtures/artefacts/certificate-dumps/certutil-verbose.txt')
  expect(readCertificates(bytes, 'sip.txt').problems).toMatchObject([{ message: /what certutil prints/ }])
})
