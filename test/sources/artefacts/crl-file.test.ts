/** Revocation lists made by OpenSSL, read back and judged. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeRevocation } from '../../../src/domain/certificate-revocation.ts'
import { readCertificates } from '../../../src/sources/artefacts/certificate-file.ts'
import { listVerifier } from '../../../src/sources/artefacts/certificate-signature.ts'
import { readRevocationLists } from '../../../src/sources/artefacts/crl-file.ts'
import { der, LEAF, PFX, REQUEST, REVOCATION_LIST } from '../../support/certificate-samples.ts'
import { type Forge, type Issued, makeForge } from '../../support/certificates.ts'

const CA = [
  'basicConstraints = critical, CA:TRUE',
  'keyUsage = critical, keyCertSign, cRLSign',
  'subjectKeyIdentifier = hash',
]
const SERVER = ['subjectKeyIdentifier = hash', 'authorityKeyIdentifier = keyid']

let forge: Forge
let root: Issued
let other: Issued
let leaf: Issued

beforeAll(async () => {
  forge = await makeForge()
  root = await forge.issue({ subject: '/CN=Contoso Root', key: 'rsa1', extensions: CA })
  other = await forge.issue({ subject: '/CN=Contoso Root', key: 'rsa2', extensions: CA })
  leaf = await forge.issue({ subject: '/CN=sip.contoso.com', key: 'ec1', by: root, extensions: SERVER })
})
afterAll(() => forge?.remove())

interface Wanted {
  readonly by?: Issued
  readonly revoke?: readonly Issued[]
  readonly from?: string
  readonly to?: string
  readonly form?: 'PEM' | 'DER'
  readonly extensions?: string
}

let number = 0

async function list({ by = root, revoke = [], from, to, form = 'PEM', extensions = '' }: Wanted): Promise<Buffer> {
  const path = (name: string) => join(forge.folder, name)
  const name = `l${++number}`
  writeFileSync(
    path(`${name}.cnf`),
    `[ca]\ndefault_ca = here\n[here]\ndatabase = ${name}.db\ndefault_md = sha256\n[crl]\nauthorityKeyIdentifier = keyid\n${extensions}`,
  )
  writeFileSync(path(`${name}.db`), '')
  const signer = ['-config', path(`${name}.cnf`), '-cert', by.file, '-keyfile', path(`${by.key}.key`)]
  for (const each of revoke) await forge.openssl('ca', ...signer, '-revoke', each.file, '-crl_reason', 'keyCompromise')
  const days = ['-crl_lastupdate', from ?? '20140501000000Z', '-crl_nextupdate', to ?? '20140701000000Z']
  await forge.openssl('ca', ...signer, '-gencrl', '-crlexts', 'crl', ...days, '-out', path(`${name}.crl`))
  if (form === 'DER')
    await forge.openssl('crl', '-in', path(`${name}.crl`), '-outform', 'DER', '-out', path(`${name}.crl`))
  return readFileSync(path(`${name}.crl`))
}

function certificate({ pem }: Issued) {
  const [read] = readCertificates(Buffer.from(pem), 'a.pem').certificates
  if (read === undefined) throw new Error('no certificate was made')
  return read
}

async function judged(wanted: Wanted, at = '2030-01-01T00:00:00Z') {
  const { lists, problems } = readRevocationLists(await list(wanted), 'a.crl')
  expect(problems).toEqual([])
  const above = [certificate(root)]
  return judgeRevocation(certificate(leaf), above, lists, { at, verify: listVerifier() })
}

/** Revoked on the day the test runs, so lists and judgement lie after it. */
const LATER = { from: '20290101000000Z', to: '20310101000000Z' }

