import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import type { CertificateAnswer, Unanswered } from '../../src/question.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { PFX, REVOCATION_LIST } from '../support/certificate-samples.ts'
import { type Files, loadUntil, SMALLEST } from '../support/files.ts'

const environments = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const pem = (name: string) => readFileSync(`${environments}${name}`, 'utf8')
const LEAF = pem('newcomer.pem')
const ROOT = pem('newcomer.ca.pem')

/** What the certificate of the files with these lines below its id is known to be. */
function ask(files: Files, lines: string, at = '2014-06-01'): Promise<CertificateAnswer | Unanswered> {
  const env = `${SMALLEST}certificates:\n  - id: one\n${lines.replace(/^/gm, '    ')}\n`
  return loadUntil({ 'env.yaml': env, ...files }, async (loaded) => {
    const answer = await createDeclaredSource(loaded).answer({ ask: 'certificate', id: 'one', at })
    return answer as CertificateAnswer | Unanswered
  })
}

async function answered(...given: Parameters<typeof ask>): Promise<CertificateAnswer> {
  const answer = await ask(...given)
  if (answer.status === 'unanswered') throw new Error(answer.reason)
  return answer
}

async function problemOf(files: Files, lines: string): Promise<string> {
  try {
    await ask(files, lines)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('it answers')
}

test('a file with its chain leads to its root on the day asked for', async () => {
  const files = { 'a.pem': LEAF, 'root.pem': ROOT }
  const answer = await answered(files, 'file: a.pem\nroots: root.pem')
  expect(answer.view).toMatchObject({ subject: 'lync01.contoso.net', key: { algorithm: 'RSA', bits: 2048 } })
  expect(answer.intermediates).toHaveLength(1)
  expect(answer.path?.status).toBe('valid')
  expect((await answered(files, 'file: a.pem\nroots: root.pem', '2016-06-01')).path?.status).toBe('invalid')
})

test('the leaf is found wherever it is in the file', async () => {
  const [first = '', second = ''] = LEAF.split(/(?<=-----END CERTIFICATE-----\n)/)
  expect((await answered({ 'a.pem': second + first }, 'file: a.pem')).view.subject).toBe('lync01.contoso.net')
})

test('without roots there is no verdict on the path', async () => {
  expect(await answered({ 'a.pem': LEAF }, 'file: a.pem')).not.toHaveProperty('path')
})

test('private keys are found in every file, by their places only', async () => {
  const key = pem('newcomer-with-key.pem')
  const answer = await answered(
    { 'a.pem': key, 'root.pem': ROOT, 'chain.pem': key },
    'file: a.pem\nchain: chain.pem\nroots: root.pem',
  )
  expect(answer.privateKeys.map(({ file }) => file)).toEqual(['a.pem', 'chain.pem'])
  expect(JSON.stringify(answer)).not.toContain('dGhpcyBpcyBub3Q')
})

test('a described certificate is known as far as it is described', async () => {
  const answer = await answered(
    {},
    'subject: CN=SIP.contoso.com\nsignature: sha256RSA\nkey: ECDH P-256\nnotAfter: 2014-06-01',
  )
  expect(answer).not.toHaveProperty('leaf')
  expect(answer.view).toEqual({
    subject: 'sip.contoso.com',
    key: { algorithm: 'EC', bits: 256, curve: 'P-256' },
    signature: { algorithm: 'sha256RSA', pss: false, hash: 'sha256' },
    notAfter: '2014-06-01T23:59:59Z',
  })
})

test.each([
  ['CN=SIP.contoso.com, OU=IT, O=Contoso, C=US', 'sip.contoso.com'],
  ['C=US, O="Contoso, Ltd.", CN=sip.contoso.com', 'sip.contoso.com'],
  ['/C=US/O=Contoso/CN=sip.contoso.com', 'sip.contoso.com'],
  ['C = US, CN = sip.contoso.com', 'sip.contoso.com'],
  ['sip.contoso.com.', 'sip.contoso.com'],
  ['O=CN Office', 'o=cn office'],
])('the common name of the subject %s', async (subject, name) => {
  expect((await answered({}, `subject: '${subject}'`)).view.subject).toBe(name)
})

test('alternative names as tools show them', async () => {
  const sans =
    "sans: [SIP.contoso.com., 'DNS:a.contoso.com', 'DNS Name=b.contoso.com', 'dns=*.contoso.com', dns.contoso.com]"
  const names = ['sip.contoso.com', 'a.contoso.com', 'b.contoso.com', '*.contoso.com', 'dns.contoso.com']
  expect((await answered({}, sans)).view.sans).toEqual(names)
})

test('a request is what is known of the certificate, with what its description adds', async () => {
  const inf = '[NewRequest]\nSubject="CN=SIP.contoso.com"\nKeyLength=2048\nMachineKeySet=TRUE\n'
  const answer = await answered({ 'a.inf': inf }, 'request: a.inf\neku: [serverAuth]')
  expect(answer.view).toEqual({
    subject: 'sip.contoso.com',
    sans: [],
    key: { algorithm: 'RSA', bits: 2048 },
    extendedKeyUsage: ['serverAuth'],
  })
  expect(answer.request).toMatchObject({ kind: 'inf', store: 'machine' })
  expect(answer).not.toHaveProperty('leaf')
})

test('a request that cannot be read is refused at its line', async () => {
  expect(await problemOf({ 'a.inf': '[NewRequest]\nKeyLength=x\n' }, 'request: a.inf')).toMatch(/^a\.inf:2:1: /)
  expect(await problemOf({ 'a.csr': 'hello' }, 'request: a.csr')).toMatch(/^env\.yaml:\d+:\d+: a\.csr: /)
})

test('a revocation list is judged with the certificate, and refused where it is none', async () => {
  const lines = 'file: a.pem\nroots: root.pem\ncrl: a.crl'
  const files = { 'a.pem': LEAF, 'root.pem': ROOT }
  const answer = await answered({ ...files, 'a.crl': REVOCATION_LIST }, lines)
  expect(answer.revocation).toMatchObject({ covered: false, revoked: [], lists: [{ fault: 'foreign' }] })
  expect(await problemOf({ ...files, 'a.crl': 'hello' }, lines)).toMatch(/a\.crl: there is no revocation list/)
})

test('a PFX behind the text of a certificate is called out', async () => {
  const both = Buffer.concat([Buffer.from(LEAF), Buffer.from(PFX, 'base64')])
  expect(await problemOf({ 'a.pem': both }, 'file: a.pem')).toMatch(/a\.pem:\d+:1: binary octets .*PFX/)
})

test('a block that is no certificate is refused at its line', async () => {
  const bad = `${LEAF}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`
  expect(await problemOf({ 'a.pem': bad }, 'file: a.pem')).toMatch(/^a\.pem:\d+:1: /)
})

test('a PFX is refused where it is named, with the command that exports the public part', async () => {
  const pfx = Buffer.from('3082000f02010330090607', 'hex')
  expect(await problemOf({ 'a.pfx': pfx }, 'file: a.pfx')).toMatch(/^env\.yaml:\d+:\d+: a\.pfx: /)
})

test('a key without a certificate is refused', async () => {
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'
  expect(await problemOf({ 'a.pem': key }, 'file: a.pem')).toContain('a.pem: it holds a private key and no certificate')
})