describe('revocation lists by OpenSSL', () => {
  it.each(['PEM', 'DER'] as const)('in %s', async (form) => {
    const { lists, problems } = readRevocationLists(await list({ revoke: [leaf], form }), 'a.crl')
    expect(problems).toEqual([])
    expect(lists[0]).toMatchObject({
      issuer: { text: 'CN=Contoso Root' },
      thisUpdate: '2014-05-01T00:00:00Z',
      nextUpdate: '2014-07-01T00:00:00Z',
      authorityKeyId: certificate(root).subjectKeyId,
      delta: false,
      criticalUnknown: [],
      signature: { algorithm: 'sha256WithRSAEncryption' },
    })
    expect([...(lists[0]?.revoked ?? [])]).toEqual([
      [certificate(leaf).serial.replace(/^0+/, ''), { date: expect.stringMatching(/Z$/), reason: 'keyCompromise' }],
    ])
  })

  it('holds the certificate', async () => {
    const verdict = await judged({ revoke: [leaf], ...LATER })
    expect(verdict.revoked.map(({ entry }) => entry.reason)).toEqual(['keyCompromise'])
    expect(verdict.lists.map(({ fault }) => fault)).toEqual([undefined])
  })

  it('does not hold it', async () => {
    expect(await judged({ ...LATER })).toMatchObject({ revoked: [], covered: true })
  })

  it.each<readonly [string, Wanted, string | undefined, string]>([
    ['of before', { to: '20290101000000Z' }, undefined, 'outdated'],
    ['of later', { from: '20300201000000Z', to: '20310101000000Z' }, undefined, 'early'],
    ['of changes only', { ...LATER, extensions: 'deltaCRL = critical, ASN1:INTEGER:1\n' }, undefined, 'partial'],
    [
      'of some certificates',
      { ...LATER, extensions: 'issuingDistributionPoint = critical, @idp\n[idp]\nonlyuser = TRUE\n' },
      undefined,
      'partial',
    ],
  ])('a list %s does not cover the certificate', async (_, wanted, at, fault) => {
    const verdict = await judged(wanted, at)
    expect(verdict.lists.map((each) => each.fault)).toEqual([fault])
    expect(verdict.covered).toBe(false)
  })

  it('a list by another key of the same name proves nothing, even where it holds the certificate', async () => {
    const verdict = await judged({ by: other, revoke: [leaf], ...LATER })
    expect(verdict).toMatchObject({ revoked: [], covered: false, lists: [{ fault: 'foreign' }] })
  })

  it('a list that was changed after it was signed proves nothing', async () => {
    const bytes = await list({ ...LATER, form: 'DER' })
    bytes.write('3', bytes.indexOf('310101000000Z'), 'latin1')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    const { lists } = readRevocationLists(bytes, 'a.crl')
    const at = '2030-01-01T00:00:00Z'
    const verdict = judgeRevocation(certificate(leaf), [certificate(root)], lists, { at, verify: listVerifier() })
    expect(verdict.lists.map(({ fault }) => fault)).toEqual(['signature'])
  })
})

describe('what is no revocation list', () => {
  it.each<readonly [string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a certificate', Buffer.from(LEAF), 'name it as `file` or `chain`'],
    ['a request', der(REQUEST), 'no revocation list'],
    ['a PFX', Buffer.from(PFX, 'base64'), 'PFX'],
    ['text', Buffer.from('hello'), 'there is no revocation list in it'],
    ['a key', Buffer.from('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'), 'private key'],
  ])('%s', (_, bytes, message) => {
    const { lists, problems } = readRevocationLists(bytes, 'a.crl')
    expect(lists).toEqual([])
    expect(problems[0]?.message).toContain(message)
  })

  it('never throws, whatever the octets are', () => {
    const sample = der(REVOCATION_LIST)
    for (let at = 0; at < sample.length; at++) {
      for (const mask of [0x55, 0x80, 0xff]) {
        const broken = Buffer.from(sample)
        broken[at] = (broken[at] ?? 0) ^ mask
        expect(() => readRevocationLists(broken, 'a.crl')).not.toThrow()
      }
    }
  })

  it('reads a great many entries in a short time', () => {
    const entry = Buffer.from('301602057fffffffff170d3134303630313030303030305a', 'hex')
    const sequence = (content: Buffer) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length)
      return Buffer.concat([Buffer.from([0x30, 0x84]), length, content])
    }
    const many = Array.from({ length: 200_000 }, (_, index) => {
      const each = Buffer.from(entry)
      each.writeUInt32BE(index, 5)
      return each
    })
    const algorithm = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
    const name = Buffer.from('300c310a30080603550403130161', 'hex')
    const time = Buffer.from('170d3134303630313030303030305a', 'hex')
    const body = sequence(
      Buffer.concat([Buffer.from('020101', 'hex'), algorithm, name, time, sequence(Buffer.concat(many))]),
    )
    const bytes = sequence(Buffer.concat([body, algorithm, Buffer.from('03020000', 'hex')]))
    const started = performance.now()
    const { lists, problems } = readRevocationLists(bytes, 'a.crl')
    expect(problems).toEqual([])
    expect(lists[0]?.revoked.size).toBe(200_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
